package io.tallystick.query.custody.store;

import io.tallystick.events.custody.stocktake.ExpectedUnit;
import io.tallystick.events.custody.stocktake.Spot;
import io.tallystick.events.custody.stocktake.StocktakeDifference;
import io.tallystick.events.custody.stocktake.StocktakeEvent.DifferencesExplained;
import io.tallystick.events.custody.stocktake.StocktakeEvent.DifferencesFound;
import io.tallystick.events.custody.stocktake.StocktakeEvent.ScansUndone;
import io.tallystick.events.custody.stocktake.StocktakeEvent.StocktakeAbandoned;
import io.tallystick.events.custody.stocktake.StocktakeEvent.StocktakeClosed;
import io.tallystick.events.custody.stocktake.StocktakeEvent.StocktakeCounted;
import io.tallystick.events.custody.stocktake.StocktakeEvent.StocktakeOpened;
import io.tallystick.events.custody.stocktake.StocktakeEvent.StraysFound;
import io.tallystick.events.custody.stocktake.StocktakeEvent.UnitsExpected;
import io.tallystick.events.custody.stocktake.StocktakeEvent.UnitsMisplaced;
import io.tallystick.events.custody.stocktake.StocktakeEvent.UnitsSeen;
import io.tallystick.events.custody.stocktake.StocktakeState;
import io.tallystick.events.custody.stocktake.Stray;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;

/** Stock-takes with every unit expected, what was found, and how differences are explained 帳物相符 (I-14). */
@ReadModel(name = "stocktakes", version = 1)
public final class Stocktakes {
    private static final String TABLE = "stocktake";
    private static final String UNIT = "counted_unit";

    @EventHandler
    void on(StocktakeOpened e, Rows rows, LogEntry entry) {
        rows.insert(TABLE, e.stocktake())
                .set("store", e.store())
                .set("unit", e.unit())
                .set("state", StocktakeState.COUNTING)
                .set("shelves", e.shelves())
                .set("unplaced", e.unplaced())
                .set("expected", e.expected())
                .set("as_of", e.asOf())
                .set("opened_at", entry.occurredAt())
                .signed("opener", e.opener());
    }

    @EventHandler
    void on(UnitsExpected e, Rows rows) {
        for (ExpectedUnit unit : e.units()) {
            rows.insert(UNIT, e.stocktake(), unit.unit())
                    .set("code", unit.code())
                    .set("shelf", unit.shelf())
                    .set("container", unit.container())
                    .set("state", unit.out() ? CountedAs.OUT : CountedAs.UNCOUNTED);
            rows.row(TABLE, e.stocktake()).add("out_of_room", unit.out() ? 1 : 0);
        }
    }

    @EventHandler
    void on(UnitsSeen e, Rows rows, LogEntry entry) {
        counted(e.stocktake(), e.units(), CountedAs.SEEN, e.spot(), e.counter(), rows, entry);
    }

    @EventHandler
    void on(UnitsMisplaced e, Rows rows, LogEntry entry) {
        counted(e.stocktake(), e.units(), CountedAs.MISPLACED, e.spot(), e.counter(), rows, entry);
    }

    private static void counted(
            RecordId stocktake,
            List<RecordId> units,
            CountedAs state,
            Spot spot,
            Signature counter,
            Rows rows,
            LogEntry entry) {
        for (RecordId unit : units) {
            Row row = rows.row(UNIT, stocktake, unit);
            figure(rows, stocktake, row, -1);
            row.set("state", state)
                    .set("found_at", said(spot))
                    .signed("counter", counter)
                    .set("counted_at", entry.occurredAt());
            figure(rows, stocktake, row, 1);
        }
    }

    private static void figure(Rows rows, RecordId stocktake, Row unit, int delta) {
        String state = unit.text("state");
        String column = state == null
                ? null
                : switch (CountedAs.valueOf(state)) {
                    case SEEN -> "seen";
                    case MISPLACED -> "misplaced";
                    case OUT -> "out_of_room";
                    case UNCOUNTED -> null;
                };
        if (column != null) {
            rows.row(TABLE, stocktake).add(column, delta);
        }
    }

    private static @Nullable String said(@Nullable Spot spot) {
        if (spot == null) {
            return null;
        }
        return spot.container() != null ? spot.container().value() : spot.shelf();
    }

    @EventHandler
    void on(StraysFound e, Rows rows, LogEntry entry) {
        for (Stray stray : e.strays()) {
            rows.insert("stray", e.stocktake(), stray.scanned())
                    .set("unit", stray.unit())
                    .set("found_at", said(e.spot()))
                    .signed("counter", e.counter())
                    .set("counted_at", entry.occurredAt());
        }
        rows.row(TABLE, e.stocktake()).add("unknown", e.strays().size());
    }

    @EventHandler
    void on(ScansUndone e, Rows rows) {
        for (RecordId unit : e.units()) {
            Row row = rows.row(UNIT, e.stocktake(), unit);
            figure(rows, e.stocktake(), row, -1);
            row.set("state", CountedAs.UNCOUNTED)
                    .set("found_at", null)
                    .set("counter", null)
                    .set("counter_for", null)
                    .set("counted_at", null);
        }
        e.strays().forEach(text -> rows.row("stray", e.stocktake(), text).delete());
        rows.row(TABLE, e.stocktake()).add("unknown", -e.strays().size());
    }

    @EventHandler
    void on(StocktakeCounted e, Rows rows, LogEntry entry) {
        rows.row(TABLE, e.stocktake())
                .set("state", StocktakeState.COUNTED)
                .set("seen", e.seen())
                .set("out_of_room", e.out())
                .set("misplaced", e.misplaced())
                .set("missing", e.missing())
                .set("unknown", e.unknown())
                .set("counted_at", entry.occurredAt());
    }

    @EventHandler
    void on(DifferencesFound e, Rows rows) {
        for (StocktakeDifference difference : e.differences()) {
            rows.insert("difference", e.stocktake(), difference.number())
                    .set("kind", difference.kind())
                    .set("unit", difference.unit())
                    .set("scanned", difference.scanned())
                    .set("expected_at", said(difference.expected()))
                    .set("found_at", said(difference.found()))
                    .set("state", "OPEN");
        }
        rows.row(TABLE, e.stocktake()).add("open_differences", e.differences().size());
    }

    @EventHandler
    void on(DifferencesExplained e, Rows rows, LogEntry entry) {
        e.differences().stream()
                .forEach(number -> rows.row("difference", e.stocktake(), number)
                        .set("state", "EXPLAINED")
                        .set("explanation", e.explanation())
                        .set("note", e.note())
                        .signed("explainer", e.explainer())
                        .set("explained_at", entry.occurredAt()));
        rows.row(TABLE, e.stocktake()).add("open_differences", -e.differences().size());
    }

    @EventHandler
    void on(StocktakeClosed e, Rows rows, LogEntry entry) {
        rows.row(TABLE, e.stocktake())
                .set("state", StocktakeState.CLOSED)
                .signed("closer", e.closer())
                .set("closed_at", entry.occurredAt());
    }

    @EventHandler
    void on(StocktakeAbandoned e, Rows rows) {
        rows.row(TABLE, e.stocktake()).set("state", StocktakeState.ABANDONED).set("reason", e.reason());
    }
}
