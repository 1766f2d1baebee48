package io.tallystick.command.due;

import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;

/**
 * A date in the register.
 *
 * @param part which of several dates of the record; empty where it has one
 * @param on the day it is due
 * @param step the last step that was taken towards it; 0 before the first
 * @param setAt the position of the event that set the day: a day that is set again is another date
 */
public record DueDate(RecordId record, String part, LocalDate on, int step, long setAt) {}
