package io.tallystick.command.door;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.ledger.LedgerEvent.CommandRefused;
import io.tallystick.events.ledger.LedgerEvent.RefusalsRepeated;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Records refusals as events, outside every unit of work, before the door answers (VI-16). Identical refusals of one
 * actor within a minute are one event with a count.
 */
final class RefusalRecorder {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private record Same(RecordId actor, CommandRefused refusal) {}

    private final Recording recording;
    private final Clock clock;
    private final Repeats<Same> repeats = new Repeats<>();

    RefusalRecorder(Recording recording, Clock clock) {
        this.recording = recording;
        this.clock = clock;
    }

    /** Records the refusal, or counts it if the same was recorded within the minute; gives the recorded position. */
    long record(RecordId actor, CommandRefused refusal, Map<String, Object> metadata) {
        Instant now = clock.instant();
        flush(now.minus(WINDOW));
        return repeats.record(new Same(actor, refusal), now, null, metadata, () -> recording.append(refusal, metadata));
    }

    /** Records the counts of all windows that began before the instant. */
    void flush(Instant before) {
        repeats.ended(before)
                .forEach(counted -> recording.append(
                        new RefusalsRepeated(
                                counted.first().record(), counted.count(), counted.from(), counted.until()),
                        counted.metadata()));
    }
}
