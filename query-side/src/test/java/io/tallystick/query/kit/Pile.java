package io.tallystick.query.kit;

import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitOpened;
import io.tallystick.events.filing.CustodyUnitEvent.DraftCodeGiven;
import io.tallystick.events.filing.CustodyUnitEvent.DraftCodeWithdrawn;
import io.tallystick.events.filing.CustodyUnitEvent.FacetValueSet;
import io.tallystick.events.filing.CustodyUnitEvent.ItemFiled;
import java.math.BigDecimal;
import org.axonframework.eventhandling.EventHandler;

/** A read model that asks for its rows in every way there is, and breaks on what a database refuses. */
@ReadModel(name = "pile", version = 1)
public final class Pile {
    @EventHandler
    void on(CustodyUnitOpened e, Rows rows, LogEntry entry) {
        Row unit = rows.row("unit", e.unit());
        rows.row("unit_class", e.description().classCode()).add("opened", unit.exists() ? 0 : 1);
        unit.set("class", e.description().classCode())
                .set("title", e.description().title())
                .set("opened_at", entry.recordedAt().plusNanos(entry.position() % 3));
    }

    @EventHandler
    void on(ItemFiled e, Rows rows) {
        Row unit = rows.row("unit", e.unit());
        if (!unit.exists()) {
            return;
        }
        unit.add("pages", e.item().pages()).set("weight", weight(unit, e.item().pages()));
        // Added up without looking, and looked at afterwards.
        Row pages = rows.row("unit_class", String.valueOf(unit.text("class")))
                .add("pages", e.item().pages());
        if (e.item().pages() == 7) {
            unit.set("note", "{\"b\" : " + pages.number("pages") + ", \"a\":1}");
        }
    }

    private static BigDecimal weight(Row unit, int pages) {
        BigDecimal before = unit.get("weight") instanceof BigDecimal weight ? weight : BigDecimal.ZERO;
        return pages % 5 == 0 ? new BigDecimal("1E+2") : before.add(new BigDecimal("0.50"));
    }

    @EventHandler
    void on(DraftCodeGiven e, Rows rows) {
        Row unit = rows.row("unit", e.unit());
        if (unit.exists()) {
            unit.set("code", e.code());
        }
    }

    @EventHandler
    void on(FacetValueSet e, Rows rows) {
        Row unit = rows.row("unit", e.unit());
        if (!unit.exists()) {
            return;
        }
        // What was stored of it, in whatever form, is told again.
        unit.set("facets", unit.get("note") + "/" + unit.get("weight") + "/" + unit.get("opened_at"));
        if (e.value().endsWith("3")) {
            rows.where("unit", "class", String.valueOf(unit.text("class")))
                    .forEach(other -> other.set("facets", e.value()));
        }
    }

    @EventHandler
    void on(DraftCodeWithdrawn e, Rows rows) {
        rows.row("unit", e.unit()).delete();
    }
}
