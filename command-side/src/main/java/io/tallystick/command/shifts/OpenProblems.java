package io.tallystick.command.shifts;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.shifts.ProblemEvent;
import io.tallystick.events.shifts.ProblemEvent.ImprovementNoted;
import io.tallystick.events.shifts.ProblemEvent.ProblemCarriedOver;
import io.tallystick.events.shifts.ProblemEvent.ProblemNoted;
import io.tallystick.events.shifts.ProblemEvent.ProblemSolved;
import io.tallystick.events.shifts.ShiftHandoverEvent.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** The problems of a unit nobody has solved yet; each handover carries them on (V-84). */
public class OpenProblems extends LedgerRecord {
    private final SortedMap<Integer, Problem> open = new TreeMap<>();
    private @Nullable RecordId unit;
    private final Map<Integer, Instant> noted = new HashMap<>();
    private final Map<Integer, LocalDate> carried = new HashMap<>();
    private int last;
    private int improvements;

    /** For Axon, which replays events into it; begins with the first problem. */
    protected OpenProblems() {}

    static OpenProblems none() {
        return new OpenProblems();
    }

    /** The problems of a unit: they have the unit's key. */
    public static RecordId of(RecordId unit) {
        return RecordId.of("problems", unit.key());
    }

    void tell(ProblemEvent event) {
        apply(event);
    }

    RecordId unit() {
        return Objects.requireNonNull(unit);
    }

    int next() {
        return last + 1;
    }

    int nextImprovement() {
        return improvements + 1;
    }

    /** How many were noted before a day's duty was over, are open, and nobody said yet why they stay so (V-42). */
    long unexplained(LocalDate date, Instant over) {
        return open.keySet().stream()
                .filter(number -> Objects.requireNonNull(noted.get(number)).isBefore(over))
                .filter(number -> carried.getOrDefault(number, LocalDate.MIN).isBefore(date))
                .count();
    }

    List<Problem> all() {
        return List.copyOf(open.values());
    }

    boolean has(int number) {
        return open.containsKey(number);
    }

    @EventSourcingHandler
    void on(ProblemEvent event, @Timestamp Instant recordedAt) {
        switch (event) {
            case ProblemNoted e -> {
                become(e.problems());
                unit = e.unit();
                last = e.number();
                open.put(e.number(), new Problem(e.number(), e.text()));
                noted.put(e.number(), recordedAt);
            }
            case ProblemSolved e -> open.remove(e.number());
            case ProblemCarriedOver e -> carried.put(e.number(), e.date());
            case ImprovementNoted e -> {
                become(e.problems());
                unit = e.unit();
                improvements = e.number();
            }
        }
    }
}
