package io.tallystick.command.custody.stocktake;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.custody.Holding;
import io.tallystick.command.custody.store.Container;
import io.tallystick.command.custody.store.Rooms;
import io.tallystick.command.custody.store.Whereabouts;
import io.tallystick.command.custody.store.Whereabouts.AsOf;
import io.tallystick.command.custody.store.Whereabouts.Kept;
import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.command.door.Remarks;
import io.tallystick.events.custody.HoldingState;
import io.tallystick.events.custody.stocktake.ExpectedUnit;
import io.tallystick.events.custody.stocktake.Explanation;
import io.tallystick.events.custody.stocktake.Spot;
import io.tallystick.events.custody.stocktake.StocktakeDifference;
import io.tallystick.events.custody.stocktake.StocktakeEvent.StocktakeOpened;
import io.tallystick.events.custody.stocktake.StocktakeState;
import io.tallystick.events.custody.store.Place;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.text.Beginning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/** Opens stock-takes over what the log says is there, counts scans, and puts right what an explanation says was wrong. */
final class Stocktaking {
    /** As many scans as one command takes; a scanner's memory holds fewer. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final int MOST_SCANS = 5_000;

    private static final int LONGEST_SCAN = 100;
    private static final int MOST_SHELVES = 500;

    /** A set of numbers longer than this, written out, is too long for an event. */
    private static final int LONGEST_SET = 40_000;

    private final Rooms rooms;
    private final Whereabouts whereabouts;
    private final Repository<Stocktake> stocktakes;
    private final LedgerRecords<Holding> holdings;
    private final LedgerRecords<Container> containers;

    Stocktaking(
            Rooms rooms,
            Whereabouts whereabouts,
            Repository<Stocktake> stocktakes,
            LedgerRecords<Holding> holdings,
            LedgerRecords<Container> containers) {
        this.containers = containers;
        this.rooms = rooms;
        this.whereabouts = whereabouts;
        this.stocktakes = stocktakes;
        this.holdings = holdings;
    }

    @CommandHandler
    void handle(OpenStocktake command, Decision decision) {
        List<String> shelves = command.shelves() == null ? List.of() : command.shelves();
        rooms.inUse(command.store(), decision, store -> {
            decision.requireState(shelves.size() <= MOST_SHELVES, "refused.howMany", fact("most", MOST_SHELVES));
            shelves.forEach(
                    shelf -> decision.requireState(store.hasShelf(shelf), "refused.noSuchShelf", fact("shelf", shelf)));
            AsOf there = whereabouts.in(command.store());
            List<Kept> units = new ArrayList<>(there.units().stream()
                    .filter(kept -> shelves.isEmpty() || shelves.contains(shelfOf(kept)))
                    .toList());
            if (command.unplaced()) {
                units.addAll(whereabouts.unplaced(store.unit()).units());
            }
            decision.requireState(!units.isEmpty(), "refused.nothingExpected");
            decision.applies("I-14");
            List<ExpectedUnit> expected = units.stream()
                    .map(Stocktaking::expected)
                    .sorted(Comparator.comparing((ExpectedUnit e) -> e.shelf() == null ? "" : e.shelf())
                            .thenComparing(ExpectedUnit::unit))
                    .toList();
            RecordId id = decision.newId("stocktake");
            open(
                    new StocktakeOpened(
                            id,
                            command.store(),
                            store.unit(),
                            shelves,
                            command.unplaced(),
                            expected.size(),
                            there.position(),
                            decision.by()),
                    expected);
        });
    }

    private void open(StocktakeOpened opened, List<ExpectedUnit> expected) {
        try {
            stocktakes.newInstance(() -> new Stocktake(opened, expected));
        } catch (Exception e) {
            throw e instanceof RuntimeException known ? known : new IllegalStateException(e);
        }
    }

    private static @Nullable String shelfOf(Kept kept) {
        return kept.place() == null ? null : kept.place().shelf();
    }

    private static ExpectedUnit expected(Kept kept) {
        Place place = kept.place();
        return new ExpectedUnit(
                kept.unit(),
                kept.code(),
                shelfOf(kept),
                place == null ? null : place.container(),
                kept.state() != HoldingState.IN_CUSTODY);
    }

