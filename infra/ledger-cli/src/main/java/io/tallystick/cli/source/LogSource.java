package io.tallystick.cli.source;

import io.tallystick.events.log.LogEntry;
import io.tallystick.tlog.KeyVoucher;
import io.tallystick.tlog.SignedNote;
import io.tallystick.tlog.TileStore;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A log as somebody hands it over. Nothing of it is believed. */
public interface LogSource extends AutoCloseable {
    /** Entries looked through at once. */
    long BLOCK = 4_096;

    /** Takes entries in. */
    @FunctionalInterface
    interface Entries {
        /**
         * @param index the place it was found at, from 0; that of position 1 is 0
         */
        void entry(long index, byte[] entry);
    }

    /** What it is called in reports. */
    String name();

    /** The newest checkpoint, if there is one. */
    Optional<SignedNote> checkpoint();

    /** Every checkpoint it kept, smallest first; the newest may be the only one. */
    List<SignedNote> checkpoints();

    /** Its tiles of hashes. */
    TileStore tiles();

    /** How many entries there are, signed or not. */
    long head();

    /** Reads the entries {@code [from, to)} in order, passing over those that are missing. */
    void entries(long from, long to, Entries taken);

    /** Reads all entries of these records, each record's in order; of what is before the size. */
    default void ofRecords(Set<String> records, long size, Entries taken) {
        entries(0, size, (index, entry) -> {
            if (records.contains(LogEntry.read(entry).aggregateId())) {
                taken.entry(index, entry);
            }
        });
    }

    /** The newest entry of an event type, of what is before the size. */
    default Optional<byte[]> newestOf(String type, long size) {
        for (long to = size; to > 0; to -= BLOCK) {
            byte[][] found = new byte[1][];
            entries(Math.max(0, to - BLOCK), to, (index, entry) -> {
                if (LogEntry.read(entry).type().equals(type)) {
                    found[0] = entry;
                }
            });
            if (found[0] != null) {
                return Optional.of(found[0]);
            }
        }
        return Optional.empty();
    }

    /** How much there is of a record, where the log can be asked; it may answer for a newer state. */
    default Optional<RecordProof> whole(String record) {
        return Optional.empty();
    }

    /** What keys of the log say of each other, where one took over from another. */
    default List<KeyVoucher> vouchers() {
        return List.of();
    }

    /** Reads notes, one a line, in base64. */
    static List<KeyVoucher> vouchers(byte[] lines) {
        return new String(lines, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> KeyVoucher.of(SignedNote.parse(Base64.getDecoder().decode(line.strip()))))
                .toList();
    }

    /** The log's key by its own word, which proves nothing. */
    Optional<String> key();

    @Override
    void close();
}
