package io.tallystick.events.documents;

import io.tallystick.events.kernel.RecordId;
import java.util.Optional;

/**
 * The contents there are, as the command side may ask for them: a document is decided on by its digest, and what the event
 * says of it comes from here.
 */
public interface Deposits {
    /** Where nothing is ever stored. */
    Deposits NONE = new Deposits() {
        @Override
        public Optional<Deposit> find(RecordId subject, String digest) {
            return Optional.empty();
        }

        @Override
        public Fixity check(RecordId subject, String digest) {
            return Fixity.MISSING;
        }
    };

    /**
     * The content with the digest, encrypted under the subject's key.
     *
     * @param digest SHA-256, lower-case hexadecimal
     */
    Optional<Deposit> find(RecordId subject, String digest);

    /** Reads the whole content and compares it with its digest. */
    Fixity check(RecordId subject, String digest);
}
