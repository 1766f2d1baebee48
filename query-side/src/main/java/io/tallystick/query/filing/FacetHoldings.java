package io.tallystick.query.filing;

import io.tallystick.events.custody.HoldingEvent;
import io.tallystick.events.custody.HoldingEvent.HoldingMigrated;
import io.tallystick.events.custody.HoldingState;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitDeclared;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitOpened;
import io.tallystick.events.filing.CustodyUnitEvent.FacetValueSet;
import io.tallystick.events.filing.UnitDescription;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.rulebook.Facet;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import java.util.Locale;
import org.axonframework.eventhandling.EventHandler;

/** Holdings pivoted by any facet of classification (I-40 to I-47). */
@ReadModel(name = "facet-holdings", version = 1)
public final class FacetHoldings {
    private static final String UNIT = "classified_unit";

    @EventHandler
    void on(CustodyUnitOpened e, Rows rows) {
        describe(e.unit(), e.description(), rows);
    }

    @EventHandler
    void on(CustodyUnitDeclared e, Rows rows) {
        describe(e.unit(), e.description(), rows);
    }

    private static Row describe(RecordId unit, UnitDescription description, Rows rows) {
        return rows.row(UNIT, unit)
                .set("title", description.title())
                .set("fonds", description.fonds())
                .set("counting_unit", description.kind().countedIn());
    }

    @EventHandler
    void on(FacetValueSet e, Rows rows) {
        Row unit = rows.row(UNIT, e.unit());
        String column = e.facet().name().toLowerCase(Locale.ROOT);
        String before = unit.text(column);
        if (before != null) {
            count(unit, e.facet(), before, -1, rows);
        }
        unit.set(column, e.value());
        count(unit, e.facet(), e.value(), 1, rows);
    }

    private static void count(Row unit, Facet facet, String value, int one, Rows rows) {
        figures(unit, facet, value, rows).add("classified", one).add("held", unit.yes("in_custody") ? one : 0);
    }

    @EventHandler
    void on(HoldingMigrated e, Rows rows) {
        describe(unit(e.holding()), e.description(), rows);
        keep(e, e.holding(), rows);
    }

    @EventHandler
    void on(HoldingEvent e, Rows rows, LogEntry entry) {
        keep(e, new RecordId(entry.record()), rows);
    }

    private static void keep(HoldingEvent e, RecordId holding, Rows rows) {
        Row unit = rows.row(UNIT, unit(holding));
        boolean now = HoldingState.after(e).kept();
        if (now == unit.yes("in_custody")) {
            return;
        }
        unit.set("in_custody", now);
        for (Facet facet : Facet.values()) {
            String value = unit.text(facet.name().toLowerCase(Locale.ROOT));
            if (value != null) {
                figures(unit, facet, value, rows).add("held", now ? 1 : -1);
            }
        }
    }

    /** A holding has the key of its unit. */
    private static RecordId unit(RecordId holding) {
        return RecordId.of("unit", holding.key());
    }

    private static Row figures(Row unit, Facet facet, String value, Rows rows) {
        return rows.row("facet_value", facet, value, unit.get("fonds"), unit.get("counting_unit"));
    }
}
