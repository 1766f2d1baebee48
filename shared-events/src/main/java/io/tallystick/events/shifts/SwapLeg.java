package io.tallystick.events.shifts;

import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;

/**
 * One shift of a swap.
 *
 * @param mark as it stands in the roster
 * @param owner who was rostered for it
 * @param taker who works it instead
 */
public record SwapLeg(RecordId roster, LocalDate date, String mark, RecordId owner, RecordId taker) {}
