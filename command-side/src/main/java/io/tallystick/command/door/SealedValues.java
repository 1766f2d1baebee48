package io.tallystick.command.door;

import io.tallystick.events.kernel.Disclosed;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Vault;

/** What a decision may do with values that are sealed: seal, open to compare, and find where equal ones meet. */
public final class SealedValues {
    private final Vault vault;
    private final RequestHash hashes;

    SealedValues(Vault vault, RequestHash hashes) {
        this.vault = vault;
        this.hashes = hashes;
    }

    boolean erased(RecordId subject) {
        return vault.erased(subject);
    }

    Protected<String> seal(RecordId subject, String value) {
        return vault.seal(subject, value);
    }

    /** Opens a sealed value, for a decision that compares it; what is opened is never put into an event or a refusal. */
    public Disclosed<String> open(Protected<String> value) {
        return vault.open(value);
    }

    /** A text nobody can find who has not the key of the hash; the same for the same record, which makes what has it in it unguessable. */
    public String salt(String kind, RecordId record) {
        return hashes.salt(kind, record.value());
    }

    /**
     * The place among a million that a text falls into by a hash whose key is not in the database. Many texts share each, so
     * that a place says nothing of the text.
     */
    public String place(String kind, String text) {
        return hashes.place(kind, text);
    }
}
