package io.tallystick.command.custody.store;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.custody.Holding;
import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.command.door.OneByOne;
import io.tallystick.events.custody.store.ContainerEvent.ContainerRegistered;
import io.tallystick.events.custody.store.Place;
import io.tallystick.events.custody.store.Zone;
import io.tallystick.events.kernel.RecordId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;

/** Says where holdings and containers stand; nothing is put where the archives room does not keep it (I-2). */
final class Placing {
    private static final int MOST = 10_000;

    private final Rooms rooms;
    private final LedgerRecords<Holding> holdings;
    private final LedgerRecords<Container> containers;
    private final Coding coding;

    Placing(Rooms rooms, LedgerRecords<Holding> holdings, LedgerRecords<Container> containers, Coding coding) {
        this.rooms = rooms;
        this.coding = coding;
        this.holdings = holdings;
        this.containers = containers;
    }

    @CommandHandler
    void handle(RegisterContainers command, Decision decision) {
        rooms.inUse(command.store(), decision, store -> {
            store.zoneOf(command.shelf(), decision);
            requireSome(command.labels().stream().map(GivenCodes::written).toList(), decision);
            decision.applies("I-15");
            List<String> labels = command.labels().stream().map(String::strip).toList();
            coding.requireFreeContainers(store.unit(), labels, decision);
            Map<String, RecordId> bearers = new HashMap<>();
            for (String label : labels) {
                RecordId id = decision.newId("container");
                ContainerRegistered registered =
                        new ContainerRegistered(id, command.kind(), label, command.store(), command.shelf());
                begin(registered);
                bearers.put(label, id);
            }
            coding.give(store.unit(), bearers);
        });
    }

    private void begin(ContainerRegistered registered) {
        try {
            containers.newInstance(() -> new Container(registered));
        } catch (Exception e) {
            throw e instanceof RuntimeException known ? known : new IllegalStateException(e);
        }
    }

    @CommandHandler
    void handle(MoveContainers command, Decision decision) {
        rooms.inUse(command.store(), decision, store -> {
            requireSome(command.containers(), decision);
            Zone zone = store.zoneOf(command.shelf(), decision);
            requireStoreZone(zone, decision);
            Collection<Aggregate<Container>> loaded =
                    containers.loadAll(command.containers()).values();
            // A container of another archives room is moved by those who keep it.
            loaded.forEach(container -> container.execute(
                    c -> rooms.known(c.store(), decision, before -> requireKeptBy(before.unit(), store, decision))));
            loaded.forEach(container -> container.execute(c -> c.move(command.store(), command.shelf())));
        });
    }

    @CommandHandler
    void handle(PlaceHoldings command, Decision decision) {
        requireSome(command.units(), decision);
        Map<RecordId, Aggregate<Holding>> loaded =
                holdings.loadAll(command.units().stream().map(Holding::of).toList());
        rooms.inUse(command.store(), decision, store -> {
            Place place = new Place(command.store(), command.shelf(), command.container());
            requireStoreZone(zoneOf(place, store, decision), decision);
            OneByOne.decide(
                    "units",
                    command.units(),
                    unit -> Objects.requireNonNull(loaded.get(Holding.of(unit))).execute(h -> {
                        requireKeptBy(h.heldBy(), store, decision);
                        h.place(place, decision);
                    }));
        });
    }

    private Zone zoneOf(Place place, Store store, Decision decision) {
        RecordId container = place.container();
        if (container == null) {
            return store.zoneOf(place.shelf(), decision);
        }
        decision.requireState(place.shelf() == null, "refused.shelfAndContainer");
        Zone[] zone = new Zone[1];
        containers.load(container.value()).execute(c -> {
            decision.requireState(
                    c.store().equals(store.id()), "refused.containerElsewhere", fact("container", container.key()));
            zone[0] = store.zoneOf(c.shelf(), decision);
        });
        return zone[0];
    }

    private static void requireStoreZone(Zone zone, Decision decision) {
        decision.require("I-2", zone == Zone.STORE, "refused.notAStoreZone", fact("zone", zone));
    }

    private static void requireKeptBy(RecordId holder, Store store, Decision decision) {
        decision.require(
                "I-2",
                holder.equals(store.unit()),
                "refused.keptByAnother",
                fact("holder", holder),
                fact("unit", store.unit()));
    }

    static void requireSome(List<?> named, Decision decision) {
        decision.requireState(!named.isEmpty() && named.size() <= MOST, "refused.howMany", fact("most", MOST));
        decision.requireState(new HashSet<>(named).size() == named.size(), "refused.namedTwice");
    }
}
