package io.tallystick.cli.bundle;

import io.tallystick.events.log.LogEntry;
import io.tallystick.events.log.StoredEvent;
import io.tallystick.tlog.Hash;
import io.tallystick.tlog.MalformedException;

/**
 * An event that is in the log and not in the bundle: its hash is, so that it is proved to be there, and counts where all events
 * of a record have to be:
 *
 * <pre>
 * tallystick/withheld@v1
 * record customer/2026-000001
 * sequence 3
 * leaf 6dfe…
 * </pre>
 *
 * @param sequence its number in the record, counted from 0
 * @param leaf the leaf hash of its entry
 */
record Withheld(String record, long sequence, Hash leaf) {
    private static final String HEADER = "tallystick/withheld@v1\n";
    private static final String RECORD = "record ";
    private static final String SEQUENCE = "sequence ";
    private static final String LEAF = "leaf ";

    static Withheld of(byte[] entry) {
        StoredEvent event = LogEntry.read(entry);
        return new Withheld(event.aggregateId(), event.sequence(), Hash.leaf(entry));
    }

    static Withheld parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length != 5
                || !text.startsWith(HEADER)
                || !lines[1].startsWith(RECORD)
                || !lines[2].matches(SEQUENCE + "(0|[1-9][0-9]{0,17})")
                || !lines[3].startsWith(LEAF)
                || !lines[4].isEmpty()) {
            throw new MalformedException("not what stands for an event that is withheld");
        }
        return new Withheld(
                lines[1].substring(RECORD.length()),
                Long.parseLong(lines[2].substring(SEQUENCE.length())),
                Hash.parse(lines[3].substring(LEAF.length())));
    }

    @Override
    public String toString() {
        return HEADER + RECORD + record + "\n" + SEQUENCE + sequence + "\n" + LEAF + leaf + "\n";
    }
}
