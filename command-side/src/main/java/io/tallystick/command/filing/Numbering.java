package io.tallystick.command.filing;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.command.door.OneByOne;
import io.tallystick.events.filing.UnitDescription;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.ledger.Remedy;
import io.tallystick.events.rulebook.StandardContent.SchemeClass;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Numbers custody units within their series: drafts, new orders, sealing, appending (I-37 to I-40). */
public final class Numbering {
    private static final List<Remedy> APPEND = List.of(
            Decision.remedy("remedy.appendToSeries", "filing.AppendToSeries", Post.ARCHIVES_HEAD, Post.ARCHIVIST));

    private final Repository<NumberSeries> allSeries;
    private final LedgerRecords<CustodyUnit> units;
    private final UnitOutlines outlines;

    public Numbering(Repository<NumberSeries> allSeries, LedgerRecords<CustodyUnit> units, UnitOutlines outlines) {
        this.allSeries = allSeries;
        this.units = units;
        this.outlines = outlines;
    }

    @CommandHandler
    void handle(DraftNumbers command, Decision decision) throws Exception {
        requireUnits(command.units(), decision);
        SeriesKey key = commonSeries(command.units(), decision);
        decision.within(key.scope());
        int scheme = Placing.requireScheme(decision);
        Aggregate<NumberSeries> series =
                allSeries.loadOrCreate(key.series().value(), () -> new NumberSeries(key, scheme));
        decision.require("I-39", !series.invoke(NumberSeries::sealed), "refused.seriesSealed", APPEND);
        Map<RecordId, Aggregate<CustodyUnit>> loaded = load(command.units());
        requireReady(command.units(), loaded, decision);
        requireRoom(series, command.units().size(), decision);
        series.execute(s -> {
            s.draft(command.units());
            command.units().forEach(unit -> number(s, unit, loaded));
        });
    }

