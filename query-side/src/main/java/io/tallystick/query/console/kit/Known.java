package io.tallystick.query.console.kit;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.kit.LogEntry;
import java.util.List;

/** Records a document is about, which have to be there. */
public final class Known {
    private Known() {}

    /** The one record of a kind that is meant. */
    public static RecordId one(List<RecordId> about, String kind) {
        if (about.size() != 1 || !about.getFirst().kind().equals(kind)) {
            throw new NotHere("one " + kind);
        }
        return about.getFirst();
    }

    /** What happened to a record. */
    public static List<LogEntry> history(Records records, RecordId id) {
        List<LogEntry> history = records.of(id);
        if (history.isEmpty()) {
            throw new NotHere(id.value());
        }
        return history;
    }
}
