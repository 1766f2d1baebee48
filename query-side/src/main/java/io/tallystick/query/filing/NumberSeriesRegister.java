package io.tallystick.query.filing;

import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitMigrated;
import io.tallystick.events.filing.CustodyUnitEvent.DraftCodeGiven;
import io.tallystick.events.filing.CustodyUnitEvent.DraftCodeWithdrawn;
import io.tallystick.events.filing.CustodyUnitEvent.OldCodeFoundTwice;
import io.tallystick.events.filing.CustodyUnitEvent.ReferenceCodeAssigned;
import io.tallystick.events.filing.CustodyUnitEvent.ReferenceCodeSuperseded;
import io.tallystick.events.filing.GapReason;
import io.tallystick.events.filing.NumberGap;
import io.tallystick.events.filing.NumberSeriesEvent.GapsExplained;
import io.tallystick.events.filing.NumberSeriesEvent.NumberAppended;
import io.tallystick.events.filing.NumberSeriesEvent.NumberSuperseded;
import io.tallystick.events.filing.NumberSeriesEvent.NumberWithdrawn;
import io.tallystick.events.filing.NumberSeriesEvent.NumbersDrafted;
import io.tallystick.events.filing.NumberSeriesEvent.NumbersMigrated;
import io.tallystick.events.filing.NumberSeriesEvent.SeriesOpened;
import io.tallystick.events.filing.NumberSeriesEvent.SeriesSealed;
import io.tallystick.events.filing.SeriesState;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/** Every number series with the numbers given out of it (I-39). */
@ReadModel(name = "number-series", version = 4)
public final class NumberSeriesRegister {
    private static final String SERIES = "series";

    @EventHandler
    void on(SeriesOpened e, Rows rows, LogEntry entry) {
        rows.insert(SERIES, e.series())
                .set("state", SeriesState.DRAFT)
                .set("prefix", e.prefix())
                .set("fonds", e.fonds())
                .set("house_unit", e.unit())
                .set("width", e.width())
                .set("scheme_version", e.schemeVersion())
                .set("opened_at", entry.occurredAt());
    }

    @EventHandler
    void on(NumbersMigrated e, Rows rows) {
        rows.row(SERIES, e.series()).add("old_units", e.numbers().size());
    }

    @EventHandler
    void on(GapsExplained e, Rows rows) {
        Row series = rows.row(SERIES, e.series()).set("old_last", e.last()).set("duplicates", e.duplicates());
        if (!e.continued()) {
            rows.where("gap", "series", e.series()).stream()
                    .filter(row -> GapReason.MIGRATED.name().equals(row.text("explained_by")))
                    .forEach(row -> {
                        series.add("missing", -row.number("missing"));
                        row.delete();
                    });
        }
        for (NumberGap gap : e.gaps()) {
            rows.insert("gap", e.series(), gap.from())
                    .set("to_number", gap.to())
                    .set("missing", gap.missing())
                    .set("prefix", series.text("prefix"))
                    .set("explained_by", e.reason());
            series.add("missing", gap.missing());
        }
    }

    @EventHandler
    void on(CustodyUnitMigrated e, Rows rows) {
        String code = e.code();
        if (code == null) {
            return;
        }
        Row row = e.codeStands() ? rows.insert("old_code", e.unit()) : duplicate(rows, e.unit(), code);
        row.set("series", e.series()).set("source_file", e.file()).set("source_row", e.row());
    }

    @EventHandler
    void on(OldCodeFoundTwice e, Rows rows) {
        Row first = rows.row("old_code", e.unit());
        duplicate(rows, e.unit(), e.code())
                .set("series", first.get("series"))
                .set("source_file", first.get("source_file"))
                .set("source_row", first.get("source_row"));
    }

    private static Row duplicate(Rows rows, RecordId unit, String code) {
        return rows.insert("duplicate", unit).set("code", code).set("explained_by", GapReason.MIGRATED);
    }

    @EventHandler
    void on(NumbersDrafted e, Rows rows) {
        rows.row(SERIES, e.series()).add("units", e.units().size());
    }

    @EventHandler
    void on(NumberWithdrawn e, Rows rows) {
        rows.row(SERIES, e.series()).add("units", -1);
    }

    @EventHandler
    void on(SeriesSealed e, Rows rows, LogEntry entry) {
        rows.row(SERIES, e.series())
                .set("state", SeriesState.SEALED)
                .set("sealed_last", e.last())
                .set("sealed_at", entry.occurredAt());
    }

    @EventHandler
    void on(NumberAppended e, Rows rows) {
        rows.row(SERIES, e.series()).add("units", 1);
    }

    /** The number stays its unit's alias: a gap that is explained. */
    @EventHandler
    void on(NumberSuperseded e, Rows rows) {
        Row series = rows.row(SERIES, e.series()).add("units", -1);
        rows.row("number", e.series(), e.unit()).delete();
        if (e.number() > 0) {
            rows.insert("gap", e.series(), e.number())
                    .set("to_number", e.number())
                    .set("missing", 1)
                    .set("prefix", series.text("prefix"))
                    .set("explained_by", GapReason.RECLASSIFIED);
            series.add("missing", 1);
        }
    }

    @EventHandler
    void on(ReferenceCodeSuperseded e, Rows rows, LogEntry entry) {
        rows.insert("alias", e.unit(), e.code())
                .set("series", e.series())
                .set("new_code", e.by())
                .set("from_class", e.fromCategory() + " " + e.fromClass())
                .set("to_class", e.category() + " " + e.classCode())
                .set("reason", e.reason())
                .set("superseded_at", entry.recordedAt())
                .signed("decider", e.decider());
    }

    // Units are told of every number they get and of every move, so members need no renumbering here.
    @EventHandler
    void on(DraftCodeGiven e, Rows rows) {
        rows.row("number", e.series(), e.unit())
                .set("number", e.number())
                .set("code", e.code())
                .set("final", false);
    }

    @EventHandler
    void on(DraftCodeWithdrawn e, Rows rows) {
        rows.row("number", e.series(), e.unit()).delete();
    }

    @EventHandler
    void on(ReferenceCodeAssigned e, Rows rows) {
        rows.row("number", e.series(), e.unit())
                .set("number", e.number())
                .set("code", e.code())
                .set("final", true);
    }
}
