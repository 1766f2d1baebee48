package io.tallystick.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which this process writes what is not stored yet. Each process has one of its own and holds a lock beside it;
 * a folder whose lock is free belongs to a process that has ended, however it ended, and is deleted with all that is in it.
 */
final class Incoming {
    private static final String LOCK = ".lock";

    private final Path folder;
    private final FileLock held;

    Incoming(Path all) {
        try {
            Private.folder(all);
            sweep(all);
            String name = UUID.randomUUID().toString();
            this.held = lockOf(all.resolve(name + LOCK));
            this.folder = all.resolve(name);
            Private.folder(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("documents cannot be taken in below " + all, e);
        }
    }

    Path folder() {
        if (!held.isValid()) {
            throw new IllegalStateException("the lock of " + folder + " is gone");
        }
        return folder;
    }

    private static void sweep(Path all) throws IOException {
        for (Path lock : listed(all)) {
            if (lock.toString().endsWith(LOCK)) {
                FileLock free = tryLock(lock);
                if (free != null) {
                    String name = lock.getFileName().toString();
                    delete(all.resolve(name.substring(0, name.length() - LOCK.length())));
                    Files.deleteIfExists(lock);
                    free.acquiredBy().close();
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            for (Path file : listed(folder)) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        }
    }

    private static List<Path> listed(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static FileLock lockOf(Path file) throws IOException {
        FileLock lock = tryLock(file);
        if (lock == null) {
            throw new IOException(file + " is locked by somebody else");
        }
        return lock;
    }

    /** The lock, or null where a living process has it. */
    private static @Nullable FileLock tryLock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return lock;
        } catch (OverlappingFileLockException ours) {
            channel.close();
            return null;
        }
    }
}
