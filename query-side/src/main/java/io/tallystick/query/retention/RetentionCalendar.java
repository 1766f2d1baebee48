package io.tallystick.query.retention;

import io.tallystick.events.filing.UnitDescription;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.RuleCitation;
import io.tallystick.events.retention.RetentionCaseEvent.ClockStarted;
import io.tallystick.events.retention.RetentionCaseEvent.ClockSuspended;
import io.tallystick.events.retention.RetentionCaseEvent.HoldPlaced;
import io.tallystick.events.retention.RetentionCaseEvent.HoldReleased;
import io.tallystick.events.retention.RetentionCaseEvent.ListedForDisposal;
import io.tallystick.events.retention.RetentionCaseEvent.OldDestructionRecorded;
import io.tallystick.events.retention.RetentionCaseEvent.PermanentRetentionSet;
import io.tallystick.events.retention.RetentionCaseEvent.RetentionOpened;
import io.tallystick.events.retention.RetentionCaseEvent.TakenOffDisposal;
import io.tallystick.events.retention.RetentionCaseEvent.UnitAppraised;
import io.tallystick.events.retention.RetentionCaseEvent.UnitDestroyed;
import io.tallystick.events.retention.RetentionCaseEvent.UnitTransferredOut;
import io.tallystick.events.retention.RetentionClock;
import io.tallystick.events.retention.RetentionState;
import io.tallystick.events.retention.Term;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventHandler;

/** Until when each unit is kept and by which clock, and how many are kept until which year (VI-11). */
@ReadModel(name = "retention", version = 2)
public final class RetentionCalendar {
    private static final String CLOCK = "clock";

    @EventHandler
    void on(RetentionOpened e, Rows rows, LogEntry entry) {
        e.clocks().forEach(clock -> write(e.retention(), clock, rows));
        change(e.retention(), rows, entry, row -> {
            describe(row.set("retention", e.retention()).set("held_by", e.heldBy()), e.description())
                    .set("state", RetentionState.KEPT)
                    .set("clock", e.term().clock());
            said(row, e.retention(), e.term(), rows);
        });
    }

    @EventHandler
    void on(ClockStarted e, Rows rows, LogEntry entry) {
        started(e.retention(), e.clock(), e.term(), rows, entry);
    }

    @EventHandler
    void on(PermanentRetentionSet e, Rows rows, LogEntry entry) {
        started(e.retention(), e.clock(), e.term(), rows, entry);
    }

    @EventHandler
    void on(ClockSuspended e, Rows rows, LogEntry entry) {
        started(e.retention(), e.clock(), e.term(), rows, entry);
    }

    private static void started(RecordId retention, RetentionClock clock, Term term, Rows rows, LogEntry entry) {
        write(retention, clock, rows);
        change(retention, rows, entry, row -> said(row, retention, term, rows));
    }

    /** What keeps it, copied from the clock that runs longest. */
    private static void said(Row row, RecordId retention, Term term, Rows rows) {
        rows.row(CLOCK, retention, row.number("clock")).set("longest", false);
        Row longest = rows.row(CLOCK, retention, term.clock()).set("longest", true);
        row.set("until", term.until())
                .set("standing", term.standing())
                .set("clock", term.clock())
                .set("basis", longest.get("basis"))
                .set("trigger", longest.get("trigger"))
                .set("source", longest.get("source"))
                .set("item", longest.get("item"));
    }

    private static void write(RecordId retention, RetentionClock clock, Rows rows) {
        RuleCitation rule = clock.rule();
        rows.insert(CLOCK, retention, clock.number())
                .set("longest", false)
                .set("basis", clock.basis())
                .set("trigger", clock.trigger())
                .set("source", clock.source())
                .set("rule", rule == null ? null : rule.toString())
                .set("parameter", clock.parameter())
                .set("item", clock.item())
                .set("started_on", clock.startedOn())
                .set("years", clock.years())
                .set("until", clock.until());
    }

    @EventHandler
    void on(HoldPlaced e, Rows rows, LogEntry entry) {
        of(e.retention(), rows).add("holds", 1).set("position", entry.position());
    }

    @EventHandler
    void on(HoldReleased e, Rows rows, LogEntry entry) {
        of(e.retention(), rows).add("holds", -1).set("position", entry.position());
    }

    @EventHandler
    void on(ListedForDisposal e, Rows rows, LogEntry entry) {
        of(e.retention(), rows).set("batch", e.batch()).set("position", entry.position());
    }

    @EventHandler
    void on(TakenOffDisposal e, Rows rows, LogEntry entry) {
        of(e.retention(), rows).set("batch", null).set("position", entry.position());
    }

    @EventHandler
    void on(UnitAppraised e, Rows rows, LogEntry entry) {
        of(e.retention(), rows).set("decision", e.decision()).set("position", entry.position());
    }

    @EventHandler
    void on(UnitDestroyed e, Rows rows, LogEntry entry) {
        change(e.retention(), rows, entry, row -> row.set("state", RetentionState.after(null, e)));
    }

    @EventHandler
    void on(OldDestructionRecorded e, Rows rows, LogEntry entry) {
        if (!of(e.retention(), rows).exists()) {
            on(e.asOpened(), rows, entry);
        }
        change(e.retention(), rows, entry, row -> row.set("state", RetentionState.after(null, e)));
    }

    @EventHandler
    void on(UnitTransferredOut e, Rows rows, LogEntry entry) {
        change(e.retention(), rows, entry, row -> row.set("state", RetentionState.after(null, e)));
    }

    /** A case has the key of its unit. */
    private static Row of(RecordId retention, Rows rows) {
        return rows.row("retention", RecordId.of("unit", retention.key()));
    }

    /** Takes the unit out of the horizon, changes it, and puts it in where it then belongs. */
    private static void change(RecordId retention, Rows rows, LogEntry entry, Consumer<Row> change) {
        Row row = of(retention, rows);
        count(rows, row, -1);
        change.accept(row);
        row.set("position", entry.position());
        count(rows, row, 1);
    }

    private static void count(Rows rows, Row row, int units) {
        if (RetentionState.KEPT.name().equals(row.text("state"))) {
            String due = row.date("until") == null
                    ? row.text("standing")
                    : String.valueOf(row.date("until").getYear());
            rows.row("horizon", row.text("held_by"), due, row.text("counting_unit"))
                    .add("units", units);
        }
    }

    private static Row describe(Row row, UnitDescription unit) {
        return row.set("fonds", unit.fonds())
                .set("category", unit.category())
                .set("class", unit.classCode())
                .set("year", unit.year())
                .set("period", unit.period())
                .set("kind", unit.kind())
                .set("counting_unit", unit.kind().countedIn())
                .set("title", unit.title())
                .set("security", unit.security());
    }
}
