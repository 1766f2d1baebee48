package io.tallystick.query.console.notices;

import io.tallystick.events.kernel.RecordId;

/** Makes the secret parts of calendar addresses. They stand in no event and no table. */
@FunctionalInterface
public interface CalendarSecrets {
    /**
     * The secret of an employee's calendar address.
     *
     * @param number which address it is, counted from 1
     */
    String of(RecordId employee, int number);
}
