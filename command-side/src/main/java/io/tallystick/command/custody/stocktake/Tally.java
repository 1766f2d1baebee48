package io.tallystick.command.custody.stocktake;

import io.tallystick.events.custody.stocktake.ExpectedUnit;
import io.tallystick.events.custody.stocktake.Spot;
import io.tallystick.events.custody.stocktake.StocktakeDifference;
import io.tallystick.events.custody.stocktake.StocktakeDifference.Kind;
import io.tallystick.events.custody.stocktake.StocktakeEvent.ScansUndone;
import io.tallystick.events.custody.stocktake.StocktakeEvent.StocktakeCounted;
import io.tallystick.events.custody.stocktake.Stray;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a stock-take expects and what was seen of it. */
final class Tally {
    private final Map<RecordId, ExpectedUnit> expected = new LinkedHashMap<>();
    private final Map<String, ExpectedUnit> byText = new HashMap<>();
    private final Map<RecordId, Spot> seen = new LinkedHashMap<>();
    private final Map<String, Found> strays = new LinkedHashMap<>();

    private record Found(Stray stray, Spot spot) {}

    /**
     * What scans turn out to be; what was counted before is not among it.
     *
     * @param twice what was read though it was counted, before or in the same list
     */
    record Judged(List<RecordId> seen, List<RecordId> misplaced, List<Stray> strays, List<String> twice) {
        boolean isEmpty() {
            return seen.isEmpty() && misplaced.isEmpty() && strays.isEmpty();
        }
    }

    void expect(List<ExpectedUnit> units) {
        for (ExpectedUnit unit : units) {
            expected.put(unit.unit(), unit);
            byText.put(unit.unit().value(), unit);
            byText.putIfAbsent(unit.unit().key(), unit);
            // Two units with one code cannot be told apart by it; the first stands for it, the other is read by number.
            if (unit.code() != null) {
                byText.putIfAbsent(unit.code(), unit);
            }
        }
    }

    Judged judge(Spot spot, List<String> scanned, Function<String, @Nullable RecordId> named) {
        Set<RecordId> right = new LinkedHashSet<>();
        Set<RecordId> wrong = new LinkedHashSet<>();
        Map<String, Stray> unknown = new LinkedHashMap<>();
        List<String> twice = new ArrayList<>();
        for (String raw : scanned) {
            String text = raw.strip();
            ExpectedUnit unit = byText.get(text);
            boolean news = unit == null
                    ? !strays.containsKey(text) && unknown.putIfAbsent(text, new Stray(text, named.apply(text))) == null
                    : !seen.containsKey(unit.unit()) && (unit.standsAt(spot) ? right : wrong).add(unit.unit());
            if (!news) {
                twice.add(text);
            }
        }
        return new Judged(List.copyOf(right), List.copyOf(wrong), List.copyOf(unknown.values()), twice);
    }

    void seen(Spot spot, List<RecordId> units) {
        units.forEach(unit -> seen.put(unit, spot));
    }

    void strays(Spot spot, List<Stray> found) {
        found.forEach(stray -> strays.put(stray.scanned(), new Found(stray, spot)));
    }

    boolean isCounted(String text) {
        ExpectedUnit unit = byText.get(text);
        return unit == null ? strays.containsKey(text) : seen.containsKey(unit.unit());
    }

    ScansUndone undoing(RecordId stocktake, List<String> scanned) {
        Set<RecordId> units = new LinkedHashSet<>();
        List<String> texts = new ArrayList<>();
        for (String text : scanned) {
            ExpectedUnit unit = byText.get(text);
            if (unit == null) {
                texts.add(text);
            } else {
                units.add(unit.unit());
            }
        }
        return new ScansUndone(stocktake, List.copyOf(units), texts);
    }

    void undo(List<RecordId> units, List<String> texts) {
        seen.keySet().removeAll(units);
        strays.keySet().removeAll(texts);
    }

    private @Nullable Kind kindOf(ExpectedUnit unit) {
        Spot at = seen.get(unit.unit());
        if (at == null) {
            return unit.out() ? null : Kind.NOT_FOUND;
        }
        if (unit.out()) {
            return Kind.SAID_TO_BE_OUT;
        }
        return unit.standsAt(at) ? null : Kind.WRONG_PLACE;
    }

    /** Everything that differs, numbered from 1: expected units in the order of the list, then what was not expected. */
    List<StocktakeDifference> differences() {
        List<StocktakeDifference> differences = new ArrayList<>();
        for (ExpectedUnit unit : expected.values()) {
            Kind kind = kindOf(unit);
            if (kind != null) {
                differences.add(new StocktakeDifference(
                        differences.size() + 1,
                        kind,
                        unit.unit(),
                        null,
                        new Spot(unit.shelf(), unit.container()),
                        seen.get(unit.unit())));
            }
        }
        for (Found found : strays.values()) {
            differences.add(new StocktakeDifference(
                    differences.size() + 1,
                    Kind.NOT_EXPECTED,
                    found.stray().unit(),
                    found.stray().scanned(),
                    null,
                    found.spot()));
        }
        return differences;
    }

    /** The figures: expected = seen + out + misplaced + missing, and what was not expected beside them. */
    StocktakeCounted counted(RecordId stocktake, Signature by) {
        int out = 0;
        int misplaced = 0;
        int missing = 0;
        for (ExpectedUnit unit : expected.values()) {
            Kind kind = kindOf(unit);
            missing += kind == Kind.NOT_FOUND ? 1 : 0;
            misplaced += kind == Kind.WRONG_PLACE ? 1 : 0;
            out += unit.out() && !seen.containsKey(unit.unit()) ? 1 : 0;
        }
        return new StocktakeCounted(
                stocktake,
                expected.size(),
                expected.size() - out - misplaced - missing,
                out,
                misplaced,
                missing,
                strays.size(),
                by);
    }
}
