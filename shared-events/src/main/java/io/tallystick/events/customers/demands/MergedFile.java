package io.tallystick.events.customers.demands;

import io.tallystick.events.kernel.RecordId;

/**
 * A file that went on in another of the same party (II-22).
 *
 * @param survivor the file it goes on in
 */
public record MergedFile(RecordId customer, RecordId survivor) {}
