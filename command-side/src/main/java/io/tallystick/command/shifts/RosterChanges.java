package io.tallystick.command.shifts;

import io.tallystick.command.door.RefersTo;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;

/**
 * A day of somebody's that becomes another.
 *
 * @param mark the code of a shift, with {@code *} where the person leads it, or {@code -}
 */
public record RosterChanges(@RefersTo("employee") RecordId employee, LocalDate date, String mark) {}
