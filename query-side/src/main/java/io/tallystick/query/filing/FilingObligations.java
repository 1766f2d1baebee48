package io.tallystick.query.filing;

import io.tallystick.events.filing.FilingObligationEvent.FiledLate;
import io.tallystick.events.filing.FilingObligationEvent.FilingObligationMet;
import io.tallystick.events.filing.FilingObligationEvent.FilingObligationOpened;
import io.tallystick.events.filing.FilingObligationEvent.UnitFiled;
import io.tallystick.events.filing.FilingObligationState;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import java.time.LocalDate;
import org.axonframework.eventhandling.EventHandler;

/** What is owed to the archives, what was filed of it, and how timely 及時率 (I-33, I-35). */
@ReadModel(name = "filing-obligations", version = 1)
public final class FilingObligations {
    private static final String OBLIGATION = "obligation";
    private static final int PER_CENT = 100;

    @EventHandler
    void on(FilingObligationOpened e, Rows rows, LogEntry entry) {
        rows.insert(OBLIGATION, e.obligation())
                .set("state", FilingObligationState.OPEN)
                .set("basis", e.basis())
                .set("fonds", e.fonds())
                .set("house_unit", e.unit())
                .set("project", e.project())
                .set("stage", e.stage())
                .set("year", e.year())
                .set("ended_on", e.endedOn())
                .set("stated_due", e.statedDue())
                .set("due_on", e.dueOn())
                .set("opened_at", entry.occurredAt());
        timeliness(rows.row(OBLIGATION, e.obligation()), rows)
                .set("fonds", e.fonds())
                .add("obligations", 1)
                .add("open", 1);
    }

    @EventHandler
    void on(UnitFiled e, Rows rows) {
        filed(e.obligation(), e.unit(), e.filedOn(), rows).signed("recorder", e.by());
        rows.row(OBLIGATION, e.obligation()).add("units_in_time", 1);
        Row timeliness = timeliness(rows.row(OBLIGATION, e.obligation()), rows).add("units_in_time", 1);
        rate(timeliness);
    }

    @EventHandler
    void on(FiledLate e, Rows rows) {
        filed(e.obligation(), e.unit(), e.filedOn(), rows)
                .set("days_late", e.daysLate())
                .set("reason", e.reason())
                .signed("recorder", e.by());
        rows.row(OBLIGATION, e.obligation()).add("units_late", 1);
        Row timeliness = timeliness(rows.row(OBLIGATION, e.obligation()), rows).add("units_late", 1);
        rate(timeliness);
    }

    @EventHandler
    void on(FilingObligationMet e, Rows rows) {
        Row obligation = rows.row(OBLIGATION, e.obligation())
                .set("state", FilingObligationState.MET)
                .set("met_on", e.metOn())
                .set("days_late", e.daysLate())
                .set("statement", e.statement())
                .signed("head", e.head());
        timeliness(obligation, rows).add("open", -1).add(e.daysLate() == 0 ? "met_in_time" : "met_late", 1);
    }

    private static Row filed(RecordId obligation, RecordId unit, LocalDate day, Rows rows) {
        return rows.insert("unit_filed", obligation, unit).set("filed_on", day);
    }

    private static Row timeliness(Row obligation, Rows rows) {
        return rows.row("timeliness", obligation.get("house_unit"), obligation.get("year"));
    }

    /** Whole per cent, rounded down: 100 only where nothing was late. */
    private static void rate(Row timeliness) {
        long inTime = timeliness.number("units_in_time");
        timeliness.set("in_time_percent", (int) (inTime * PER_CENT / (inTime + timeliness.number("units_late"))));
    }
}
