package io.tallystick.command.loans;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.loans.ReaderEvent.EmployeeBecameReader;
import io.tallystick.events.loans.ReaderEvent.FileGivenBack;
import io.tallystick.events.loans.ReaderEvent.FileTaken;
import io.tallystick.events.loans.ReaderEvent.ReaderLeft;
import io.tallystick.events.loans.ReaderEvent.ReaderRegistered;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** A reader and the files that reader answers for. */
public class Reader extends LedgerRecord {
    private final Map<RecordId, RecordId> files = new LinkedHashMap<>();
    private boolean known;
    private boolean registered;

    /** For Axon, which replays events into it; an employee's reader begins with the first file taken. */
    protected Reader() {}

    Reader(ReaderRegistered registered) {
        apply(registered);
    }

    static Reader unknown() {
        return new Reader();
    }

    /** The reader an employee is: it has the employee's number. */
    static RecordId of(RecordId employee) {
        return RecordId.of("reader", employee.key());
    }

    /** Whether it is somebody without an account, registered by the archives room. */
    boolean registered() {
        return registered;
    }

    void take(RecordId reader, @Nullable RecordId employee, RecordId loan, RecordId unit) {
        if (!known && employee != null) {
            apply(new EmployeeBecameReader(reader, employee));
        }
        apply(new FileTaken(reader, loan, unit));
    }

    /** The loans whose files the reader answers for. */
    List<RecordId> loans() {
        return List.copyOf(files.keySet());
    }

    void leave(RecordId employee) {
        apply(new ReaderLeft(of(employee), employee));
    }

    void giveBack(RecordId loan) {
        apply(new FileGivenBack(self(), loan));
    }

    @EventSourcingHandler
    void on(ReaderRegistered event) {
        become(event.reader());
        known = true;
        registered = true;
    }

    @EventSourcingHandler
    void on(EmployeeBecameReader event) {
        become(event.reader());
        known = true;
    }

    @EventSourcingHandler
    void on(ReaderLeft event) {
        become(event.reader());
    }

    @EventSourcingHandler
    void on(FileTaken event) {
        become(event.reader());
        files.put(event.loan(), event.unit());
    }

    @EventSourcingHandler
    void on(FileGivenBack event) {
        files.remove(event.loan());
    }
}
