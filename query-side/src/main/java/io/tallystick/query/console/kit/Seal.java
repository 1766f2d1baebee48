package io.tallystick.query.console.kit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the console says of the log's being whole.
 *
 * @param state whether anything was found
 * @param size how many events the newest checkpoint covers
 * @param verifiedTo up to which position stored events were compared with it
 * @param at when that was
 * @param wholeAt when the whole log had last been gone through, if it has been
 * @param faultAt the first position concerned, if something was found
 * @param fault what was found there: the key of its words
 * @param faultUpTo the last position it can be about
 * @param faultBy who knows it
 * @param anchor the newest checkpoint that is known outside the house, if one is
 * @param checkpoint the newest checkpoint as signed; empty before the first
 * @param key the key it is checked with
 * @param overlap the last day on which the key before signs too, while that is so
 * @param nextKey a key that is ready to take over, if there is one
 */
public record Seal(
        State state,
        long size,
        long verifiedTo,
        Instant at,
        @Nullable Instant wholeAt,
        long faultAt,
        @Nullable String fault,
        long faultUpTo,
        String faultBy,
        @Nullable Anchor anchor,
        String checkpoint,
        String key,
        @Nullable LocalDate overlap,
        @Nullable String nextKey) {
    /** Whether anything was found. */
    public enum State {
        /** Nothing was compared yet. */
        WAITING,
        /** What was compared is as it was signed. */
        WHOLE,
        /** Something is not. */
        BROKEN
    }

    /**
     * A checkpoint that is known outside the house.
     *
     * @param size how many events it covers
     * @param by who has it
     */
    public record Anchor(long size, Instant at, String by) {}

    /** Where the console asks. */
    public interface Source {
        /** What is known now. */
        Seal now();

        /** The root hash of the log when it ended at the position, as checkpoints have it, base64; nothing as long as that is not signed. */
        default Optional<String> rootAt(long position) {
            return Optional.empty();
        }
    }

    public boolean broken() {
        return state == State.BROKEN;
    }

    public boolean whole() {
        return state == State.WHOLE;
    }
}
