package io.tallystick.command.customers;

import io.tallystick.command.door.Decision;
import io.tallystick.events.customers.FactSource;
import io.tallystick.events.kernel.RecordId;
import org.jspecify.annotations.Nullable;

/** What a fact comes from: a visit, a form or an investigation of the same customer (II-24 to II-26). */
@FunctionalInterface
public interface FactSources {
    /**
     * Requires that the source is named and is what it is said to be.
     *
     * @param record the visit, form or investigation, where one is named
     */
    void require(FactSource source, @Nullable RecordId record, RecordId customer, Decision decision);
}
