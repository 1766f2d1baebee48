package io.tallystick.events.loans;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import org.jspecify.annotations.Nullable;

/** A reader and the files that reader answers for. An employee's reader has the employee's number. */
public sealed interface ReaderEvent extends DomainEvent {

    /**
     * Somebody without an account was registered as a reader by the archives room.
     *
     * @param name personal, sealed
     * @param organisation where the reader comes from
     * @param contact personal, sealed
     */
    record ReaderRegistered(
            RecordId reader,
            RecordId room,
            Protected<String> name,
            @Nullable String organisation,
            Protected<String> contact)
            implements ReaderEvent {}

    /** An employee took a file for the first time. */
    record EmployeeBecameReader(RecordId reader, RecordId employee) implements ReaderEvent {}

    /** A file was handed out to the reader, who answers for it. */
    record FileTaken(RecordId reader, RecordId loan, RecordId unit) implements ReaderEvent {}

    /** The reader no longer answers for the file. */
    record FileGivenBack(RecordId reader, RecordId loan) implements ReaderEvent {}

    /** An employee left the house with no file in hand (VI-20). */
    record ReaderLeft(RecordId reader, RecordId employee) implements ReaderEvent {}

    /** The reader's personal values are going to be erased; no file is handed out to this reader any more. */
    record ReaderStruckOff(RecordId reader, RecordId erasure) implements ReaderEvent {}
}
