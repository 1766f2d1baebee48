package io.tallystick.app.vault;

import io.tallystick.app.CannotStart;
import io.tallystick.content.MasterKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The file with the master key; whoever loses it loses every personal value, whoever has it and the database reads them. */
public final class MasterKeyFile {
    private MasterKeyFile() {}

    /**
     * Reads the key, or makes it where it may be made.
     *
     * @throws CannotStart if there is none and none may be made
     */
    public static MasterKey read(Path file, boolean mayMake) {
        try {
            if (!Files.exists(file)) {
                if (!mayMake) {
                    throw new CannotStart(
                            "There is no master key at " + file + ", and this ledger was made with one.",
                            "Set tallystick.master-key to the file that was made with this ledger.");
                }
                Files.createDirectories(file.toAbsolutePath().getParent());
                Path fresh = Files.createTempFile(
                        file.toAbsolutePath().getParent(),
                        "master",
                        ".new",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.write(fresh, MasterKey.create(), StandardOpenOption.SYNC);
                Files.move(fresh, file);
            }
            return MasterKey.read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the master key " + file + " cannot be read", e);
        }
    }
}
