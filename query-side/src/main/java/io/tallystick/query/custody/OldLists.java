package io.tallystick.query.custody;

import io.tallystick.events.custody.SourceListEvent.OldListTakenOver;
import io.tallystick.events.custody.stocktake.StocktakeEvent.UnitsMisplaced;
import io.tallystick.events.custody.stocktake.StocktakeEvent.UnitsSeen;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitMigrated;
import io.tallystick.events.filing.CustodyUnitEvent.OldCodeFoundTwice;
import io.tallystick.events.filing.NumberGap;
import io.tallystick.events.filing.NumberSeriesEvent.GapsExplained;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;

/**
 * The ledgers that were taken over, one row a file: rows admitted and left out, numbers missing in the series it speaks of, codes
 * given twice, and what no stock-take has seen yet (I-39).
 */
@ReadModel(name = "old-lists", version = 1)
public final class OldLists {
    private static final String LIST = "old_list";

    @EventHandler
    void on(OldListTakenOver e, Rows rows, LogEntry entry) {
        rows.row(LIST, e.list())
                .set("kind", e.kind())
                .set("source_file", e.source().fileName())
                .set("source_sha256", e.source().sha256())
                .set("format", e.source().format())
                .set("fonds", e.fonds())
                .set("room", e.room())
                .set("admitted", e.rows())
                .set("quarantined", e.quarantined())
                .set("taken_over_at", entry.recordedAt())
                .signed("taker", e.by());
    }

    @EventHandler
    void on(CustodyUnitMigrated e, Rows rows) {
        Row list = rows.row(LIST, e.list());
        rows.insert("brought", e.unit()).set("old_list", e.list());
        // What an old destruction register brings is gone: no stock-take will see it.
        if (e.list().kind().equals("inventory")) {
            list.add("unconfirmed", 1);
        }
        if (e.code() != null && !e.codeStands()) {
            list.add("duplicates", 1);
        }
        RecordId series = e.series();
        if (series != null) {
            Row speaks = rows.row("speaks_of", e.list(), series);
            if (!speaks.exists()) {
                rows.insert("speaks_of", e.list(), series);
                list.add("missing", rows.row("missing_in", series).number("missing"));
            }
        }
    }

    @EventHandler
    void on(OldCodeFoundTwice e, Rows rows) {
        String list = rows.row("brought", e.unit()).text("old_list");
        if (list != null) {
            rows.row(LIST, list).add("duplicates", 1);
        }
    }

    @EventHandler
    void on(GapsExplained e, Rows rows) {
        Row series = rows.row("missing_in", e.series());
        long found = e.gaps().stream().mapToLong(NumberGap::missing).sum();
        long more = e.continued() ? found : found - series.number("missing");
        series.add("missing", more);
        rows.where("speaks_of", "series", e.series())
                .forEach(speaks ->
                        rows.row(LIST, String.valueOf(speaks.text("old_list"))).add("missing", more));
    }

    @EventHandler
    void on(UnitsSeen e, Rows rows, LogEntry entry) {
        seen(e.units(), e.stocktake(), rows, entry);
    }

    @EventHandler
    void on(UnitsMisplaced e, Rows rows, LogEntry entry) {
        seen(e.units(), e.stocktake(), rows, entry);
    }

    private static void seen(List<RecordId> units, RecordId stocktake, Rows rows, LogEntry entry) {
        for (RecordId unit : units) {
            Row brought = rows.row("brought", unit);
            String list = brought.text("old_list");
            if (list != null && brought.text("confirmed_in") == null) {
                brought.set("confirmed_in", stocktake);
                rows.row(LIST, list).add("unconfirmed", -1).set("last_confirmed_at", entry.occurredAt());
            }
        }
    }
}
