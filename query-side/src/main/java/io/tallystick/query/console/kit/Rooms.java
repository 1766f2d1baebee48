package io.tallystick.query.console.kit;

import io.tallystick.events.custody.store.StoreEvent.StoreOpened;
import io.tallystick.events.kernel.RecordId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Store rooms by code and name, as people call them; neither ever changes. */
public final class Rooms {
    private final Records records;
    private final Map<RecordId, String> known = new ConcurrentHashMap<>();

    public Rooms(Records records) {
        this.records = records;
    }

    /** The room's code and name, or its number where nothing of it is recorded. */
    public String name(RecordId store) {
        return known.computeIfAbsent(
                store,
                id -> records.of(id).stream()
                        .map(entry -> entry.event())
                        .filter(StoreOpened.class::isInstance)
                        .map(StoreOpened.class::cast)
                        .findFirst()
                        .map(opened -> opened.code() + " " + opened.name())
                        .orElse(id.key()));
    }
}
