package io.tallystick.command.door;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.ledger.LedgerEvent.CommandRefused;
import io.tallystick.events.ledger.LedgerEvent.RefusalsRepeated;
import io.tallystick.events.log.AppendTerms;
import io.tallystick.events.log.CommandAlreadyAccepted;
import io.tallystick.events.log.CommandKeys;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Records refusals as events, outside every unit of work, before the door answers (VI-16). Identical refusals of one
 * actor within a minute are one event with a count; a call that is repeated with its idempotency key and refused as before
 * is no other refusal, however much later it comes.
 */
final class RefusalRecorder {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    /** No log-in name begins so: the keys of refusals are never those of what was accepted. */
    private static final String REFUSED = " refused|";

    private record Same(RecordId actor, CommandRefused refusal) {}

    private final DurableRecording recording;
    private final CommandKeys keys;
    private final RequestHash requestHash;
    private final Clock clock;
    private final Repeats<Same> repeats = new Repeats<>();

    RefusalRecorder(DurableRecording recording, CommandKeys keys, RequestHash requestHash, Clock clock) {
        this.recording = recording;
        this.keys = keys;
        this.requestHash = requestHash;
        this.clock = clock;
    }

    /**
     * Records the refusal, or counts it if the same was recorded within the minute; gives the recorded position.
     *
     * @param key of the refused call, whose repetition leaves nothing; null where it has none
     * @param body of the refused call
     */
    long record(
            RecordId actor, CommandRefused refusal, Map<String, Object> metadata, @Nullable String key, JsonNode body) {
        Instant now = clock.instant();
        flush(now.minus(WINDOW));
        if (key == null) {
            return record(actor, refusal, metadata, now, null);
        }
        byte[] hash = requestHash.of(
                String.join(
                        "|",
                        refusal.command(),
                        refusal.ground().name(),
                        String.valueOf(refusal.rule()),
                        refusal.reason(),
                        new TreeMap<>(refusal.facts()).toString()),
                body);
        Optional<CommandKeys.Accepted> before = keys.find(REFUSED + key);
        if (before.isEmpty()) {
            return record(actor, refusal, metadata, now, new AppendTerms(REFUSED + key, hash, Map.of()));
        }
        return Arrays.equals(before.get().hash(), hash)
                ? before.get().outcome().last()
                : record(actor, refusal, metadata, now, null);
    }

    private long record(
            RecordId actor,
            CommandRefused refusal,
            Map<String, Object> metadata,
            Instant now,
            @Nullable AppendTerms terms) {
        try {
            return repeats.record(
                    new Same(actor, refusal), now, null, metadata, () -> recording.append(refusal, metadata, terms));
        } catch (CommandAlreadyAccepted meanwhile) {
            return meanwhile.accepted().outcome().last();
        }
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
