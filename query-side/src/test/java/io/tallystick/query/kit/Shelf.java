package io.tallystick.query.kit;

import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitOpened;
import io.tallystick.events.filing.CustodyUnitEvent.DraftCodeGiven;
import io.tallystick.events.filing.CustodyUnitEvent.DraftCodeWithdrawn;
import io.tallystick.events.filing.CustodyUnitEvent.FacetValueSet;
import io.tallystick.events.filing.CustodyUnitEvent.ItemFiled;
import io.tallystick.events.ledger.LedgerEvent.EventCorrected;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.axonframework.eventhandling.EventHandler;

/** The read model of the kit's tests: fails on titles that say so, until it is healed. */
@ReadModel(name = "shelf", version = 1)
public final class Shelf {
    public boolean healed;
    public final AtomicInteger handled = new AtomicInteger();
    /** Told the number of each opened unit before it is handled; may make it wait. */
    public volatile IntConsumer before = number -> {};

    @EventHandler
    void on(CustodyUnitOpened e, Rows rows, LogEntry entry) {
        before.accept(handled.incrementAndGet());
        if (e.description().title().contains("!break") && !healed) {
            throw new IllegalStateException("this title breaks the handler");
        }
        rows.insert("unit", e.unit())
                .set("title", e.description().title())
                .set("class", e.description().classCode())
                .set("counted_in", e.description().kind().countedIn())
                .set("year", e.description().year())
                .set("filer", e.filer())
                .set("opened_at", entry.occurredAt());
        rows.row("class_count", e.description().classCode(), e.description().year())
                .add("units", 1);
    }

    @EventHandler
    void on(ItemFiled e, Rows rows) {
        rows.row("unit", e.unit())
                .add("items", 1)
                .add("pages", e.item().pages())
                .set("last_item", e.item().date());
    }

    @EventHandler
    void on(DraftCodeGiven e, Rows rows) {
        rows.row("unit", e.unit()).set("code", e.code());
    }

    @EventHandler
    void on(DraftCodeWithdrawn e, Rows rows) {
        Row unit = rows.row("unit", e.unit());
        if (unit.exists()) {
            rows.row("class_count", String.valueOf(unit.text("class")), (int) unit.number("year"))
                    .add("units", -1);
            unit.delete();
        }
    }

    @EventHandler
    void on(EventCorrected e, Rows rows) {
        rows.row("unit", e.record()).set("title", e.after().get("title"));
    }

    @EventHandler
    void on(FacetValueSet e, Rows rows) {
        Row unit = rows.row("unit", e.unit());
        List<Object> facets = new ArrayList<>(unit.get("facets") instanceof List<?> before ? before : List.of());
        facets.add(e.value());
        unit.set("facets", facets);
    }
}
