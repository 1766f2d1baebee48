package io.tallystick.command.due;

import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;

/** The dates of one sort of thing, as an event changes them. */
public interface Dates {
    /** Sets the date of a record, or moves it; its steps begin anew. */
    void set(RecordId record, String part, LocalDate on);

    /** As {@link #set}, unless a later day is set already. */
    void setLater(RecordId record, String part, LocalDate on);

    /** Sets the date of a record, unless one is set already. */
    void setIfNone(RecordId record, String part, LocalDate on);

    /** Notes a step towards the date of a record. */
    void stepped(RecordId record, String part, int step);

    /** Ends a date of a record. */
    void end(RecordId record, String part);

    /** Ends every date of a record. */
    void endAll(RecordId record);
}
