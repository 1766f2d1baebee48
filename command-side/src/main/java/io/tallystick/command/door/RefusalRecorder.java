package io.tallystick.command.door;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.ledger.LedgerEvent.CommandRefused;
import io.tallystick.events.ledger.LedgerEvent.RefusalsRepeated;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Records refusals as events, outside every unit of work, before the door answers (VI-16). Identical refusals of one
 * actor within a minute are one event with a count.
 */
final class RefusalRecorder {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    /** Appends one event durably and says at which position. */
    interface Recording {
        /** Where an event stands: its position and its record. */
        record At(long position, String record) {}

        At append(Object event, Map<String, Object> metadata);
    }

    private record Same(RecordId actor, CommandRefused refusal) {}

    private static final class Window {
        private final Recording.At first;
        private final Map<String, Object> metadata;
        private final Instant from;
        private Instant until;
        private int repeats;

        Window(Recording.At first, Map<String, Object> metadata, Instant from) {
            this.first = first;
            this.metadata = metadata;
            this.from = from;
            this.until = from;
        }
    }

    private final Recording recording;
    private final Clock clock;
    private final Map<Same, Window> open = new LinkedHashMap<>();

    RefusalRecorder(Recording recording, Clock clock) {
        this.recording = recording;
        this.clock = clock;
    }

    /** Records the refusal, or counts it if the same was recorded within the minute; gives the recorded position. */
    long record(RecordId actor, CommandRefused refusal, Map<String, Object> metadata) {
        Instant now = clock.instant();
        flush(now.minus(WINDOW));
        Same same = new Same(actor, refusal);
        synchronized (open) {
            Window window = open.get(same);
            if (window != null) {
                window.repeats++;
                window.until = now;
                return window.first.position();
            }
        }
        Recording.At at = recording.append(refusal, metadata);
        synchronized (open) {
            open.putIfAbsent(same, new Window(at, metadata, now));
        }
        return at.position();
    }

    /** Records the counts of all windows that began before the instant. */
    void flush(Instant before) {
        Map<Same, Window> ended = new LinkedHashMap<>();
        synchronized (open) {
            for (Iterator<Map.Entry<Same, Window>> i = open.entrySet().iterator(); i.hasNext(); ) {
                Map.Entry<Same, Window> entry = i.next();
                if (entry.getValue().from.isBefore(before)) {
                    ended.put(entry.getKey(), entry.getValue());
                    i.remove();
                }
            }
        }
        for (Window window : ended.values()) {
            if (window.repeats > 0) {
                recording.append(
                        new RefusalsRepeated(window.first.record(), window.repeats, window.from, window.until),
                        window.metadata);
            }
        }
    }
}
