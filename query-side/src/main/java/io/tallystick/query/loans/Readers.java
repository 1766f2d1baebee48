package io.tallystick.query.loans;

import io.tallystick.events.loans.ReaderEvent.EmployeeBecameReader;
import io.tallystick.events.loans.ReaderEvent.FileGivenBack;
import io.tallystick.events.loans.ReaderEvent.FileTaken;
import io.tallystick.events.loans.ReaderEvent.ReaderRegistered;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/** Readers, with an account and without, and how many files each has. */
@ReadModel(name = "readers", version = 1)
public final class Readers {
    private static final String READER = "reader";

    @EventHandler
    void on(ReaderRegistered e, Rows rows, LogEntry entry) {
        rows.insert(READER, e.reader())
                .set("name", e.name())
                .set("organisation", e.organisation())
                .set("contact", e.contact())
                .set("room", e.room())
                .set("registered_at", entry.occurredAt());
    }

    @EventHandler
    void on(EmployeeBecameReader e, Rows rows, LogEntry entry) {
        rows.insert(READER, e.reader()).set("employee", e.employee()).set("registered_at", entry.occurredAt());
    }

    @EventHandler
    void on(FileTaken e, Rows rows) {
        rows.row(READER, e.reader()).add("files_out", 1).add("files_read", 1);
    }

    @EventHandler
    void on(FileGivenBack e, Rows rows) {
        rows.row(READER, e.reader()).add("files_out", -1);
    }
}
