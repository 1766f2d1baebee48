package io.tallystick.query.console.custody;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.retention.RetentionCaseEvent;
import io.tallystick.events.retention.RetentionCaseEvent.ClockStarted;
import io.tallystick.events.retention.RetentionCaseEvent.ClockSuspended;
import io.tallystick.events.retention.RetentionCaseEvent.HoldPlaced;
import io.tallystick.events.retention.RetentionCaseEvent.HoldReleased;
import io.tallystick.events.retention.RetentionCaseEvent.ListedForDisposal;
import io.tallystick.events.retention.RetentionCaseEvent.OldDestructionRecorded;
import io.tallystick.events.retention.RetentionCaseEvent.PermanentRetentionSet;
import io.tallystick.events.retention.RetentionCaseEvent.RetentionOpened;
import io.tallystick.events.retention.RetentionCaseEvent.TakenOffDisposal;
import io.tallystick.events.retention.RetentionClock;
import io.tallystick.events.retention.RetentionState;
import io.tallystick.events.retention.Term;
import io.tallystick.query.kit.LogEntry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Until when a unit is kept, and why: every clock with its source, and what holds it. */
final class RetentionSheet {
    private @Nullable RetentionState state;
    private @Nullable RecordId batch;
    private final Map<Integer, RetentionClock> clocks = new TreeMap<>();
    private final Map<Integer, HoldPlaced> holds = new TreeMap<>();
    private final List<LogEntry> history;

    /** The sheet of a case with at least its first event. */
    RetentionSheet(List<LogEntry> history) {
        this.history = List.copyOf(history);
        for (LogEntry entry : history) {
            if (entry.event() instanceof RetentionCaseEvent event) {
                state = RetentionState.after(state, event);
                take(event);
            }
        }
    }

    private void take(RetentionCaseEvent event) {
        switch (event) {
            case RetentionOpened e -> e.clocks().forEach(this::keep);
            case OldDestructionRecorded e -> {
                batch = e.batch();
                if (clocks.isEmpty()) {
                    e.asOpened().clocks().forEach(this::keep);
                }
            }
            case ClockStarted e -> keep(e.clock());
            case ClockSuspended e -> keep(e.clock());
            case PermanentRetentionSet e -> keep(e.clock());
            case HoldPlaced e -> holds.put(e.hold().number(), e);
            case HoldReleased e -> holds.remove(e.hold());
            case ListedForDisposal e -> batch = e.batch();
            case TakenOffDisposal e -> batch = null;
            default -> {
                // Decisions and their outcome show by the state and on the timeline.
            }
        }
    }

    private void keep(RetentionClock clock) {
        clocks.put(clock.number(), clock);
    }

    public RetentionState state() {
        return Objects.requireNonNull(state);
    }

    /** The list of what is due that the unit is on, or was on when it left. */
    public @Nullable RecordId batch() {
        return batch;
    }

    public Collection<RetentionClock> clocks() {
        return clocks.values();
    }

    /** Until when, by the longest clock. */
    public Term term() {
        return Term.longest(clocks.values());
    }

    /** The clock that says so. */
    public RetentionClock longest() {
        return Objects.requireNonNull(clocks.get(term().clock()));
    }

    /** Open holds. */
    public Collection<HoldPlaced> holds() {
        return holds.values();
    }

    public List<LogEntry> history() {
        return history;
    }
}
