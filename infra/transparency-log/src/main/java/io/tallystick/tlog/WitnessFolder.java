package io.tallystick.tlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A witness's memory in a folder: a folder for each log with every checkpoint it cosigned. One process at a time has it.
 */
public final class WitnessFolder implements WitnessMemory, AutoCloseable {
    private final Path folder;
    private final FileChannel lock;

    /**
     * @throws IllegalStateException if another process has it
     */
    public WitnessFolder(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            lock = FileChannel.open(folder.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked()) {
                lock.close();
                throw new IllegalStateException("another witness has the folder " + folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " cannot be used", e);
        }
    }

    private boolean locked() throws IOException {
        try {
            FileLock held = lock.tryLock();
            return held != null;
        } catch (OverlappingFileLockException here) {
            return false;
        }
    }

    @Override
    public synchronized Optional<Checkpoint> last(String origin) {
        return of(origin).newest().map(note -> Checkpoint.parse(note.text()));
    }

    @Override
    public synchronized boolean remember(Optional<Checkpoint> before, SignedNote seen) {
        String origin = Checkpoint.parse(seen.text()).origin();
        return before.equals(last(origin)) && of(origin).keep(seen);
    }

    /** Every checkpoint cosigned for the log. */
    public CheckpointFolder of(String origin) {
        MessageDigest digest = Hash.sha256();
        String name = HexFormat.of().formatHex(digest.digest(origin.getBytes(StandardCharsets.UTF_8)), 0, 16);
        return new CheckpointFolder(folder.resolve(name));
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
