package io.tallystick.query.custody;

import io.tallystick.events.custody.HoldingEvent;
import io.tallystick.events.custody.HoldingEvent.HoldingBroughtBack;
import io.tallystick.events.custody.HoldingEvent.HoldingCameBack;
import io.tallystick.events.custody.HoldingEvent.HoldingDestroyed;
import io.tallystick.events.custody.HoldingEvent.HoldingLeftRoom;
import io.tallystick.events.custody.HoldingEvent.HoldingLent;
import io.tallystick.events.custody.HoldingEvent.HoldingListed;
import io.tallystick.events.custody.HoldingEvent.HoldingLost;
import io.tallystick.events.custody.HoldingEvent.HoldingMigrated;
import io.tallystick.events.custody.HoldingEvent.HoldingNotFound;
import io.tallystick.events.custody.HoldingEvent.HoldingNotReceived;
import io.tallystick.events.custody.HoldingEvent.HoldingPlaced;
import io.tallystick.events.custody.HoldingEvent.HoldingPrepared;
import io.tallystick.events.custody.HoldingEvent.HoldingReceived;
import io.tallystick.events.custody.HoldingEvent.HoldingTakenForReading;
import io.tallystick.events.custody.HoldingEvent.HoldingTransferredOut;
import io.tallystick.events.custody.HoldingEvent.HoldingTurnedUp;
import io.tallystick.events.custody.HoldingState;
import io.tallystick.events.custody.stocktake.StocktakeEvent.UnitsMisplaced;
import io.tallystick.events.custody.stocktake.StocktakeEvent.UnitsSeen;
import io.tallystick.events.custody.store.ContainerEvent.ContainerMoved;
import io.tallystick.events.custody.store.ContainerEvent.ContainerRegistered;
import io.tallystick.events.custody.store.Place;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitDeclared;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitMigrated;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitOpened;
import io.tallystick.events.filing.CustodyUnitEvent.ItemFiled;
import io.tallystick.events.filing.CustodyUnitEvent.ReferenceCodeAssigned;
import io.tallystick.events.filing.Scoping;
import io.tallystick.events.filing.UnitDescription;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventHandler;

/** The inventory of holdings by fonds, class, year, period, kind, state and unit of count (I-12, VI-25). */
@ReadModel(name = "holdings", version = 6)
public final class Holdings {

    @EventHandler
    void on(CustodyUnitOpened e, Rows rows, LogEntry entry) {
        change(e.unit(), rows, entry, holding -> describe(holding, e.description()));
    }

    @EventHandler
    void on(CustodyUnitDeclared e, Rows rows, LogEntry entry) {
        change(
                e.unit(),
                rows,
                entry,
                holding -> describe(holding, e.description())
                        .set("pages", e.pages())
                        .set("pieces", e.pieces()));
    }

    @EventHandler
    void on(CustodyUnitMigrated e, Rows rows, LogEntry entry) {
        rows.row("holding", e.unit()).set("pages", e.pages()).set("position", entry.position());
    }

    @EventHandler
    void on(ItemFiled e, Rows rows, LogEntry entry) {
        Row holding = rows.row("holding", e.unit())
                .add("pieces", 1)
                .add("pages", e.item().pages())
                .set("position", entry.position());
        Scoping scoping = e.item().scoping();
        if (scoping != null && scoping.security() != null && holding.text("security") == null) {
            holding.set("security", scoping.security());
        }
    }

    @EventHandler
    void on(ReferenceCodeAssigned e, Rows rows, LogEntry entry) {
        rows.row("holding", e.unit()).set("code", e.code()).set("position", entry.position());
    }

    @EventHandler
    void on(HoldingPrepared e, Rows rows, LogEntry entry) {
        moved(e, e.holding(), rows, entry, holding -> holding.set("held_by", e.heldBy()));
    }

    @EventHandler
    void on(HoldingMigrated e, Rows rows, LogEntry entry) {
        moved(
                e,
                e.holding(),
                rows,
                entry,
                holding -> describe(holding, e.description())
                        .set("held_by", e.heldBy())
                        .set("pieces", e.pieces())
                        .set("extent", e.extent())
                        .set("code", e.code())
                        .set("place", e.place())
                        .set("migrated", true)
                        .set("source_file", e.source().fileName())
                        .set("source_row", e.row()));
    }

    @EventHandler
    void on(HoldingListed e, Rows rows, LogEntry entry) {
        moved(e, e.holding(), rows, entry, holding -> holding.set("transfer", e.transfer()));
    }

    @EventHandler
    void on(HoldingReceived e, Rows rows, LogEntry entry) {
        moved(
                e,
                e.holding(),
                rows,
                entry,
                holding -> holding.set("held_by", e.heldBy()).set("transfer", null));
    }

    @EventHandler
    void on(HoldingNotReceived e, Rows rows, LogEntry entry) {
        moved(e, e.holding(), rows, entry, holding -> holding.set("transfer", null));
    }

