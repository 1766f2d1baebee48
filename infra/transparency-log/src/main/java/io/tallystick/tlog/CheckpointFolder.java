package io.tallystick.tlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checkpoints of one log in a folder, each in a file of its own that is written once, durable and read-only: {@code
 * 0000000000001/0000000000001234567.checkpoint} is the one of size 1234567. On a write-once medium nobody takes one back.
 */
public final class CheckpointFolder {
    private static final String ENDING = ".checkpoint";
    private static final long EACH = 1_000_000;

    private final Path folder;

    public CheckpointFolder(Path folder) {
        this.folder = folder;
    }

    /** The largest there is. */
    public Optional<SignedNote> newest() {
        List<Path> below = listed(folder);
        for (int i = below.size() - 1; i >= 0; i--) {
            Optional<Path> last = files(below.get(i)).reduce((a, b) -> b);
            if (last.isPresent()) {
                return last.map(CheckpointFolder::read);
            }
        }
        return Optional.empty();
    }

    /** All there are, smallest first. */
    public List<SignedNote> all() {
        return listed(folder).stream()
                .flatMap(CheckpointFolder::files)
                .map(CheckpointFolder::read)
                .toList();
    }

    /** The one of this size. */
    public Optional<SignedNote> at(long size) {
        Path file = file(size);
        return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    }

    /**
     * Keeps a checkpoint; durable when this returns. What is there stays as it is.
     *
     * @return whether it is there now; false if another of this size is
     */
    public boolean keep(SignedNote note) {
        long size = Checkpoint.parse(note.text()).size();
        Path file = file(size);
        try {
            if (!Files.exists(file)) {
                write(file, note.bytes());
            }
        } catch (FileAlreadyExistsException meanwhile) {
            // Compared below, as if it had been there before.
        } catch (IOException e) {
            throw new UncheckedIOException("the checkpoint cannot be kept at " + file, e);
        }
        return read(file).text().equals(note.text());
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Path parent = Objects.requireNonNull(file.getParent());
        Files.createDirectories(parent);
        Path fresh = Files.createTempFile(
                parent, "new", "", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")));
        try {
            Files.write(fresh, bytes, StandardOpenOption.SYNC);
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("r--r--r--"));
            Files.createLink(file, fresh); // whole or not at all, and never in place of another
        } finally {
            Files.delete(fresh);
        }
        force(parent);
        force(Objects.requireNonNull(parent.toAbsolutePath().getParent()));
    }

    private static void force(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private Path file(long size) {
        return folder.resolve("%013d".formatted(size / EACH)).resolve("%019d".formatted(size) + ENDING);
    }

    private static SignedNote read(Path file) {
        try {
            return SignedNote.parse(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the checkpoint " + file + " cannot be read", e);
        }
    }

    private static Stream<Path> files(Path of) {
        return listed(of).stream().filter(file -> file.toString().endsWith(ENDING));
    }

    private static List<Path> listed(Path of) {
        if (!Files.isDirectory(of)) {
            return List.of();
        }
        try (Stream<Path> there = Files.list(of)) {
            return new ArrayList<>(there.sorted().toList());
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + of + " cannot be read", e);
        }
    }
}
