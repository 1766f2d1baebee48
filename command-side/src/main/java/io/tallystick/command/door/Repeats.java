package io.tallystick.command.door;

import io.tallystick.events.ledger.LedgerEvent.Positions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Facts that come again and again within a minute: the first is recorded, the rest is counted beside it.
 *
 * @param <K> what makes two facts the same
 */
final class Repeats<K> {
    /**
     * What was counted beside a fact.
     *
     * @param first where the first stands
     * @param metadata of the first
     * @param positions what the repetitions were about, where it is events
     */
    record Counted(
            Recording.At first,
            Map<String, Object> metadata,
            int count,
            Instant from,
            Instant until,
            @Nullable Positions positions) {
        Counted and(Instant at, @Nullable Positions more) {
            return new Counted(
                    first,
                    metadata,
                    count + 1,
                    from,
                    at,
                    positions == null || more == null ? more : positions.and(more));
        }
    }

    private final Map<K, Counted> open = new LinkedHashMap<>();

    /** Records the fact, or counts it if the same was recorded within the minute; gives the recorded position. */
    long record(
            K fact,
            Instant now,
            @Nullable Positions positions,
            Map<String, Object> metadata,
            Supplier<Recording.At> recording) {
        synchronized (open) {
            Counted counted = open.computeIfPresent(fact, (same, before) -> before.and(now, positions));
            if (counted != null) {
                return counted.first().position();
            }
        }
        Recording.At at = recording.get();
        synchronized (open) {
            open.putIfAbsent(fact, new Counted(at, metadata, 0, now, now, null));
        }
        return at.position();
    }

    /** Takes out what began before the instant, and gives what was repeated of it. */
    List<Counted> ended(Instant before) {
        List<Counted> ended = new ArrayList<>();
        synchronized (open) {
            for (Iterator<Counted> i = open.values().iterator(); i.hasNext(); ) {
                Counted counted = i.next();
                if (counted.from().isBefore(before)) {
                    i.remove();
                    if (counted.count() > 0) {
                        ended.add(counted);
                    }
                }
            }
        }
        return ended;
    }
}
