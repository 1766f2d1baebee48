package io.tallystick.command.custody;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.Fact;
import io.tallystick.events.custody.Discrepancy;
import io.tallystick.events.custody.Discrepancy.Kind;
import io.tallystick.events.custody.Discrepancy.Resolution;
import io.tallystick.events.custody.TransferEvent.RejectionReason;
import io.tallystick.events.kernel.LineSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * How far the count of a list has come. Every line is in exactly one of four sets: uncounted, accepted, rejected,
 * missing.
 */
final class Count {
    private @Nullable LocalDate there;
    private LineSet all = LineSet.none();
    private LineSet accepted = LineSet.none();
    private LineSet rejected = LineSet.none();
    private LineSet missing = LineSet.none();
    private final Map<Integer, RejectionReason> reasons = new TreeMap<>();
    private final Map<Integer, Integer> pages = new TreeMap<>();
    private final Map<Integer, String> surplus = new TreeMap<>();
    private int lastSurplus;

    void begin(int lines) {
        all = LineSet.first(lines);
    }

    /** Nothing can be counted before it has come. */
    void there(LocalDate since) {
        there = since;
    }

    /** Requires that what is reported as counted was there by then (VI-15). */
    void requireThere(Decision decision) {
        LocalDate since = Objects.requireNonNull(there, "counting before the arrival");
        decision.insist(
                "VI-15", !decision.occurredOn().isBefore(since), "refused.beforeArrival", Fact.fact("arrived", since));
    }

    LineSet all() {
        return all;
    }

    LineSet accepted() {
        return accepted;
    }

    LineSet rejected() {
        return rejected;
    }

    LineSet missing() {
        return missing;
    }

    LineSet counted() {
        return accepted.plus(rejected).plus(missing);
    }

    LineSet uncounted() {
        return all.minus(counted());
    }

    int surplus() {
        return surplus.size();
    }

    /** The number of the next surplus; one that was taken back keeps its own. */
    int nextSurplus() {
        return lastSurplus + 1;
    }

    boolean hasSurplus(int number) {
        return surplus.containsKey(number);
    }

    /** Dispatched = accepted + rejected + missing. */
    boolean balances() {
        return accepted.size() + rejected.size() + missing.size() == all.size()
                && uncounted().isEmpty();
    }

    void accept(LineSet lines) {
        accepted = accepted.plus(lines);
    }

    void reject(LineSet lines, RejectionReason reason) {
        rejected = rejected.plus(lines);
        lines.stream().forEach(line -> reasons.put(line, reason));
    }

    void miss(LineSet lines) {
        missing = missing.plus(lines);
    }

    void pages(int line, int counted) {
        pages.put(line, counted);
    }

    void surplus(int number, String title) {
        lastSurplus = number;
        surplus.put(number, title);
    }

    void undoSurplus(int number) {
        surplus.remove(number);
    }

    void undo(LineSet lines) {
        accepted = accepted.minus(lines);
        rejected = rejected.minus(lines);
        missing = missing.minus(lines);
        lines.stream().forEach(line -> {
            reasons.remove(line);
            pages.remove(line);
        });
    }

    /** What the settling of a difference means for its line: found lines count as accepted, returned ones as rejected. */
    void settle(Discrepancy difference, Resolution resolution) {
        if (difference.line() == null) {
            return;
        }
        LineSet line = LineSet.of(String.valueOf(difference.line()));
        if (resolution == Resolution.FOUND) {
            missing = missing.minus(line);
            accepted = accepted.plus(line);
        } else if (resolution.returnsLine() && accepted.contains(difference.line())) {
            accepted = accepted.minus(line);
            rejected = rejected.plus(line);
        }
    }

    /** What a completed count raises by itself, numbered from the given number on. */
    List<Discrepancy> differences(int first, int[] declaredPages, IntFunction<String> unitOf) {
        List<Discrepancy> raised = new ArrayList<>();
        all.stream().forEach(line -> {
            int number = first + raised.size();
            if (missing.contains(line)) {
                raised.add(new Discrepancy(number, Kind.MISSING, line, null, null, unitOf.apply(line)));
            } else if (rejected.contains(line)) {
                String reason = String.valueOf(reasons.get(line));
                raised.add(new Discrepancy(number, Kind.REJECTED, line, null, reason, unitOf.apply(line)));
            } else if (pages.containsKey(line)) {
                raised.add(new Discrepancy(
                        number,
                        Kind.PAGES,
                        line,
                        String.valueOf(declaredPages[line - 1]),
                        String.valueOf(pages.get(line)),
                        unitOf.apply(line)));
            }
        });
        surplus.values()
                .forEach(title ->
                        raised.add(new Discrepancy(first + raised.size(), Kind.SURPLUS, null, null, null, title)));
        return raised;
    }
}
