package io.tallystick.query.console.customers;

import io.tallystick.events.customers.CustomerAccessEvent.CustomerFileDisclosed;
import io.tallystick.events.customers.CustomerAccessEvent.CustomerFileRead;
import io.tallystick.query.kit.LogEntry;
import java.time.Instant;
import java.util.List;

/**
 * What the subject of a file may ask to be told besides what it says: who read it, when and what for, and to whom it was given.
 * Readers are told by their post, not by name.
 */
final class AccessReport {
    /** A reading. */
    record Reading(Instant at, CustomerFileRead read) {}

    /** A disclosure. */
    record Given(Instant at, CustomerFileDisclosed disclosed) {}

    private final List<Reading> readings;
    private final List<Given> given;

    AccessReport(List<LogEntry> access) {
        this.readings = access.stream()
                .filter(entry -> entry.event() instanceof CustomerFileRead)
                .map(entry -> new Reading(entry.recordedAt(), (CustomerFileRead) entry.event()))
                .toList();
        this.given = access.stream()
                .filter(entry -> entry.event() instanceof CustomerFileDisclosed)
                .map(entry -> new Given(entry.recordedAt(), (CustomerFileDisclosed) entry.event()))
                .toList();
    }

    public List<Reading> readings() {
        return readings;
    }

    public List<Given> given() {
        return given;
    }
}
