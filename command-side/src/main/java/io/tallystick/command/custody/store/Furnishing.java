package io.tallystick.command.custody.store;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.custody.Places;
import io.tallystick.command.door.Decision;
import io.tallystick.events.custody.store.FindingOrigin;
import io.tallystick.events.custody.store.Hazard;
import io.tallystick.events.custody.store.Shelf;
import io.tallystick.events.custody.store.StoreEvent.EquipmentChecked;
import io.tallystick.events.custody.store.StoreEvent.EquipmentRegistered;
import io.tallystick.events.custody.store.StoreEvent.EquipmentRemoved;
import io.tallystick.events.custody.store.StoreEvent.GoodsRemoved;
import io.tallystick.events.custody.store.StoreEvent.GoodsStored;
import io.tallystick.events.custody.store.StoreEvent.ShelvesSetUp;
import io.tallystick.events.custody.store.StoreEvent.StoreGivenUp;
import io.tallystick.events.custody.store.StoreEvent.StoreOpened;
import io.tallystick.events.custody.store.Zone;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;

/** Opens rooms and furnishes them: shelves, equipment by the allow-list of its zone, goods that are no records. */
final class Furnishing {
    private static final int MOST_CENTIMETRES = 100_000;
    private static final int MOST_SHELVES = 500;
    private static final int LONGEST_CODE = 40;

    /** Where the allow-list of each zone is kept: rule and parameter. */
    private static final Map<Zone, List<String>> ALLOW_LISTS = Map.of(
            Zone.STORE, List.of("I-11", "storeEquipment"),
            Zone.READING_ROOM, List.of("VI-8", "readingRoomEquipment"),
            Zone.OFFICE, List.of("VI-8", "officeEquipment"));

    private final Rooms rooms;
    private final Whereabouts whereabouts;
    private final Coding coding;

    Furnishing(Rooms rooms, Whereabouts whereabouts, Coding coding) {
        this.rooms = rooms;
        this.whereabouts = whereabouts;
        this.coding = coding;
    }

    @CommandHandler
    void handle(OpenStore command, Decision decision) throws Exception {
        decision.within(Places.open(command.unit(), decision));
        decision.requireState(!command.zones().isEmpty(), "refused.noZone");
        String code = command.code().strip();
        coding.requireFreeRoom(command.unit(), code, decision);
        decision.applies("I-6");
        RecordId id = decision.newId("store");
        StoreOpened opened = new StoreOpened(
                id,
                command.unit(),
                code,
                command.name(),
                command.zones().stream().distinct().sorted().toList());
        rooms.open(opened, InspectionPlan.after(decision.today(), decision));
        coding.give(command.unit(), Map.of(code, id));
    }

    @CommandHandler
    void handle(GiveUpStore command, Decision decision) {
        rooms.inUse(command.store(), decision, store -> {
            boolean empty =
                    whereabouts.in(command.store()).units().isEmpty() && !whereabouts.hasContainers(command.store());
            decision.require("I-2", empty, "refused.roomNotEmpty");
            store.tell(new StoreGivenUp(command.store(), command.reason()));
        });
    }

    @CommandHandler
    void handle(SetUpShelves command, Decision decision) {
        rooms.inUse(command.store(), decision, store -> {
            store.requireZone(command.zone(), decision);
            decision.requireState(
                    !command.shelves().isEmpty() && command.shelves().size() <= MOST_SHELVES, "refused.noShelf");
            Set<String> named = new HashSet<>();
            for (Shelf shelf : command.shelves()) {
                decision.requireState(
                        named.add(shelf.code()) && !store.hasShelf(shelf.code()),
                        "refused.shelfThere",
                        fact("shelf", shelf.code()));
                decision.requireState(
                        shelf.code().length() <= LONGEST_CODE, "refused.shelfCode", fact("most", LONGEST_CODE));
                decision.requireState(
                        shelf.centimetres() >= 1 && shelf.centimetres() <= MOST_CENTIMETRES,
                        "refused.shelfLength",
                        fact("shelf", shelf.code()));
            }
            decision.applies("I-15");
            store.tell(new ShelvesSetUp(command.store(), command.zone(), command.shelves()));
        });
    }

    @CommandHandler
    void handle(RegisterEquipment command, Decision decision) {
        rooms.inUse(command.store(), decision, store -> {
            store.requireZone(command.zone(), decision);
            decision.applies("I-15");
            requireAllowed(command, decision);
            store.tell(new EquipmentRegistered(
                    command.store(),
                    store.nextEquipment(),
                    command.zone(),
                    command.kind(),
                    command.name(),
                    command.serial(),
                    command.fixed()));
        });
    }

    private static void requireAllowed(RegisterEquipment command, Decision decision) {
        if (!command.kind().electrical()) {
            return;
        }
        List<String> list = ALLOW_LISTS.getOrDefault(command.zone(), List.of());
        decision.require(
                list.getFirst(),
                decision.list(list.getFirst(), list.getLast())
                        .contains(command.kind().name()),
                "refused.notOnAllowList",
                fact("equipment", command.kind()),
                fact("zone", command.zone()));
        decision.require(
                "VI-8",
                command.fixed() || command.zone() != Zone.STORE,
                "refused.portable",
                fact("equipment", command.kind()));
    }

    @CommandHandler
    void handle(CheckEquipment command, Decision decision) {
        rooms.inUse(command.store(), decision, store -> {
            requireEquipment(command.number(), store, decision);
            decision.applies("VI-8");
            Signature checker = decision.by();
            store.tell(new EquipmentChecked(
                    command.store(), command.number(), command.inOrder(), command.note(), checker));
            if (!command.inOrder()) {
                store.find(
                        FindingOrigin.EQUIPMENT,
                        String.valueOf(command.number()),
                        command.note() == null ? "" : command.note());
            }
        });
    }

    @CommandHandler
    void handle(RemoveEquipment command, Decision decision) {
        rooms.known(command.store(), decision, store -> {
            requireEquipment(command.number(), store, decision);
            decision.applies("I-15");
            store.tell(new EquipmentRemoved(command.store(), command.number(), command.reason()));
        });
    }

    private static void requireEquipment(int number, Store store, Decision decision) {
        decision.requireState(store.hasEquipment(number), "refused.noSuchEquipment", fact("number", number));
    }

    @CommandHandler
    void handle(StoreGoods command, Decision decision) {
        rooms.inUse(command.store(), decision, store -> {
            decision.require(
                    "I-10",
                    command.hazard() != Hazard.FLAMMABLE && command.hazard() != Hazard.EXPLOSIVE,
                    "refused.hazardousGoods",
                    fact("hazard", command.hazard()));
            store.tell(new GoodsStored(command.store(), store.nextGoods(), command.goods(), command.hazard()));
        });
    }

    @CommandHandler
    void handle(RemoveGoods command, Decision decision) {
        rooms.known(command.store(), decision, store -> {
            decision.requireState(
                    store.hasGoods(command.number()), "refused.noSuchGoods", fact("number", command.number()));
            decision.applies("I-10");
            store.tell(new GoodsRemoved(command.store(), command.number(), command.reason()));
        });
    }
}