    @EventHandler
    void on(HoldingPlaced e, Rows rows, LogEntry entry) {
        Place place = e.place();
        moved(
                e,
                e.holding(),
                rows,
                entry,
                holding -> holding.set("store", place.store())
                        .set("container", place.container())
                        .set(
                                "shelf",
                                place.container() == null
                                        ? place.shelf()
                                        : rows.row("container", place.container())
                                                .text("shelf")));
    }

    @EventHandler
    void on(ContainerRegistered e, Rows rows) {
        rows.insert("container", e.container()).set("shelf", e.shelf());
    }

    @EventHandler
    void on(ContainerMoved e, Rows rows) {
        rows.row("container", e.container()).set("shelf", e.shelf());
        rows.where("holding", "container", e.container())
                .forEach(holding -> holding.set("store", e.store()).set("shelf", e.shelf()));
    }

    @EventHandler
    void on(HoldingLeftRoom e, Rows rows, LogEntry entry) {
        moved(e, e.holding(), rows, entry, holding -> holding.set("due_back", e.due()));
    }

    @EventHandler
    void on(HoldingCameBack e, Rows rows, LogEntry entry) {
        moved(e, e.holding(), rows, entry, holding -> holding.set("due_back", null));
    }

    @EventHandler
    void on(HoldingNotFound e, Rows rows, LogEntry entry) {
        moved(e, e.holding(), rows, entry, holding -> {});
    }

    @EventHandler
    void on(HoldingTurnedUp e, Rows rows, LogEntry entry) {
        moved(e, e.holding(), rows, entry, holding -> {});
    }

    @EventHandler
    void on(UnitsSeen e, Rows rows, LogEntry entry) {
        seen(e.units(), e.stocktake(), rows, entry);
    }

    @EventHandler
    void on(UnitsMisplaced e, Rows rows, LogEntry entry) {
        seen(e.units(), e.stocktake(), rows, entry);
    }

    /** What was taken over from an inventory counts as taken over until it was seen. */
    private static void seen(List<RecordId> units, RecordId stocktake, Rows rows, LogEntry entry) {
        units.forEach(unit -> rows.row("holding", unit)
                .set("seen_at", entry.occurredAt())
                .set("seen_in", stocktake)
                .set("migrated", false)
                .set("position", entry.position()));
    }

    @EventHandler
    void on(HoldingTakenForReading e, Rows rows, LogEntry entry) {
        moved(e, e.holding(), rows, entry, holding -> holding.set("loan", e.loan()));
    }

    @EventHandler
    void on(HoldingLent e, Rows rows, LogEntry entry) {
        moved(e, e.holding(), rows, entry, holding -> holding.set("loan", e.loan()));
    }

    @EventHandler
    void on(HoldingBroughtBack e, Rows rows, LogEntry entry) {
        moved(e, e.holding(), rows, entry, holding -> holding.set("loan", null));
    }

    @EventHandler
    void on(HoldingLost e, Rows rows, LogEntry entry) {
        moved(e, e.holding(), rows, entry, holding -> holding.set("loan", null));
    }

    @EventHandler
    void on(HoldingDestroyed e, Rows rows, LogEntry entry) {
        moved(e, e.holding(), rows, entry, holding -> {});
    }

    @EventHandler
    void on(HoldingTransferredOut e, Rows rows, LogEntry entry) {
        moved(e, e.holding(), rows, entry, holding -> holding.set("due_back", null));
    }

    private static void moved(HoldingEvent e, RecordId holding, Rows rows, LogEntry entry, Consumer<Row> more) {
        // A holding has the key of its unit.
        change(RecordId.of("unit", holding.key()), rows, entry, row -> {
            row.set("state", HoldingState.after(e)).set("since", entry.occurredAt());
            more.accept(row);
        });
    }

    /** Takes the unit out of the figures, changes it, and puts it in where it then belongs. */
    private static void change(RecordId unit, Rows rows, LogEntry entry, Consumer<Row> change) {
        Row holding = rows.row("holding", unit);
        count(rows, holding, -1);
        change.accept(holding);
        holding.set("position", entry.position());
        count(rows, holding, 1);
    }

    private static void count(Rows rows, Row holding, int units) {
        String state = holding.text("state");
        String fonds = holding.text("fonds");
        if (state != null && fonds != null) {
            rows.row(
                            "inventory",
                            fonds,
                            said(holding, "category"),
                            said(holding, "class"),
                            (int) holding.number("year"),
                            said(holding, "period"),
                            said(holding, "kind"),
                            state,
                            said(holding, "counting_unit"))
                    .add("units", units);
        }
    }

    private static String said(Row holding, String column) {
        return String.valueOf(holding.text(column));
    }

    private static Row describe(Row holding, UnitDescription description) {
        return holding.set("fonds", description.fonds())
                .set("house_unit", description.unit())
                .set("category", description.category())
                .set("class", description.classCode())
                .set("year", description.year())
                .set("period", description.period())
                .set("kind", description.kind())
                .set("counting_unit", description.kind().countedIn())
                .set("title", description.title())
                .set("document_number", description.documentNumber())
                .set("security", description.security());
    }
}
