package io.tallystick.app.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Secrets of an embedded ledger, made at first start and kept in files that only its user can read. */
public final class Secrets {
    private final Path directory;

    public Secrets(Path directory) {
        this.directory = directory;
    }

    /** A secret of 32 random bytes as lower-case hexadecimal; made where it does not exist yet. */
    public String get(String name) {
        Path file = directory.resolve(name);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(
                        directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                byte[] random = new byte[32];
                new SecureRandom().nextBytes(random);
                Path fresh = Files.createTempFile(
                        directory,
                        name,
                        ".new",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(fresh, HexFormat.of().formatHex(random), StandardOpenOption.SYNC);
                Files.move(fresh, file);
            }
            return Files.readString(file, StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or make the secret " + file, e);
        }
    }

    /** A secret as its 32 bytes. */
    public byte[] bytes(String name) {
        return HexFormat.of().parseHex(get(name));
    }
}
