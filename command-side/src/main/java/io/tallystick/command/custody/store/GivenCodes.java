package io.tallystick.command.custody.store;

import io.tallystick.events.custody.store.ContainerEvent.ContainerRegistered;
import io.tallystick.events.custody.store.StoreEvent.StoreOpened;
import io.tallystick.events.kernel.RecordId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The codes of rooms and the labels of containers each archives room has given. What is written on a door or a box is written in
 * lists and letters too: it is never given again, also when the room was given up. Capitals and blanks around it make no other.
 */
final class GivenCodes {
    private final Map<RecordId, RecordId> archives = new HashMap<>();
    private final Map<RecordId, Set<String>> rooms = new HashMap<>();
    private final Map<RecordId, Set<String>> containers = new HashMap<>();

    void take(StoreOpened event) {
        archives.put(event.store(), event.unit());
        rooms.computeIfAbsent(event.unit(), unit -> new HashSet<>()).add(written(event.code()));
    }

    void take(ContainerRegistered event) {
        RecordId unit = archives.get(event.store());
        if (unit != null) {
            containers.computeIfAbsent(unit, u -> new HashSet<>()).add(written(event.label()));
        }
    }

    boolean room(RecordId unit, String code) {
        return rooms.getOrDefault(unit, Set.of()).contains(written(code));
    }

    boolean container(RecordId unit, String label) {
        return containers.getOrDefault(unit, Set.of()).contains(written(label));
    }

    /** A code as it is compared with others. */
    static String written(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }
}
