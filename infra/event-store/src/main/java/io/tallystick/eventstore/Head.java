package io.tallystick.eventstore;

import io.tallystick.events.log.RegisterMovedOn;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The end of the log as the appender knows it. Watermarks are the last position of each register at exactly this head:
 * an append at the next position succeeds only if nothing else was appended, so they need no check of their own.
 */
record Head(long position, Instant recordedAt, Map<String, Long> watermarks) {
    static final Head EMPTY = new Head(0, Instant.EPOCH, Map.of());

    /** Why a decision that relied on registers no longer stands, or null. */
    @Nullable
    RegisterMovedOn staleness(Map<String, Long> reliedOn) {
        for (Map.Entry<String, Long> register : reliedOn.entrySet()) {
            long now = watermarks.getOrDefault(register.getKey(), 0L);
            if (now > register.getValue()) {
                return new RegisterMovedOn(register.getKey(), register.getValue(), now);
            }
        }
        return null;
    }

    /** The head after a group has been stored behind this one. */
    Head after(Group group, Instant stamp) {
        Map<String, Long> moved = new HashMap<>();
        long last = position;
        for (NewEvent event : group.events()) {
            last++;
            if (event.register() != null) {
                moved.put(event.register(), last);
            }
        }
        if (moved.isEmpty()) {
            return new Head(last, stamp, watermarks);
        }
        Map<String, Long> all = new HashMap<>(watermarks);
        all.putAll(moved);
        return new Head(last, stamp, all);
    }
}
