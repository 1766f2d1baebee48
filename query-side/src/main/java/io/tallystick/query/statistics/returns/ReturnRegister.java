package io.tallystick.query.statistics.returns;

import io.tallystick.events.filing.FilingObligationEvent.FiledLate;
import io.tallystick.events.filing.FilingObligationEvent.FilingObligationMet;
import io.tallystick.events.filing.FilingObligationEvent.UnitFiled;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.statistics.ReturnFigure;
import io.tallystick.events.statistics.ReturnFigure.Origin;
import io.tallystick.events.statistics.ReturnState;
import io.tallystick.events.statistics.StatisticalReturnEvent.FigureOverridden;
import io.tallystick.events.statistics.StatisticalReturnEvent.ReturnAmended;
import io.tallystick.events.statistics.StatisticalReturnEvent.ReturnFiled;
import io.tallystick.events.statistics.StatisticalReturnEvent.ReturnGenerated;
import io.tallystick.events.statistics.StatisticalReturnEvent.ReturnOpened;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/** Statistical returns: due, filed, late; every filing with its figures; estimates; filed but not archived (I-18, I-19, I-25). */
@ReadModel(name = "returns", version = 1)
public final class ReturnRegister {
    private static final String RETURN = "return";
    private static final String FILING = "filing";

    @EventHandler
    void on(ReturnOpened e, Rows rows, LogEntry entry) {
        rows.insert(RETURN, e.report())
                .set("form", e.form())
                .set("period", e.period())
                .set("state", ReturnState.OPEN)
                .set("begins_on", e.begins())
                .set("ends_on", e.ends())
                .set("due_on", e.dueOn())
                .set("opened_at", entry.recordedAt())
                .set("position", entry.position());
    }

    @EventHandler
    void on(ReturnGenerated e, Rows rows, LogEntry entry) {
        rows.row(RETURN, e.report())
                .set("state", ReturnState.GENERATED)
                .set("form_version", e.formVersion())
                .set("counted_upto", e.position())
                .set("position", entry.position());
    }

    @EventHandler
    void on(FigureOverridden e, Rows rows, LogEntry entry) {
        rows.insert("estimate", e.report(), e.filing(), e.indicator())
                .set("computed", e.computed())
                .set("given", e.given())
                .set("note", e.note())
                .set("recorded_at", entry.recordedAt())
                .signed("statistician", e.by());
    }

    @EventHandler
    void on(ReturnFiled e, Rows rows, LogEntry entry) {
        rows.row(RETURN, e.report())
                .set("state", ReturnState.FILED)
                .set("filings", e.filing())
                .set("filed_on", e.filedOn())
                .set("estimates", e.estimates())
                .set("archived", false)
                .set("position", entry.position())
                .signed("statistician", e.statistician());
        if (e.filing() == 1) {
            rows.row(RETURN, e.report()).set("days_late", e.daysLate()).set("reason", e.reason());
        }
        rows.insert(FILING, e.report(), e.filing())
                .set("form_version", e.formVersion())
                .set("counted_upto", e.position())
                .set("filed_on", e.filedOn())
                .set("days_late", e.daysLate())
                .set("reason", e.reason())
                .set("estimates", e.estimates())
                .set("digest", e.digest())
                .set("obligation", e.obligation())
                .set("archived", false)
                .signed("statistician", e.statistician());
        rows.insert("owed", e.obligation()).set("report", e.report()).set("filing", e.filing());
        int place = 0;
        for (ReturnFigure line : e.lines()) {
            place++;
            rows.insert("figure", e.report(), e.filing(), place)
                    .set("indicator", line.indicator().code())
                    .set("name", line.indicator().name())
                    .set("unit", line.indicator().unit())
                    .set("value", line.value())
                    .set("origin", line.origin())
                    .set("computed", line.origin() == Origin.ESTIMATE ? line.computed() : null)
                    .set("note", line.note());
        }
    }

    @EventHandler
    void on(ReturnAmended e, Rows rows, LogEntry entry) {
        rows.row(RETURN, e.report()).set("state", ReturnState.AMENDING).set("position", entry.position());
    }

    @EventHandler
    void on(UnitFiled e, Rows rows) {
        archived(e.obligation(), e.unit(), rows);
    }

    @EventHandler
    void on(FiledLate e, Rows rows) {
        archived(e.obligation(), e.unit(), rows);
    }

    /** Met with nothing filed is not archived. */
    @EventHandler
    void on(FilingObligationMet e, Rows rows) {
        Row owed = rows.row("owed", e.obligation());
        if (owed.exists()) {
            rows.row(FILING, owed.get("report"), owed.get("filing")).set("met_on", e.metOn());
        }
    }

    private static void archived(RecordId obligation, RecordId unit, Rows rows) {
        Row owed = rows.row("owed", obligation);
        if (!owed.exists()) {
            return;
        }
        rows.row(FILING, owed.get("report"), owed.get("filing"))
                .set("archived", true)
                .set("unit", unit);
        Row report = rows.row(RETURN, owed.get("report"));
        if (report.number("filings") == owed.number("filing")) {
            report.set("archived", true);
        }
    }
}
