package io.tallystick.query.statistics.returns;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.custody.store.ContainerEvent.ContainerRegistered;
import io.tallystick.events.custody.store.StoreEvent.EquipmentRegistered;
import io.tallystick.events.custody.store.StoreEvent.EquipmentRemoved;
import io.tallystick.events.custody.store.StoreEvent.StoreGivenUp;
import io.tallystick.events.custody.store.StoreEvent.StoreOpened;
import io.tallystick.events.kernel.RecordId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Rooms in use, with the containers and the equipment in them (I-15). */
final class RoomsAtEnd {
    private final Set<RecordId> rooms = new HashSet<>();
    private final Map<RecordId, Integer> equipment = new HashMap<>();
    private int containers;

    void take(DomainEvent event) {
        switch (event) {
            case StoreOpened e -> rooms.add(e.store());
            case StoreGivenUp e -> rooms.remove(e.store());
            case ContainerRegistered e -> containers++;
            case EquipmentRegistered e -> equipment.merge(e.store(), 1, Integer::sum);
            case EquipmentRemoved e -> equipment.merge(e.store(), -1, Integer::sum);
            default -> {
                // Changes no room.
            }
        }
    }

    void count(Tally tally) {
        tally.add("rooms", rooms.size());
        tally.add("containers", containers);
        tally.add(
                "equipment",
                equipment.entrySet().stream()
                        .filter(room -> rooms.contains(room.getKey()))
                        .mapToInt(Map.Entry::getValue)
                        .sum());
    }
}
