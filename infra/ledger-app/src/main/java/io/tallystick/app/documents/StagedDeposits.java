package io.tallystick.app.documents;

import io.tallystick.content.ContentStore;
import io.tallystick.events.documents.Deposit;
import io.tallystick.events.documents.Deposits;
import io.tallystick.events.documents.Fixity;
import io.tallystick.events.kernel.RecordId;
import java.util.Optional;

/**
 * The store, and for the thread that has just received a file also that file. So an upload is decided on, and refused where it is
 * to be refused, before anything of it is stored.
 */
final class StagedDeposits implements Deposits {
    /** The file this thread has in hand. */
    static final ScopedValue<Staged> IN_HAND = ScopedValue.newInstance();

    private final ContentStore stored;

    /** A file received and not stored. */
    record Staged(RecordId subject, String digest, Deposit deposit) {}

    StagedDeposits(ContentStore stored) {
        this.stored = stored;
    }

    /** The store alone. */
    ContentStore stored() {
        return stored;
    }

    @Override
    public Optional<Deposit> find(RecordId subject, String digest) {
        if (IN_HAND.isBound()
                && IN_HAND.get().subject().equals(subject)
                && IN_HAND.get().digest().equals(digest)) {
            return Optional.of(IN_HAND.get().deposit());
        }
        return stored.find(subject, digest);
    }

    @Override
    public Fixity check(RecordId subject, String digest) {
        return stored.check(subject, digest);
    }
}
