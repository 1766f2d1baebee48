package io.tallystick.content;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig2026;
import io.tallystick.events.kernel.Disclosed;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Vault;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * Encrypts a content with AES-256-GCM in segments (Tink), under a key of its own that the vault seals under the key of the
 * data subject: once that is destroyed nobody opens the content again. Subject and digest are the associated data, so that a
 * content put under another's name does not open.
 *
 * <p>The form: a line {@value #FORM}, a line with the sealed key in base64, then Tink's ciphertext.
 */
final class Sealing {
    static final String FORM = "tallystick-content-1";

    private static final Configuration TINK = StreamingAeadConfig2026.get();
    private static final int LONGEST_LINE = 4_096;

    private final Vault vault;

    Sealing(Vault vault) {
        this.vault = vault;
    }

    /** What is stored is not in the form, or was tampered with. */
    static final class Broken extends IOException {
        private static final long serialVersionUID = 1L;

        Broken(String message) {
            super(message);
        }
    }

    /** The key that seals it is not to be had. */
    static final class Locked extends IOException {
        private static final long serialVersionUID = 1L;

        Locked(Throwable cause) {
            super("the key of the content does not open", cause);
        }
    }

    /** A stream that encrypts to another; closing it ends the ciphertext. */
    OutputStream seal(RecordId subject, String digest, OutputStream to) throws IOException {
        try {
            KeysetHandle key = KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB, TINK);
            String text = Base64.getEncoder()
                    .encodeToString(TinkProtoKeysetFormat.serializeKeyset(key, InsecureSecretKeyAccess.get(), TINK));
            line(to, FORM);
            line(to, vault.seal(subject, text).sealed());
            return key.getPrimitive(TINK, StreamingAead.class).newEncryptingStream(to, associated(subject, digest));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a content of " + subject + " cannot be sealed", e);
        }
    }

    /** A stream that decrypts another. */
    InputStream open(RecordId subject, String digest, InputStream from) throws IOException {
        if (!line(from).equals(FORM)) {
            throw new Broken("not a sealed content");
        }
        String sealed = line(from);
        try {
            byte[] key = Base64.getDecoder().decode(opened(subject, sealed));
            return TinkProtoKeysetFormat.parseKeyset(key, InsecureSecretKeyAccess.get(), TINK)
                    .getPrimitive(TINK, StreamingAead.class)
                    .newDecryptingStream(from, associated(subject, digest));
        } catch (GeneralSecurityException e) {
            throw new Locked(e);
        }
    }

    /** Whether what is stored for the subject was erased by destroying its key. */
    boolean erased(RecordId subject) {
        return vault.erased(subject);
    }

    private String opened(RecordId subject, String sealed) throws IOException {
        try {
            if (vault.open(new Protected<>(subject, sealed)) instanceof Disclosed.Open<String>(String key)) {
                return key;
            }
            throw new Locked(new IllegalStateException("the key was destroyed"));
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new Locked(e);
        }
    }

    private static byte[] associated(RecordId subject, String digest) {
        return (subject + "\n" + digest).getBytes(StandardCharsets.UTF_8);
    }

    static void line(OutputStream to, String text) throws IOException {
        to.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a line, at most of a length no line of ours has. */
    static String line(InputStream from) throws IOException {
        byte[] line = new byte[LONGEST_LINE];
        for (int length = 0; length < line.length; length++) {
            int next = from.read();
            if (next < 0) {
                break;
            }
            if (next == '\n') {
                return new String(line, 0, length, StandardCharsets.UTF_8);
            }
            line[length] = (byte) next;
        }
        throw new Broken("a line without end");
    }
}
