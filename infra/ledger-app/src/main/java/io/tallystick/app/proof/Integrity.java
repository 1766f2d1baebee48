package io.tallystick.app.proof;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the log's being whole.
 *
 * @param size how many entries the newest checkpoint covers
 * @param verifiedTo up to which position stored events, tiles and checkpoint were compared since the start
 * @param at when that was
 * @param wholeAt when the whole log had last been gone through, if it has been
 * @param checkpoint the newest checkpoint as it was signed; empty before the first
 * @param fault the first fault found, if any
 */
record Integrity(
        long size,
        long verifiedTo,
        Instant at,
        @Nullable Instant wholeAt,
        String checkpoint,
        @Nullable Fault fault) {
    /**
     * Something is not as it was signed.
     *
     * @param position of the first event concerned
     * @param kind what is wrong
     */
    record Fault(long position, Kind kind) {}

    /** What can be wrong. */
    enum Kind {
        /** A stored event is not what was sequenced. */
        CHANGED,
        /** A stored event is not there. */
        MISSING,
        /** The log ends before what was signed. */
        CUT_OFF,
        /** Tiles or checkpoint do not prove each other. */
        TILES
    }
}
