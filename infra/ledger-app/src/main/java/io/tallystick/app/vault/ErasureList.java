package io.tallystick.app.vault;

import io.tallystick.app.CannotStart;
import io.tallystick.events.kernel.RecordId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The list of erasures beside the master key, outside the database: what is on it is erased again before a restored ledger
 * opens, however old the copy it was restored from. It names subjects by number only. A line is durable before its key is
 * destroyed; the list only grows.
 */
final class ErasureList {
    private static final String HEAD = "subject\tposition\tdecided_at";

    private final Path file;

    ErasureList(Path file) {
        this.file = file;
    }

    /**
     * An erasure that was decided.
     *
     * @param position the position of the decision in the log it was decided in
     */
    record Line(RecordId subject, long position, Instant decidedAt) {}

    /** Every line; what a crash left half-written at the end is passed over, since its key was not destroyed yet. */
    List<Line> read() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            List<Line> lines = new ArrayList<>();
            for (String line :
                    text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
                String[] cells = line.split("\t", -1);
                if (!line.equals(HEAD) && cells.length == 3) {
                    lines.add(new Line(new RecordId(cells[0]), Long.parseLong(cells[1]), Instant.parse(cells[2])));
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException("the list of erasures " + file + " cannot be read", e);
        }
    }

    /**
     * Makes the file where there is none yet, so that it is known at the start whether it can be.
     *
     * @throws CannotStart if it cannot be written
     */
    void prepare() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (!Files.exists(file)) {
                Files.writeString(file, HEAD + "\n", StandardOpenOption.CREATE_NEW, StandardOpenOption.SYNC);
                try (FileChannel directory =
                        FileChannel.open(file.toAbsolutePath().getParent())) {
                    directory.force(true);
                }
            }
        } catch (IOException e) {
            throw new CannotStart(
                    "The list of erasures cannot be kept at " + file + ": " + e.getMessage(),
                    "Set tallystick.erasure-list to a file that can be written, apart from the database.");
        }
    }

    /** Adds a line unless the subject has one; durable when this returns. */
    void add(Line line) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel channel = FileChannel.open(
                            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                List<Line> there = read();
                if (!lock.isValid()
                        || there.stream().anyMatch(known -> known.subject().equals(line.subject()))) {
                    return;
                }
                String text = Files.readString(file, StandardCharsets.UTF_8);
                channel.position(text.substring(0, text.lastIndexOf('\n') + 1).getBytes(StandardCharsets.UTF_8).length);
                String more = (text.isEmpty() ? HEAD + "\n" : "") + line.subject() + "\t" + line.position() + "\t"
                        + line.decidedAt() + "\n";
                channel.write(ByteBuffer.wrap(more.getBytes(StandardCharsets.UTF_8)));
                channel.truncate(channel.position());
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the list of erasures " + file + " cannot be written", e);
        }
    }
}
