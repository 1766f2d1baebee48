package io.tallystick.command.loans;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.loans.ReaderEvent.EmployeeBecameReader;
import io.tallystick.events.loans.ReaderEvent.FileGivenBack;
import io.tallystick.events.loans.ReaderEvent.FileTaken;
import io.tallystick.events.loans.ReaderEvent.ReaderLeft;
import io.tallystick.events.loans.ReaderEvent.ReaderRegistered;
import io.tallystick.events.loans.ReaderEvent.ReaderStruckOff;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** A reader and the files that reader answers for. */
public class Reader extends LedgerRecord {
    private final Map<RecordId, RecordId> files = new LinkedHashMap<>();
    private boolean known;
    private boolean registered;
    private boolean struckOff;
    private @Nullable RecordId room;
    private Instant lastDealing = Instant.EPOCH;

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

    /** Whether the reader's personal values are erased, or are going to be. */
    boolean struckOff() {
        return struckOff;
    }

    /** The archives room that registered somebody without an account. */
    @Nullable
    RecordId room() {
        return room;
    }

    /** When something was last recorded of the reader. */
    Instant lastDealing() {
        return lastDealing;
    }

    void strikeOff(RecordId erasure) {
        if (!struckOff) {
            apply(new ReaderStruckOff(self(), erasure));
        }
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
    void on(ReaderRegistered event, @Timestamp Instant at) {
        become(event.reader());
        room = event.room();
        lastDealing = at;
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
    void on(FileTaken event, @Timestamp Instant at) {
        become(event.reader());
        lastDealing = at;
        files.put(event.loan(), event.unit());
    }

    @EventSourcingHandler
    void on(FileGivenBack event, @Timestamp Instant at) {
        lastDealing = at;
        files.remove(event.loan());
    }

    @EventSourcingHandler
    void on(ReaderStruckOff event) {
        struckOff = true;
    }
}
