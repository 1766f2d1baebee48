package io.tallystick.cli.source;

import io.tallystick.events.log.LogEntry;
import io.tallystick.tlog.SignedNote;
import io.tallystick.tlog.TileStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A log as somebody hands it over. Nothing of it is believed. */
public interface LogSource extends AutoCloseable {
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

    /** The log's key by its own word, which proves nothing. */
    Optional<String> key();

    @Override
    void close();
}
