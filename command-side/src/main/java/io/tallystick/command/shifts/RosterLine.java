package io.tallystick.command.shifts;

import io.tallystick.command.door.RefersTo;
import io.tallystick.events.kernel.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * A line of a roster.
 *
 * @param employee who works
 * @param days one mark a day, apart by blanks: the code of a shift, with {@code *} where the person leads it, or {@code -}
 * @param row the row of the file it was taken from
 */
public record RosterLine(
        @RefersTo("employee") RecordId employee,
        String days,
        @Nullable Integer row) {}
