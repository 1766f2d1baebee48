package io.tallystick.query.customers;

import io.tallystick.events.customers.CustomerFileEvent.CounterMeasureSet;
import io.tallystick.events.customers.CustomerFileEvent.TradingProblemClosed;
import io.tallystick.events.customers.CustomerFileEvent.TradingProblemRecorded;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/** Problems of trading, who does something about them and by when (II-20); what they are is not here. */
@ReadModel(name = "customer-problems", version = 1)
public final class CustomerProblems {
    private static final String PROBLEM = "problem";

    @EventHandler
    void on(TradingProblemRecorded e, Rows rows, LogEntry entry) {
        rows.insert(PROBLEM, e.customer(), e.problem())
                .set("recorded_at", entry.recordedAt())
                .signed("recorder", e.by());
    }

    @EventHandler
    void on(CounterMeasureSet e, Rows rows) {
        rows.row(PROBLEM, e.customer(), e.problem()).set("owner", e.owner()).set("due_on", e.dueOn());
    }

    @EventHandler
    void on(TradingProblemClosed e, Rows rows, LogEntry entry) {
        rows.row(PROBLEM, e.customer(), e.problem()).set("closed_at", entry.recordedAt());
    }
}
