package io.tallystick.command.custody.stocktake;

import static io.tallystick.command.door.Fact.fact;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.custody.Places;
import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecord;
import io.tallystick.command.door.Portions;
import io.tallystick.events.custody.stocktake.ExpectedUnit;
import io.tallystick.events.custody.stocktake.Spot;
import io.tallystick.events.custody.stocktake.StocktakeDifference;
import io.tallystick.events.custody.stocktake.StocktakeEvent;
import io.tallystick.events.custody.stocktake.StocktakeEvent.DifferencesExplained;
import io.tallystick.events.custody.stocktake.StocktakeEvent.DifferencesFound;
import io.tallystick.events.custody.stocktake.StocktakeEvent.ScansUndone;
import io.tallystick.events.custody.stocktake.StocktakeEvent.StocktakeAbandoned;
import io.tallystick.events.custody.stocktake.StocktakeEvent.StocktakeClosed;
import io.tallystick.events.custody.stocktake.StocktakeEvent.StocktakeCounted;
import io.tallystick.events.custody.stocktake.StocktakeEvent.StocktakeOpened;
import io.tallystick.events.custody.stocktake.StocktakeEvent.StraysFound;
import io.tallystick.events.custody.stocktake.StocktakeEvent.UnitsExpected;
import io.tallystick.events.custody.stocktake.StocktakeEvent.UnitsMisplaced;
import io.tallystick.events.custody.stocktake.StocktakeEvent.UnitsSeen;
import io.tallystick.events.custody.stocktake.StocktakeState;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** A stock-take: counted by as many as like, in as many sittings as it takes; every difference explained before it closes. */
public class Stocktake extends LedgerRecord {
    private static final int MOST_UNDONE = 300;

    private @Nullable StocktakeOpened head;
    private @Nullable StocktakeState state;
    private final Tally tally = new Tally();
    private final Set<Signature> counters = new LinkedHashSet<>();
    private final Map<Integer, StocktakeDifference> open = new TreeMap<>();

    /** For Axon, which replays events into it. */
    protected Stocktake() {}

    Stocktake(StocktakeOpened opened, List<ExpectedUnit> expected) {
        apply(opened);
        for (List<ExpectedUnit> portion : Portions.of(expected, Portions::bytes)) {
            apply(new UnitsExpected(opened.stocktake(), portion));
        }
    }

    StocktakeOpened head() {
        return Objects.requireNonNull(head);
    }

    Scope scope(Decision decision) {
        return Places.scope(head().unit(), decision);
    }

    void count(Spot spot, Tally.Judged judged, Signature by) {
        portions(judged.seen()).forEach(units -> apply(new UnitsSeen(self(), spot, units, by)));
        portions(judged.misplaced()).forEach(units -> apply(new UnitsMisplaced(self(), spot, units, by)));
        Portions.of(judged.strays(), Portions::bytes)
                .forEach(strays -> apply(new StraysFound(self(), spot, strays, by)));
    }

    private static List<List<RecordId>> portions(List<RecordId> units) {
        return Portions.of(units, Portions::bytes);
    }

    /** What of it is new, and what was counted already. */
    Tally.Judged judge(Spot spot, List<String> scanned, Function<String, @Nullable RecordId> named) {
        return tally.judge(spot, scanned, named);
    }

    @CommandHandler
    void handle(UndoScan command, Decision decision) {
        decision.within(scope(decision));
        requireState(decision, StocktakeState.COUNTING);
        decision.requireState(
                !command.scanned().isEmpty() && command.scanned().size() <= MOST_UNDONE,
                "refused.howMany",
                fact("most", MOST_UNDONE));
        for (String text : command.scanned()) {
            decision.requireState(
                    tally.isCounted(Stocktaking.shortened(text)), "refused.notCounted", fact("scanned", text));
        }
        decision.applies("I-14");
        apply(tally.undoing(
                self(),
                command.scanned().stream()
                        .map(Stocktaking::shortened)
                        .distinct()
                        .toList()));
    }

