package io.tallystick.query.statistics;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.statistics.BalanceLine;
import io.tallystick.events.statistics.PeriodState;
import io.tallystick.events.statistics.ReconciliationDifference;
import io.tallystick.events.statistics.StatisticsPeriodEvent;
import io.tallystick.events.statistics.StatisticsPeriodEvent.BalanceListed;
import io.tallystick.events.statistics.StatisticsPeriodEvent.DifferencesAccountedFor;
import io.tallystick.events.statistics.StatisticsPeriodEvent.DifferencesListed;
import io.tallystick.events.statistics.StatisticsPeriodEvent.FactCameLate;
import io.tallystick.events.statistics.StatisticsPeriodEvent.LateFactsApproved;
import io.tallystick.events.statistics.StatisticsPeriodEvent.PeriodClosed;
import io.tallystick.events.statistics.StatisticsPeriodEvent.PeriodFrozen;
import io.tallystick.events.statistics.StatisticsPeriodEvent.PeriodOpened;
import io.tallystick.events.statistics.StatisticsPeriodEvent.ReconciliationRecorded;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/** Statistics periods: their balance, what differs, what came late (I-14, I-17, VI-17). */
@ReadModel(name = "periods", version = 1)
public final class PeriodRegister {
    private static final String DIFFERENCE = "difference";
    private static final String BALANCE = "balance";

    @EventHandler
    void on(PeriodOpened e, Rows rows, LogEntry entry) {
        rows.insert("period", e.period())
                .set("month", e.month())
                .set("state", PeriodState.after(null, e))
                .set("begins_at", e.from())
                .set("ends_at", e.until())
                .set("position", entry.position());
    }

    private static Row moved(StatisticsPeriodEvent e, RecordId period, Rows rows, LogEntry entry) {
        Row row = rows.row("period", period);
        return row.set("state", PeriodState.after(PeriodState.OPEN, e)).set("position", entry.position());
    }

    @EventHandler
    void on(PeriodFrozen e, Rows rows, LogEntry entry) {
        moved(e, e.period(), rows, entry).set("frozen_at", entry.recordedAt());
    }

    @EventHandler
    void on(FactCameLate e, Rows rows, LogEntry entry) {
        rows.insert("late_fact", e.period(), e.number())
                .set("command", e.command())
                .set("about", e.about())
                .set("occurred_on", e.occurredOn())
                .set("recorded_at", entry.recordedAt())
                .set("after_close", e.closed())
                .signed("recorder", e.recorder());
        rows.row("period", e.period()).add("late_facts", 1).add("unapproved_facts", e.closed() ? 1 : 0);
    }

    /** A new run takes the place of the one before it; that one stays in the period's history. */
    @EventHandler
    void on(ReconciliationRecorded e, Rows rows, LogEntry entry) {
        rows.where(BALANCE, "period", e.period()).forEach(Row::delete);
        rows.where(DIFFERENCE, "period", e.period()).forEach(Row::delete);
        moved(e, e.period(), rows, entry)
                .set("run", e.run())
                .set("reconciled_upto", e.position())
                .set("balance_lines", e.lines())
                .set("lines_agreeing", e.agree())
                .set("differences", e.differences())
                .set("open_differences", e.differences())
                .set("digest", e.digest());
    }

    @EventHandler
    void on(BalanceListed e, Rows rows) {
        for (BalanceLine line : e.lines()) {
            rows.insert(BALANCE, e.period(), line.fonds(), line.kind(), line.countedIn())
                    .set("opening", line.ledger().opening())
                    .set("taken_over", line.ledger().takenOver())
                    .set("received", line.ledger().received())
                    .set("moved_out", line.ledger().movedOut())
                    .set("destroyed", line.ledger().destroyed())
                    .set("reclassified", line.ledger().reclassified())
                    .set("closing", line.ledger().closing())
                    .set("table_closing", line.table().closing())
                    .set("shelf_closing", line.shelf().accountedFor())
                    .set("shelf_counted", line.shelf().counted())
                    .set("shelf_uncounted", line.shelf().uncounted())
                    .set("shelf_out", line.shelf().out())
                    .set("shelf_missing", line.shelf().missing())
                    .set("receipts", line.receipts())
                    .set("agrees", line.agrees());
        }
    }

    @EventHandler
    void on(DifferencesListed e, Rows rows) {
        for (ReconciliationDifference difference : e.differences()) {
            rows.insert(DIFFERENCE, e.period(), difference.number())
                    .set("kind", difference.kind())
                    .set("side", difference.kind().side())
                    .set("unit", difference.unit())
                    .set("about", difference.about())
                    .set("ledger_says", difference.ledger())
                    .set("other_says", difference.other())
                    .set("state", "OPEN");
        }
    }

    @EventHandler
    void on(DifferencesAccountedFor e, Rows rows, LogEntry entry) {
        e.differences().stream()
                .forEach(number -> rows.row(DIFFERENCE, e.period(), number)
                        .set("state", "EXPLAINED")
                        .set("explanation", e.explanation())
                        .set("note", e.note())
                        .signed("explainer", e.explainer()));
        rows.row("period", e.period())
                .add("open_differences", -e.differences().size())
                .set("position", entry.position());
    }

    @EventHandler
    void on(PeriodClosed e, Rows rows, LogEntry entry) {
        moved(e, e.period(), rows, entry)
                .set("closed_at", entry.recordedAt())
                .set("vacant_days", e.vacantDays())
                .signed("statistician", e.statistician());
    }

    @EventHandler
    void on(LateFactsApproved e, Rows rows) {
        e.facts().stream()
                .forEach(number -> rows.row("late_fact", e.period(), number)
                        .set("reason", e.reason())
                        .signed("approver", e.approver()));
        rows.row("period", e.period()).add("unapproved_facts", -e.facts().size());
    }
}