    @CommandHandler
    void handle(ReorderSeries command, Decision decision) {
        Aggregate<NumberSeries> series = allSeries.load(command.series().value());
        decision.within(series.invoke(NumberSeries::scope));
        decision.require("I-39", !series.invoke(NumberSeries::sealed), "refused.seriesSealed", APPEND);
        List<RecordId> before = series.invoke(NumberSeries::units);
        List<RecordId> after = command.units();
        decision.requireState(
                after.size() == before.size() && new HashSet<>(after).equals(new HashSet<>(before)),
                "refused.orderNotOfSeries",
                fact("count", before.size()));
        List<RecordId> moved = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            if (!after.get(i).equals(before.get(i))) {
                moved.add(after.get(i));
            }
        }
        decision.requireState(!moved.isEmpty(), "refused.sameOrder");
        Map<RecordId, Aggregate<CustodyUnit>> loaded = load(moved);
        series.execute(s -> {
            s.reorder(after);
            moved.forEach(unit -> number(s, unit, loaded));
        });
    }

    @CommandHandler
    void handle(WithdrawDraftNumber command, Decision decision) {
        Aggregate<NumberSeries> series = allSeries.load(command.series().value());
        decision.within(series.invoke(NumberSeries::scope));
        decision.require("I-39", !series.invoke(NumberSeries::sealed), "refused.seriesSealed", APPEND);
        decision.requireState(
                series.invoke(s -> s.numberOf(command.unit()) != null),
                "refused.notInSeries",
                fact("unit", command.unit()));
        withdrawing(series, List.of(command.unit()), command.reason()).run();
    }

    @CommandHandler
    void handle(SealSeries command, Decision decision) {
        Aggregate<NumberSeries> series = allSeries.load(command.series().value());
        decision.within(series.invoke(NumberSeries::scope));
        decision.requireState(!series.invoke(NumberSeries::sealed), "refused.seriesSealed", APPEND);
        List<RecordId> all = series.invoke(NumberSeries::units);
        decision.requireState(!all.isEmpty(), "refused.seriesEmpty");
        decision.applies("I-39");
        int scheme = Placing.requireScheme(decision);
        Map<RecordId, Aggregate<CustodyUnit>> loaded = load(all);
        series.execute(s -> {
            s.seal();
            all.forEach(unit -> code(s, unit, loaded, scheme));
        });
    }

    @CommandHandler
    void handle(AppendToSeries command, Decision decision) {
        requireUnits(command.units(), decision);
        Aggregate<NumberSeries> series = allSeries.load(command.series().value());
        decision.within(series.invoke(NumberSeries::scope));
        int scheme = Placing.requireScheme(decision);
        decision.requireState(
                series.invoke(NumberSeries::sealed),
                "refused.seriesNotSealed",
                List.of(Decision.remedy("remedy.draftNumbers", "filing.DraftNumbers", Post.FILER, Post.ARCHIVIST)));
        Map<RecordId, Aggregate<CustodyUnit>> loaded = load(command.units());
        for (RecordId unit : command.units()) {
            UnitDescription description = known(loaded, unit).invoke(CustodyUnit::description);
            decision.require(
                    "I-39",
                    belongs(description, command.series(), decision),
                    "refused.otherSeries",
                    fact("unit", unit));
        }
        requireReady(command.units(), loaded, decision);
        requireRoom(series, command.units().size(), decision);
        series.execute(s -> {
            for (RecordId unit : command.units()) {
                s.append(unit);
                code(s, unit, loaded, scheme);
            }
        });
    }

    /**
     * What takes units that did not arrive out of the series they have draft numbers in; those behind them move up.
     * Sealed numbers stay. Everything is loaded now and changed when it is run.
     */
    public Runnable withdrawing(List<RecordId> notReceived, String reason) {
        SequencedMap<RecordId, List<RecordId>> bySeries = new TreeMap<>();
        for (RecordId unit : notReceived) {
            outlines.draftSeries(unit)
                    .ifPresent(s ->
                            bySeries.computeIfAbsent(s, k -> new ArrayList<>()).add(unit));
        }
        List<Runnable> changes = new ArrayList<>();
        bySeries.forEach((id, gone) -> {
            Aggregate<NumberSeries> series = allSeries.load(id.value());
            List<RecordId> still = gone.stream()
                    .filter(unit -> series.invoke(s -> !s.sealed() && s.numberOf(unit) != null))
                    .toList();
            if (!still.isEmpty()) {
                changes.add(withdrawing(series, still, reason));
            }
        });
        return () -> changes.forEach(Runnable::run);
    }

    private Runnable withdrawing(Aggregate<NumberSeries> series, List<RecordId> gone, String reason) {
        List<RecordId> before = series.invoke(NumberSeries::units);
        int first = gone.stream().mapToInt(before::indexOf).min().orElseThrow();
        List<RecordId> touched = before.subList(first, before.size());
        Map<RecordId, Aggregate<CustodyUnit>> loaded = load(touched);
        return () -> series.execute(s -> {
            gone.forEach(s::withdraw);
            for (RecordId unit : touched) {
                if (s.numberOf(unit) == null) {
                    known(loaded, unit).execute(u -> u.withdrawNumber(s.id(), reason));
                } else {
                    number(s, unit, loaded);
                }
            }
        });
    }

    private SeriesKey commonSeries(List<RecordId> wanted, Decision decision) {
        List<SeriesKey> keys = wanted.stream()
                .map(outlines::description)
                .map(description -> keyOf(description, decision))
                .distinct()
                .toList();
        decision.requireState(
                keys.size() == 1,
                "refused.severalSeries",
                fact(
                        "series",
                        String.join(
                                ", ",
                                keys.stream().limit(5).map(SeriesKey::prefix).toList())));
        return keys.getFirst();
    }

    private static SeriesKey keyOf(UnitDescription description, Decision decision) {
        decision.requireState(
                SchemeClass.isCategory(description.category()),
                "refused.categoryForm",
                fact("category", CustodyUnit.shortened(description.category())));
        return SeriesKey.of(description, decision);
    }

    private static boolean belongs(UnitDescription description, RecordId series, Decision decision) {
        return SchemeClass.isCategory(description.category())
                && SeriesKey.of(description, decision).series().equals(series);
    }

    private static void requireUnits(List<RecordId> wanted, Decision decision) {
        decision.requireState(!wanted.isEmpty(), "refused.noUnits");
        decision.requireState(new HashSet<>(wanted).size() == wanted.size(), "refused.unitTwice");
        decision.requireState(wanted.stream().allMatch(unit -> unit.kind().equals("unit")), "refused.notUnits");
    }

    private static void requireReady(
            List<RecordId> wanted, Map<RecordId, Aggregate<CustodyUnit>> loaded, Decision decision) {
        OneByOne.decide(
                "units", wanted, unit -> known(loaded, unit).execute(u -> Placing.requireReady(u, unit, decision)));
    }

    private static void requireRoom(Aggregate<NumberSeries> series, int more, Decision decision) {
        int width = series.invoke(NumberSeries::width);
        int last = series.invoke(NumberSeries::last) + more;
        decision.requireState(String.valueOf(last).length() <= width, "refused.seriesFull", fact("digits", width));
    }

    /** Loads units in the order of their identifiers, whatever the order of the command. */
    private Map<RecordId, Aggregate<CustodyUnit>> load(List<RecordId> wanted) {
        return units.loadAll(wanted);
    }

    private static void number(NumberSeries series, RecordId unit, Map<RecordId, Aggregate<CustodyUnit>> loaded) {
        int number = Objects.requireNonNull(series.numberOf(unit));
        known(loaded, unit).execute(u -> u.number(series.id(), number, series.code(number)));
    }

    private static void code(
            NumberSeries series, RecordId unit, Map<RecordId, Aggregate<CustodyUnit>> loaded, int scheme) {
        int number = Objects.requireNonNull(series.numberOf(unit));
        known(loaded, unit).execute(u -> u.code(series.id(), number, series.code(number), scheme));
    }

    private static Aggregate<CustodyUnit> known(Map<RecordId, Aggregate<CustodyUnit>> loaded, RecordId unit) {
        return Objects.requireNonNull(loaded.get(unit));
    }
}
