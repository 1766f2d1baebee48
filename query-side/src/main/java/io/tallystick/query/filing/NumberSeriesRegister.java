package io.tallystick.query.filing;

import io.tallystick.events.filing.CustodyUnitEvent.DraftCodeGiven;
import io.tallystick.events.filing.CustodyUnitEvent.DraftCodeWithdrawn;
import io.tallystick.events.filing.CustodyUnitEvent.ReferenceCodeAssigned;
import io.tallystick.events.filing.NumberSeriesEvent.NumberAppended;
import io.tallystick.events.filing.NumberSeriesEvent.NumberWithdrawn;
import io.tallystick.events.filing.NumberSeriesEvent.NumbersDrafted;
import io.tallystick.events.filing.NumberSeriesEvent.SeriesOpened;
import io.tallystick.events.filing.NumberSeriesEvent.SeriesSealed;
import io.tallystick.events.filing.SeriesState;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/** Every number series with the numbers given out of it (I-39). */
@ReadModel(name = "number-series", version = 1)
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
