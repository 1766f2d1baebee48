package io.tallystick.app.vault;

import io.tallystick.content.MasterKey;
import io.tallystick.content.MasterKey.SubjectKey;
import io.tallystick.events.kernel.Disclosed;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Vault;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * Seals personal values with AES-256-GCM (Tink), under a key for each data subject that is wrapped by the master key.
 * The subject is the associated data, so that a ciphertext moved to another subject does not open.
 */
public final class TinkVault implements Vault {
    private final SubjectKeys keys;
    private final Erasures erasures;
    private final MasterKey master;
    private final Map<String, SubjectKey> opened = new ConcurrentHashMap<>();
    private final Set<String> gone = ConcurrentHashMap.newKeySet();

    /**
     * @param dataSource where the wrapped keys are
     * @param erasures whose key was destroyed
     * @param master wraps them; kept outside the database
     */
    public TinkVault(DataSource dataSource, Erasures erasures, MasterKey master) {
        this.keys = new SubjectKeys(dataSource);
        this.erasures = erasures;
        this.master = master;
    }

    @Override
    public Protected<String> seal(RecordId subject, String value) {
        return keyToSeal(subject).seal(value);
    }

    @Override
    public Disclosed<String> open(Protected<String> value) {
        Optional<SubjectKey> key = keyToOpen(value.subject());
        return key.isEmpty()
                ? new Disclosed.Erased<>()
                : new Disclosed.Open<>(key.get().open(value));
    }

    @Override
    public boolean erased(RecordId subject) {
        return !opened.containsKey(subject.value()) && erasures.erased(subject);
    }

    /** Lets go of an opened key: its subject is erased, here or by another node. */
    void forget(RecordId subject) {
        gone.add(subject.value());
        opened.remove(subject.value());
    }

    private SubjectKey keyToSeal(RecordId subject) {
        return opened.computeIfAbsent(
                subject.value(),
                s -> master.unwrap(subject, keys.find(s).orElseGet(() -> keys.keep(s, master.freshKey(subject)))));
    }

    /** Nothing if the key was destroyed by a recorded erasure. */
    private Optional<SubjectKey> keyToOpen(RecordId subject) {
        SubjectKey known = opened.get(subject.value());
        if (known != null) {
            return Optional.of(known);
        }
        Optional<byte[]> wrapped = keys.find(subject.value());
        if (wrapped.isEmpty()) {
            if (!erasures.erased(subject)) {
                throw new IllegalStateException("the key of " + subject + " is unknown, and no erasure is recorded");
            }
            return Optional.empty();
        }
        SubjectKey key = opened.computeIfAbsent(subject.value(), s -> master.unwrap(subject, wrapped.get()));
        if (gone.contains(subject.value())) {
            // It was read just before it was destroyed.
            opened.remove(subject.value());
            return Optional.empty();
        }
        return Optional.of(key);
    }
}
