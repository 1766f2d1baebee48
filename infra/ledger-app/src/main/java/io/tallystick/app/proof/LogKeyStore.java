package io.tallystick.app.proof;

import io.tallystick.app.CannotStart;
import io.tallystick.tlog.KeyKind;
import io.tallystick.tlog.MalformedException;
import io.tallystick.tlog.SigningKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;

/**
 * A PKCS#12 store with the key that signs checkpoints, for houses that keep their keys so. It has one private key, of Ed25519;
 * nothing of its certificate counts but the public key and, where no origin is set, the common name.
 */
final class LogKeyStore {
    private static final String REMEDY =
            "Name a PKCS#12 store with one Ed25519 key in tallystick.proof.key-file and its"
                    + " password in tallystick.proof.key-password (TALLYSTICK_PROOF_KEYPASSWORD); the name of the log is"
                    + " tallystick.proof.origin or the certificate's common name.";

    private LogKeyStore() {}

    /** Whether a file is a store, by its name. */
    static boolean isOne(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".p12") || name.endsWith(".pfx");
    }

    /**
     * Reads the key.
     *
     * @throws CannotStart if it cannot be read, or holds not exactly one key of that kind
     */
    static SigningKey read(Path file, String origin, String password) {
        try (InputStream stream = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(stream, password.toCharArray());
            List<String> keys = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    keys.add(alias);
                }
            }
            if (keys.size() != 1
                    || !(store.getKey(keys.getFirst(), password.toCharArray()) instanceof PrivateKey secret)
                    || !(store.getCertificate(keys.getFirst()) instanceof X509Certificate certificate)
                    || !certificate.getPublicKey().getAlgorithm().matches("Ed25519|EdDSA")) {
                throw new CannotStart("The store " + file + " does not hold exactly one Ed25519 key.", REMEDY);
            }
            String name = origin.isBlank() ? commonName(certificate).orElse("") : origin;
            return SigningKey.of(name, KeyKind.LOG, new KeyPair(certificate.getPublicKey(), secret));
        } catch (IOException | GeneralSecurityException | InvalidNameException | MalformedException e) {
            throw new CannotStart("The store " + file + " cannot be used: " + e.getMessage(), REMEDY, e);
        }
    }

    private static Optional<String> commonName(X509Certificate certificate) throws InvalidNameException {
        return new LdapName(certificate.getSubjectX500Principal().getName())
                .getRdns().stream()
                        .filter(part -> part.getType().equalsIgnoreCase("CN"))
                        .map(part -> String.valueOf(part.getValue()))
                        .findFirst();
    }
}
