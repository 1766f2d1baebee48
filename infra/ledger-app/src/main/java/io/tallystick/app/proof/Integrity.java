package io.tallystick.app.proof;

import io.tallystick.app.proof.Anchors.Anchored;
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
 * @param anchored the newest checkpoint that is known outside the house, if one is
 * @param fault the first fault found, if any
 */
record Integrity(
        long size,
        long verifiedTo,
        Instant at,
        @Nullable Instant wholeAt,
        String checkpoint,
        @Nullable Anchored anchored,
        @Nullable Fault fault) {
    /**
     * Something is not as it was signed.
     *
     * @param position of the first event concerned
     * @param kind what is wrong
     * @param upTo the last position it can be about
     * @param by who knows it: a witness, the folder of checkpoints, or the ledger's own watch
     */
    record Fault(long position, Kind kind, long upTo, String by) {
        /** What the ledger's own watch found at a position. */
        static Fault at(long position, Kind kind) {
            return new Fault(position, kind, position, "watch");
        }
    }

    /** What can be wrong. */
    enum Kind {
        /** A stored event is not what was sequenced. */
        CHANGED,
        /** A stored event is not there. */
        MISSING,
        /** The log ends before what was signed. */
        CUT_OFF,
        /** Tiles or checkpoint do not prove each other. */
        TILES,
        /** Somebody outside has seen more events than there are. */
        BEHIND,
        /** Somebody outside has seen another history. */
        PARTED,
        /** A row was not appended by the ledger. */
        FOREIGN
    }
}
