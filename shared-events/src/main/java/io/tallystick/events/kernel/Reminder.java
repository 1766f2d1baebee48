package io.tallystick.events.kernel;

import java.time.LocalDate;
import java.util.List;

/**
 * A reminder of something that is due, as it went out.
 *
 * @param step counted from 1, anew for every due date
 * @param workingDays from the due date; negative before it
 * @param supervisor whether it went up, to the superiors of those who have to act
 * @param dueOn the day it speaks of
 * @param to employees, in the order of their numbers
 */
public record Reminder(int step, int workingDays, boolean supervisor, LocalDate dueOn, List<RecordId> to) {}
