package io.tallystick.events.filing;

import io.tallystick.events.kernel.RecordId;

/**
 * A number a unit had before the ledger began.
 *
 * @param number the number its code ends with; 0 where it ends with none
 * @param code the whole code, as it was
 */
public record OldNumber(int number, RecordId unit, String code) {}
