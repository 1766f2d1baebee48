package io.tallystick.tlog;

import java.util.Optional;

/** What a witness saw last of each log. It has to outlast the witness's process. */
public interface WitnessMemory {
    /** What it saw last of the log, if anything. */
    Optional<Checkpoint> last(String origin);

    /**
     * Remembers the checkpoint durably.
     *
     * @param before what was seen last; if it no longer is, nothing is remembered
     * @param seen as the log signed it, so that the witness can show what it was shown
     * @return whether it is remembered
     */
    boolean remember(Optional<Checkpoint> before, SignedNote seen);
}
