package io.tallystick.query.console.statistics;

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
import io.tallystick.events.statistics.StatisticsPeriodEvent.PeriodOpened;
import io.tallystick.events.statistics.StatisticsPeriodEvent.ReconciliationAsked;
import io.tallystick.events.statistics.StatisticsPeriodEvent.ReconciliationRecorded;
import io.tallystick.query.kit.LogEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A statistics period as its own events tell it: the latest balance, what differs, what came late. */
final class PeriodSheet {
    private final List<LogEntry> history;
    private @Nullable PeriodOpened head;
    private @Nullable PeriodState state;
    private @Nullable ReconciliationRecorded run;
    private @Nullable PeriodClosed closed;
    private boolean asked;
    private int lateFacts;
    private final List<BalanceLine> lines = new ArrayList<>();
    private final Map<Integer, Told> differences = new TreeMap<>();
    private final Map<Integer, Late> late = new TreeMap<>();

    /** A difference with its explanation, if it has one. */
    record Told(
            ReconciliationDifference difference, @Nullable DifferencesAccountedFor by) {}

    /** A late fact with its approval, if it has one. */
    record Late(FactCameLate fact, LogEntry entry, @Nullable LateFactsApproved by) {}

    /** The sheet of a period with at least its first event. */
    PeriodSheet(List<LogEntry> history) {
        this.history = List.copyOf(history);
        for (LogEntry entry : history) {
            if (entry.event() instanceof StatisticsPeriodEvent event) {
                state = PeriodState.after(state, event);
                take(event, entry);
            }
        }
        Objects.requireNonNull(head, "a period begins with its opening");
    }

    private void take(StatisticsPeriodEvent event, LogEntry entry) {
        switch (event) {
            case PeriodOpened e -> head = e;
            case ReconciliationAsked e -> asked = true;
            case ReconciliationRecorded e -> {
                run = e;
                asked = false;
                lines.clear();
                differences.clear();
            }
            case BalanceListed e -> lines.addAll(e.lines());
            case DifferencesListed e -> e.differences().forEach(d -> differences.put(d.number(), new Told(d, null)));
            case DifferencesAccountedFor e ->
                e.differences().stream()
                        .forEach(n -> differences.computeIfPresent(n, (k, told) -> new Told(told.difference(), e)));
            case FactCameLate e -> {
                late.put(e.number(), new Late(e, entry, null));
                lateFacts += e.closed() ? 0 : 1;
            }
            case LateFactsApproved e ->
                e.facts().stream().forEach(n -> late.computeIfPresent(n, (k, l) -> new Late(l.fact(), l.entry(), e)));
            case PeriodClosed e -> closed = e;
            default -> {
                // Shows on the timeline.
            }
        }
    }

    public PeriodOpened head() {
        return Objects.requireNonNull(head);
    }

    public PeriodState state() {
        return Objects.requireNonNull(state);
    }

    public @Nullable ReconciliationRecorded run() {
        return run;
    }

    public @Nullable PeriodClosed closed() {
        return closed;
    }

    /** How many facts came after the comparison. */
    public int since() {
        return run == null ? 0 : lateFacts - run.lateFacts();
    }

    /** Whether the ledger is to compare, or is comparing. */
    public boolean comparing() {
        return state == PeriodState.FROZEN || (state == PeriodState.RECONCILED && (asked || since() > 0));
    }

    public List<BalanceLine> lines() {
        return lines;
    }

    public Collection<Told> differences() {
        return differences.values();
    }

    /** How many differences nobody has explained. */
    public long open() {
        return differences.values().stream().filter(d -> d.by() == null).count();
    }

    public Collection<Late> late() {
        return late.values();
    }

    /** All its events, oldest first. */
    public List<LogEntry> history() {
        return history;
    }
}
