package io.tallystick.query.console.custody;

import io.tallystick.events.custody.stocktake.ExpectedUnit;
import io.tallystick.events.custody.stocktake.Spot;
import io.tallystick.events.custody.stocktake.StocktakeDifference;
import io.tallystick.events.custody.stocktake.StocktakeEvent;
import io.tallystick.events.custody.stocktake.StocktakeEvent.DifferencesExplained;
import io.tallystick.events.custody.stocktake.StocktakeEvent.DifferencesFound;
import io.tallystick.events.custody.stocktake.StocktakeEvent.ScansUndone;
import io.tallystick.events.custody.stocktake.StocktakeEvent.StocktakeOpened;
import io.tallystick.events.custody.stocktake.StocktakeEvent.StraysFound;
import io.tallystick.events.custody.stocktake.StocktakeEvent.UnitsExpected;
import io.tallystick.events.custody.stocktake.StocktakeEvent.UnitsMisplaced;
import io.tallystick.events.custody.stocktake.StocktakeEvent.UnitsSeen;
import io.tallystick.events.custody.stocktake.StocktakeState;
import io.tallystick.events.custody.stocktake.Stray;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.kit.LogEntry;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A stock-take as its own events tell it: what is expected, what was found of it, what differs. */
final class StocktakeSheet {
    private @Nullable StocktakeOpened head;
    private @Nullable StocktakeState state;
    private final Map<RecordId, Counted> units = new LinkedHashMap<>();
    private final Map<String, Spot> strays = new LinkedHashMap<>();
    private final Map<Integer, Explained> differences = new LinkedHashMap<>();
    private final List<LogEntry> history;

    /** A unit expected, and how it was found so far. */
    record Counted(ExpectedUnit unit, String found) {}

    /** A difference with its explanation, if it has one by now. */
    record Explained(
            StocktakeDifference difference, @Nullable DifferencesExplained by) {}

    /** The sheet of a stock-take with at least its first event. */
    StocktakeSheet(List<LogEntry> history) {
        this.history = List.copyOf(history);
        for (LogEntry entry : history) {
            if (entry.event() instanceof StocktakeEvent event) {
                state = StocktakeState.after(state, event);
                take(event);
            }
        }
        Objects.requireNonNull(head, "a stock-take begins with its opening");
    }

    private void take(StocktakeEvent event) {
        switch (event) {
            case StocktakeOpened e -> head = e;
            case UnitsExpected e ->
                e.units().forEach(unit -> units.put(unit.unit(), new Counted(unit, unit.out() ? "OUT" : "UNCOUNTED")));
            case UnitsSeen e -> found(e.units(), "SEEN");
            case UnitsMisplaced e -> found(e.units(), "MISPLACED");
            case StraysFound e -> e.strays().stream().map(Stray::scanned).forEach(text -> strays.put(text, e.spot()));
            case ScansUndone e -> {
                found(e.units(), "UNCOUNTED");
                strays.keySet().removeAll(e.strays());
            }
            case DifferencesFound e ->
                e.differences().forEach(d -> differences.put(d.number(), new Explained(d, null)));
            case DifferencesExplained e ->
                e.differences().stream()
                        .forEach(number -> differences.computeIfPresent(
                                number, (n, known) -> new Explained(known.difference(), e)));
            default -> {
                // Shown by the state and on the timeline.
            }
        }
    }

    private void found(List<RecordId> these, String how) {
        these.forEach(unit -> units.computeIfPresent(unit, (id, counted) -> new Counted(counted.unit(), how)));
    }

    public StocktakeOpened head() {
        return Objects.requireNonNull(head);
    }

    public StocktakeState state() {
        return Objects.requireNonNull(state);
    }

    public Collection<Counted> units() {
        return units.values();
    }

    public Map<String, Spot> strays() {
        return strays;
    }

    public Collection<Explained> differences() {
        return differences.values();
    }

    /** How many expected units were found so. */
    public int count(String found) {
        return (int)
                units.values().stream().filter(u -> u.found().equals(found)).count();
    }

    public long openDifferences() {
        return differences.values().stream().filter(d -> d.by() == null).count();
    }

    public List<LogEntry> history() {
        return history;
    }

    /** The record's version, for {@code If-Match}. */
    public long version() {
        return history.getLast().stored().sequence();
    }
}
