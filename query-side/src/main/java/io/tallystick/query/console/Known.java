package io.tallystick.query.console;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.kit.LogEntry;
import java.util.List;

/** Records a document is about, which have to be there. */
final class Known {
    private Known() {}

    /** The one record of a kind that is meant. */
    static RecordId one(List<RecordId> about, String kind) {
        if (about.size() != 1 || !about.getFirst().kind().equals(kind)) {
            throw new NotHere("one " + kind);
        }
        return about.getFirst();
    }

    /** What happened to a record. */
    static List<LogEntry> history(Records records, RecordId id) {
        List<LogEntry> history = records.of(id);
        if (history.isEmpty()) {
            throw new NotHere(id.value());
        }
        return history;
    }

    /** A unit by its own identifier or its holding's, as registers name either. */
    static UnitSheet unit(Records records, RecordId id) {
        if (!id.kind().equals("unit") && !id.kind().equals("holding")) {
            throw new NotHere("unit " + id);
        }
        List<LogEntry> unit = records.of(Ids.of("unit", id.key()));
        List<LogEntry> holding = records.of(Ids.of("holding", id.key()));
        if (unit.isEmpty() && holding.isEmpty()) {
            throw new NotHere(id.value());
        }
        UnitSheet sheet = new UnitSheet(unit, holding);
        if (sheet.description() == null) {
            throw new NotHere(id.value());
        }
        return sheet;
    }
}