    @CommandHandler
    Remarks handle(CountScanned command, Decision decision) {
        List<String> twice = new ArrayList<>();
        stocktakes.load(command.stocktake().value()).execute(stocktake -> {
            Signature by = decision.within(stocktake.scope(decision));
            stocktake.requireState(decision, StocktakeState.COUNTING);
            List<String> scanned = command.scanned().stream()
                    .map(Stocktaking::shortened)
                    .filter(text -> !text.isEmpty())
                    .toList();
            decision.requireField(
                    "scanned", !scanned.isEmpty() && scanned.size() <= MOST_SCANS, "refused.nothingScanned");
            Spot spot = new Spot(command.shelf(), command.container());
            decision.requireField(
                    "container", spot.shelf() == null || spot.container() == null, "refused.shelfAndContainer");
            requireShelf(stocktake, spot.shelf(), decision);
            requireContainer(spot.container(), decision);
            Function<String, @Nullable RecordId> named =
                    text -> whereabouts.named(text).orElse(null);
            Tally.Judged judged = stocktake.judge(spot, scanned, named);
            decision.requireState(!judged.isEmpty(), "refused.countedAlready");
            decision.applies("I-14");
            stocktake.count(spot, judged, by);
            twice.addAll(judged.twice());
        });
        // A code read again may stand on two files, or another was meant: whoever read it should look.
        return twice.isEmpty() ? Remarks.NONE : new Remarks(Map.of("twice", twice));
    }

    private void requireShelf(Stocktake stocktake, @Nullable String shelf, Decision decision) {
        if (shelf != null) {
            rooms.known(
                    stocktake.head().store(),
                    decision,
                    store -> decision.requireField(
                            "shelf", store.hasShelf(shelf), "refused.noSuchShelf", fact("shelf", shelf)));
        }
    }

    private void requireContainer(@Nullable RecordId container, Decision decision) {
        decision.requireField(
                "container",
                container == null || containers.find(container).isPresent(),
                "refused.noSuchContainer",
                fact("container", String.valueOf(container)));
    }

    /**
     * What was scanned, without the mark a scanner's file may begin with. Longer than any code is what a scanner ran together:
     * it stands as found, by its beginning, and loses nothing beside it.
     */
    static String shortened(String text) {
        String scanned = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        return Beginning.told(scanned.strip(), LONGEST_SCAN);
    }

    @CommandHandler
    void handle(ExplainDifferences command, Decision decision) {
        stocktakes.load(command.stocktake().value()).execute(stocktake -> {
            Signature by = decision.within(stocktake.scope(decision));
            stocktake.requireState(decision, StocktakeState.COUNTED);
            decision.applies("I-14");
            List<StocktakeDifference> named = stocktake.explainable(command, decision);
            decision.requireState(command.differences().toString().length() <= LONGEST_SET, "refused.tooScattered");
            if (command.explanation() == Explanation.DECLARED_MISSING
                    || command.explanation() == Explanation.PLACE_CORRECTED) {
                putRight(command.explanation(), named, stocktake, decision);
            }
            stocktake.explain(command, by);
        });
    }

    /** Loads before anything is applied: every load looks through what the command has applied so far. */
    private void putRight(
            Explanation explanation, List<StocktakeDifference> named, Stocktake stocktake, Decision decision) {
        RecordId id = stocktake.head().stocktake();
        Map<RecordId, StocktakeDifference> byHolding = new LinkedHashMap<>();
        for (StocktakeDifference difference : named) {
            RecordId unit = difference.unit();
            decision.requireState(unit != null, "refused.unknownUnit", fact("discrepancy", difference.number()));
            byHolding.put(Holding.of(Objects.requireNonNull(unit)), difference);
            if (explanation == Explanation.PLACE_CORRECTED) {
                requireHere(difference, stocktake, decision);
            }
        }
        holdings.loadAll(byHolding.keySet())
                .forEach((holding, loaded) -> loaded.execute(h -> {
                    if (explanation == Explanation.DECLARED_MISSING) {
                        h.notFound(id, decision);
                    } else {
                        requireKept(h, stocktake, decision);
                        h.foundAt(place(Objects.requireNonNull(byHolding.get(holding)), stocktake), id, decision);
                    }
                }));
    }

    /** What lies in a container stands where the container does, so that has to be put right first. */
    private void requireHere(StocktakeDifference difference, Stocktake stocktake, Decision decision) {
        RecordId container =
                difference.found() == null ? null : difference.found().container();
        decision.requireState(
                container == null
                        || containers
                                .load(container.value())
                                .invoke(c -> c.store().equals(stocktake.head().store())),
                "refused.containerElsewhere",
                fact("container", container == null ? "" : container.key()));
    }

    private static Place place(StocktakeDifference difference, Stocktake stocktake) {
        Spot found = Objects.requireNonNull(difference.found(), "what was found was found somewhere");
        return new Place(stocktake.head().store(), found.shelf(), found.container());
    }

    private static void requireKept(Holding holding, Stocktake stocktake, Decision decision) {
        decision.require(
                "I-2",
                holding.heldBy().equals(stocktake.head().unit()),
                "refused.keptByAnother",
                fact("holder", holding.heldBy()),
                fact("unit", stocktake.head().unit()));
    }
}
