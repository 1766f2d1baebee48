package io.tallystick.events.customers;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;

/** Readings of customer files that were denied to somebody (IV-16). One record for each person, with that person's key. */
public sealed interface DenialEvent extends DomainEvent {

    /**
     * A reading was denied.
     *
     * @param rule by which
     * @param refusal the position of the refusal
     */
    record AccessDenied(RecordId denials, RecordId employee, RecordId customer, String rule, long refusal, LocalDate on)
            implements DenialEvent {}

    /**
     * So many in a day that somebody has to look (IV-16).
     *
     * @param count how many by then
     */
    record DenialsAlerted(RecordId denials, RecordId employee, LocalDate on, int count) implements DenialEvent {}
}
