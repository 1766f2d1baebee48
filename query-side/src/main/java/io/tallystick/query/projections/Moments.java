package io.tallystick.query.projections;

import io.tallystick.events.log.EventReader;
import io.tallystick.events.log.StoredEvent;
import io.tallystick.query.kit.Moment;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Finds moments in the log. Recorded times never fall from one position to the next, so they can be searched. */
public final class Moments {
    private static final int REMEMBERED = 1_000;

    private final EventReader log;
    private final Map<Instant, Long> found = new ConcurrentHashMap<>();

    public Moments(EventReader log) {
        this.log = log;
    }

    /** The last position there is. */
    public long head() {
        return log.head();
    }

    /**
     * The ledger as known at a position, and of that only what had happened by an instant, where one is given; nothing where
     * the log does not go so far.
     */
    public Optional<Moment> at(long known, @Nullable Instant asOf) {
        Optional<Instant> recorded = known < 1 ? Optional.empty() : recordedAt(known);
        if (recorded.isEmpty()) {
            return Optional.empty();
        }
        if (asOf == null) {
            return Optional.of(new Moment(known, null, known, recorded.get()));
        }
        long settled = recorded.get().isAfter(asOf) ? lastRecordedBy(asOf) : known;
        return Optional.of(new Moment(known, asOf, settled, asOf));
    }

    /** The last position recorded by then, 0 where there is none. */
    public long lastRecordedBy(Instant instant) {
        Long known = found.get(instant);
        if (known != null) {
            return known;
        }
        long head = log.head();
        long low = 0;
        long high = head;
        while (low < high) {
            long middle = low + (high - low + 1) / 2;
            if (recordedAt(middle).orElseThrow().isAfter(instant)) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        if (low < head) {
            // What comes is recorded later than the head, so this stays.
            if (found.size() >= REMEMBERED) {
                found.clear();
            }
            found.put(instant, low);
        }
        return low;
    }

    /** When the event at the position was recorded. */
    public Optional<Instant> recordedAt(long position) {
        return log.at(position).map(StoredEvent::recordedAt);
    }
}
