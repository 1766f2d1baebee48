package io.tallystick.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/** Folders nobody but their owner may look into. */
final class Private {
    private Private() {}

    /**
     * Makes the folder, and as usual those above it that are missing.
     *
     * @return whether it was missing
     */
    static boolean folder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return false;
        }
        Files.createDirectories(Objects.requireNonNull(folder.toAbsolutePath().getParent()));
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        return true;
    }
}
