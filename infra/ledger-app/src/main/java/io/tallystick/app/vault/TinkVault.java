package io.tallystick.app.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.tallystick.events.kernel.Disclosed;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Vault;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
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
    private static final Configuration TINK = AeadConfig2026.get();

    private final SubjectKeys keys;
    private final Erasures erasures;
    private final Aead master;
    private final Map<String, Aead> opened = new ConcurrentHashMap<>();
    private final Set<String> gone = ConcurrentHashMap.newKeySet();

    /**
     * @param dataSource where the wrapped keys are
     * @param erasures whose key was destroyed
     * @param master wraps them; kept outside the database
     */
    public TinkVault(DataSource dataSource, Erasures erasures, Aead master) {
        this.keys = new SubjectKeys(dataSource);
        this.erasures = erasures;
        this.master = master;
    }

    @Override
    public Protected<String> seal(RecordId subject, String value) {
        try {
            byte[] sealed = keyToSeal(subject).encrypt(value.getBytes(StandardCharsets.UTF_8), associated(subject));
            return new Protected<>(subject, Base64.getEncoder().encodeToString(sealed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a value of " + subject + " cannot be sealed", e);
        }
    }

    @Override
    public Disclosed<String> open(Protected<String> value) {
        Optional<Aead> key = keyToOpen(value.subject());
        if (key.isEmpty()) {
            return new Disclosed.Erased<>();
        }
        try {
            byte[] plain = key.get().decrypt(Base64.getDecoder().decode(value.sealed()), associated(value.subject()));
            return new Disclosed.Open<>(new String(plain, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a value of " + value.subject() + " does not open", e);
        }
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

    private Aead keyToSeal(RecordId subject) {
        return opened.computeIfAbsent(
                subject.value(), s -> unwrap(subject, keys.find(s).orElseGet(() -> keys.keep(s, freshKey(subject)))));
    }

    /** Nothing if the key was destroyed by a recorded erasure. */
    private Optional<Aead> keyToOpen(RecordId subject) {
        Aead known = opened.get(subject.value());
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
        Aead key = opened.computeIfAbsent(subject.value(), s -> unwrap(subject, wrapped.get()));
        if (gone.contains(subject.value())) {
            // It was read just before it was destroyed.
            opened.remove(subject.value());
            return Optional.empty();
        }
        return Optional.of(key);
    }

    private byte[] freshKey(RecordId subject) {
        try {
            KeysetHandle fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TINK);
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(fresh, master, associated(subject), TINK);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key can be made for " + subject, e);
        }
    }

    private Aead unwrap(RecordId subject, byte[] wrapped) {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, master, associated(subject), TINK)
                    .getPrimitive(TINK, Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of " + subject + " does not open with this master key", e);
        }
    }

    private static byte[] associated(RecordId subject) {
        return subject.value().getBytes(StandardCharsets.UTF_8);
    }

    /** Makes a master key, as the bytes to be kept in a file. */
    public static byte[] newMasterKey() {
        try {
            return TinkProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TINK),
                    InsecureSecretKeyAccess.get(),
                    TINK);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads a master key made by {@link #newMasterKey}. */
    public static Aead masterKey(byte[] kept) {
        try {
            return TinkProtoKeysetFormat.parseKeyset(kept, InsecureSecretKeyAccess.get(), TINK)
                    .getPrimitive(TINK, Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the master key cannot be read", e);
        }
    }
}
