package io.tallystick.events.customers;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.RecordId;

/** That the years of customer files were counted again, since the rules about them changed (VI-11). */
public sealed interface FileYearsEvent extends DomainEvent {
    /**
     * All running years were looked at; what became longer has an event of its own.
     *
     * @param counting the counting itself, named by what led to it
     * @param running how many files had years running
     * @param lengthened how many of them are kept longer now
     */
    record FileYearsCounted(RecordId counting, int running, int lengthened) implements FileYearsEvent {}
}
