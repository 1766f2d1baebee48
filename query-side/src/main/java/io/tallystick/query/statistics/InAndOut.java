package io.tallystick.query.statistics;

import io.tallystick.events.custody.HoldingEvent.HoldingDestroyed;
import io.tallystick.events.custody.HoldingEvent.HoldingMigrated;
import io.tallystick.events.custody.HoldingEvent.HoldingReceived;
import io.tallystick.events.custody.HoldingEvent.HoldingTransferredOut;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitDeclared;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitOpened;
import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.filing.UnitDescription;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.statistics.CountingRules;
import io.tallystick.events.statistics.StatisticsPeriodEvent.PeriodClosed;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;

/**
 * What came in and what left, unit by unit, in the unit of count of its kind (I-14, VI-25). What is told of a closed period counts
 * in the one after it, so that a closed balance stays as it was (VI-17).
 */
@ReadModel(name = "in-and-out", version = 1)
public final class InAndOut {

    @EventHandler
    void on(CustodyUnitOpened e, Rows rows) {
        describe(rows, e.unit(), e.description());
    }

    @EventHandler
    void on(CustodyUnitDeclared e, Rows rows) {
        describe(rows, e.unit(), e.description());
    }

    @EventHandler
    void on(HoldingMigrated e, Rows rows, LogEntry entry) {
        describe(rows, e.unit(), e.description());
        moved(rows, entry, e.unit(), "TAKEN_OVER", true, null);
    }

    @EventHandler
    void on(HoldingReceived e, Rows rows, LogEntry entry) {
        moved(rows, entry, unit(e.holding()), "RECEIVED", true, e.transfer());
    }

    @EventHandler
    void on(HoldingDestroyed e, Rows rows, LogEntry entry) {
        moved(rows, entry, unit(e.holding()), "DESTROYED", false, e.batch());
    }

    @EventHandler
    void on(HoldingTransferredOut e, Rows rows, LogEntry entry) {
        moved(rows, entry, unit(e.holding()), "MOVED_OUT", false, e.batch());
    }

    @EventHandler
    void on(PeriodClosed e, Rows rows) {
        rows.row("closed", "until").set("until", e.until());
    }

    private static void describe(Rows rows, RecordId unit, UnitDescription description) {
        rows.row("described", unit).set("fonds", description.fonds()).set("kind", description.kind());
    }

    /** A holding has the key of its unit. */
    private static RecordId unit(RecordId holding) {
        return RecordId.of("unit", holding.key());
    }

    private static void moved(
            Rows rows, LogEntry entry, RecordId unit, String term, boolean comes, @Nullable RecordId about) {
        Row known = rows.row("described", unit);
        if (known.yes("kept") == comes) {
            return; // It is in already, or gone already: no movement.
        }
        known.set("kept", comes);
        CustodyUnitKind kind = CustodyUnitKind.valueOf(Objects.requireNonNull(known.text("kind"), "a unit has a kind"));
        Instant happened = entry.occurredAt();
        Instant closed = rows.row("closed", "until").instant("until");
        boolean late = closed != null && happened.isBefore(closed);
        rows.insert("movement", entry.position(), 1)
                .set("unit", unit)
                .set("term", term)
                .set("fonds", known.text("fonds"))
                .set("kind", kind)
                .set("counting_unit", CountingRules.of(kind))
                .set("units", comes ? 1 : -1)
                .set("counted_at", late ? closed : happened)
                .set("happened_at", happened)
                .set("late", late)
                .set("about", about);
    }
}
