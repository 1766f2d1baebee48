package io.tallystick.events.log;

import java.util.Optional;

/** Finds what an earlier command with the same idempotency key left in the log. */
public interface CommandKeys {
    /**
     * The outcome of the command that was accepted under the key.
     *
     * @param key actor and idempotency key
     */
    Optional<Accepted> find(String key);

    /**
     * @param outcome what the first command left
     * @param hash the keyed hash of the first request
     */
    @SuppressWarnings("ArrayRecordComponent") // compared with Arrays.equals
    record Accepted(Appended outcome, byte[] hash) {}
}
