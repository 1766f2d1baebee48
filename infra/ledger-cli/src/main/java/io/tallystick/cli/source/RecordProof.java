package io.tallystick.cli.source;

import io.tallystick.tlog.MapProof;

/**
 * What a ledger says of how much there is of a record.
 *
 * @param committedAt the position of the event that commits to it
 * @param proof from the root that event names
 */
public record RecordProof(long committedAt, MapProof proof) {}
