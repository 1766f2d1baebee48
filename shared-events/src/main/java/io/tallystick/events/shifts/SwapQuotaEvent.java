package io.tallystick.events.shifts;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.RecordId;

/** The swaps of a person in a month (V-108). */
public sealed interface SwapQuotaEvent extends DomainEvent {
    /**
     * A swap counts.
     *
     * @param month for example {@code 2026-04}
     */
    record SwapCounted(RecordId quota, RecordId employee, String month, RecordId swap) implements SwapQuotaEvent {}

    /** It was cancelled and does not count. */
    record SwapUncounted(RecordId quota, RecordId swap) implements SwapQuotaEvent {}
}