    @CommandHandler
    void handle(EndStocktakeCount command, Decision decision) {
        Signature by = decision.within(scope(decision));
        requireState(decision, StocktakeState.COUNTING);
        decision.applies("I-14");
        List<StocktakeDifference> differences = tally.differences();
        apply(tally.counted(self(), by));
        Portions.of(differences, Portions::bytes).forEach(portion -> apply(new DifferencesFound(self(), portion)));
    }

    @CommandHandler
    void handle(CloseStocktake command, Decision decision) {
        Signature by = decision.within(scope(decision));
        requireState(decision, StocktakeState.COUNTED);
        decision.require("I-14", open.isEmpty(), "refused.differencesOpen", fact("count", open.size()));
        counters.forEach(counter -> decision.separate("VI-14", "role.stocktaker", counter));
        apply(new StocktakeClosed(self(), by));
    }

    @CommandHandler
    void handle(AbandonStocktake command, Decision decision) {
        decision.within(scope(decision));
        requireState(decision, StocktakeState.COUNTING, StocktakeState.COUNTED);
        decision.applies("I-14");
        apply(new StocktakeAbandoned(self(), command.reason()));
    }

    void requireState(Decision decision, StocktakeState... wanted) {
        decision.requireState(
                List.of(wanted).contains(state), "refused.stocktakeState", fact("state", "state.stocktake." + state));
    }

    /** The open differences of these numbers, each of a kind that can be explained so. */
    List<StocktakeDifference> explainable(ExplainDifferences command, Decision decision) {
        decision.requireState(!command.differences().isEmpty(), "refused.noDiscrepancy");
        List<StocktakeDifference> named = new ArrayList<>();
        command.differences().stream().forEach(number -> {
            StocktakeDifference difference = open.get(number);
            decision.requireState(difference != null, "refused.notOpen", fact("discrepancy", number));
            StocktakeDifference known = Objects.requireNonNull(difference);
            decision.requireState(
                    known.kind().explainedBy().contains(command.explanation()),
                    "refused.explanationDoesNotFit",
                    fact("discrepancy", number),
                    fact("kind", known.kind()),
                    fact("explanation", command.explanation()));
            named.add(known);
        });
        return named;
    }

    void explain(ExplainDifferences command, Signature by) {
        apply(new DifferencesExplained(self(), command.differences(), command.explanation(), command.note(), by));
    }

    private void move(StocktakeEvent event) {
        state = StocktakeState.after(state, event);
    }

    @EventSourcingHandler
    void on(StocktakeOpened event) {
        become(event.stocktake());
        move(event);
        head = event;
    }

    @EventSourcingHandler
    void on(UnitsExpected event) {
        tally.expect(event.units());
    }

    @EventSourcingHandler
    void on(UnitsSeen event) {
        tally.seen(event.spot(), event.units());
        counters.add(event.counter());
    }

    @EventSourcingHandler
    void on(UnitsMisplaced event) {
        tally.seen(event.spot(), event.units());
        counters.add(event.counter());
    }

    @EventSourcingHandler
    void on(StraysFound event) {
        tally.strays(event.spot(), event.strays());
        counters.add(event.counter());
    }

    @EventSourcingHandler
    void on(ScansUndone event) {
        tally.undo(event.units(), event.strays());
    }

    @EventSourcingHandler
    void on(StocktakeCounted event) {
        move(event);
        counters.add(event.counter());
    }

    @EventSourcingHandler
    void on(DifferencesFound event) {
        event.differences().forEach(difference -> open.put(difference.number(), difference));
    }

    @EventSourcingHandler
    void on(DifferencesExplained event) {
        event.differences().stream().forEach(open::remove);
    }

    @EventSourcingHandler
    void on(StocktakeClosed event) {
        move(event);
    }

    @EventSourcingHandler
    void on(StocktakeAbandoned event) {
        move(event);
    }
}
