package io.tallystick.content;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * The key that wraps the keys of data subjects, AES-256-GCM (Tink). The subject is the associated data of its key and of all that is
 * sealed under it, so that what is moved to another subject does not open.
 */
public final class MasterKey {
    private static final Configuration TINK = AeadConfig2026.get();

    private final Aead master;

    private MasterKey(Aead master) {
        this.master = master;
    }

    /** Makes a master key, as the bytes to be kept in a file. */
    public static byte[] create() {
        try {
            return TinkProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TINK),
                    InsecureSecretKeyAccess.get(),
                    TINK);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads a master key made by {@link #create}. */
    public static MasterKey read(byte[] kept) {
        try {
            return new MasterKey(TinkProtoKeysetFormat.parseKeyset(kept, InsecureSecretKeyAccess.get(), TINK)
                    .getPrimitive(TINK, Aead.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the master key cannot be read", e);
        }
    }

    /** A key for a subject, wrapped. */
    public byte[] freshKey(RecordId subject) {
        try {
            KeysetHandle fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TINK);
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(fresh, master, associated(subject), TINK);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key can be made for " + subject, e);
        }
    }

    /**
     * The key of a subject.
     *
     * @throws IllegalStateException if another master key wrapped it
     */
    public SubjectKey unwrap(RecordId subject, byte[] wrapped) {
        try {
            return new SubjectKey(
                    subject,
                    TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, master, associated(subject), TINK)
                            .getPrimitive(TINK, Aead.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of " + subject + " does not open with this master key", e);
        }
    }

    /** The opened key of a subject. */
    public static final class SubjectKey {
        private final RecordId subject;
        private final Aead key;

        private SubjectKey(RecordId subject, Aead key) {
            this.subject = subject;
            this.key = key;
        }

        /** Seals a text. */
        public Protected<String> seal(String value) {
            try {
                byte[] sealed = key.encrypt(value.getBytes(StandardCharsets.UTF_8), associated(subject));
                return new Protected<>(subject, Base64.getEncoder().encodeToString(sealed));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("a value of " + subject + " cannot be sealed", e);
            }
        }

        /**
         * Opens what this key sealed.
         *
         * @throws IllegalStateException if it did not
         */
        public String open(Protected<String> value) {
            try {
                byte[] plain = key.decrypt(Base64.getDecoder().decode(value.sealed()), associated(subject));
                return new String(plain, StandardCharsets.UTF_8);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("a value of " + subject + " does not open", e);
            }
        }
    }

    private static byte[] associated(RecordId subject) {
        return subject.value().getBytes(StandardCharsets.UTF_8);
    }
}
