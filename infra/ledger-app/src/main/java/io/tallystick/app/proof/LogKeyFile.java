package io.tallystick.app.proof;

import io.tallystick.app.CannotStart;
import io.tallystick.tlog.KeyKind;
import io.tallystick.tlog.MalformedException;
import io.tallystick.tlog.SigningKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The file with the key that signs checkpoints. Its name is the log's origin. */
final class LogKeyFile {
    private LogKeyFile() {}

    /**
     * Reads the key, or makes it where it may be made.
     *
     * @param origin the name of a key made here, a URL without its scheme; one that nobody else has if blank
     * @param password of the store, if the file is one
     * @throws CannotStart if there is none and none may be made, or it is none
     */
    static SigningKey read(Path file, String origin, String password, boolean mayMake) {
        try {
            if (LogKeyStore.isOne(file)) {
                return LogKeyStore.read(file, origin, password);
            }
            if (!Files.exists(file)) {
                if (!mayMake) {
                    throw new CannotStart(
                            "There is no key to sign checkpoints with at " + file + ".",
                            "Set tallystick.proof.key-file to the file of this ledger's key.");
                }
                make(file, origin);
            }
            return SigningKey.parse(
                    Files.readString(file, StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("the signing key " + file + " cannot be read", e);
        } catch (MalformedException e) {
            throw new CannotStart(
                    "The file " + file + " holds no signing key: " + e.getMessage(),
                    "Set tallystick.proof.key-file to the file of this ledger's key.");
        }
    }

    /**
     * The key that may take over from another, of the same name; made where there is none yet.
     *
     * @throws CannotStart if it is of another log
     */
    static SigningKey next(Path file, SigningKey key, String password) {
        String origin = key.verifier().name().name();
        SigningKey next = read(file, origin, password, true);
        if (!next.verifier().name().name().equals(origin)) {
            throw new CannotStart(
                    "The key in " + file + " is of the log "
                            + next.verifier().name().name() + ", not of " + origin + ".",
                    "Set tallystick.proof.next-key-file to a key of this log, or to a file that is not there: then it is"
                            + " made.");
        }
        return next;
    }

    private static void make(Path file, String origin) throws IOException {
        SecureRandom random = new SecureRandom();
        byte[] own = new byte[8];
        random.nextBytes(own);
        String name = origin.isBlank() ? "localhost/tlog/" + HexFormat.of().formatHex(own) : origin;
        Path directory = file.toAbsolutePath().getParent();
        Files.createDirectories(directory);
        Path fresh = Files.createTempFile(
                directory,
                "log",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                fresh, SigningKey.generate(name, KeyKind.LOG, random).secret() + "\n", StandardOpenOption.SYNC);
        Files.move(fresh, file);
    }
}
