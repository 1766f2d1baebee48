package io.tallystick.events.kernel;

/** Seals and opens personal values; one key a subject, wrapped by a master key kept outside the database. */
public interface Vault {
    /**
     * Seals a text under the subject's key, making the key if there is none; the key is durable when this returns.
     *
     * @throws IllegalStateException if the subject was erased
     */
    Protected<String> seal(RecordId subject, String value);

    /**
     * Opens a sealed text.
     *
     * @throws IllegalStateException if the key is unknown without a recorded erasure: that is a fault, not an erasure
     */
    Disclosed<String> open(Protected<String> value);

    /**
     * Whether the subject's key was destroyed by a recorded erasure. A key that is merely not there is no erasure. Nothing is
     * ever erased from a vault that does not say otherwise.
     */
    default boolean erased(RecordId subject) {
        return false;
    }
}
