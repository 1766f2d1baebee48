package io.tallystick.app.time;

import io.tallystick.command.ledger.Ledger;
import io.tallystick.events.ledger.LedgerEvent.ClockKind;
import io.tallystick.events.ledger.LedgerEvent.Kind;
import io.tallystick.events.ledger.LedgerEvent.LedgerOpened;
import io.tallystick.events.ledger.LedgerEvent.SampleCompleted;
import io.tallystick.events.log.EventReader;
import io.tallystick.events.log.StoredEvent;
import io.tallystick.events.log.UnreadableEvent;
import io.tallystick.eventstore.LedgerSerializer;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the log says of the ledger itself.
 *
 * @param kind what it is for; null while nothing is opened
 * @param simulated whether its clock is, or was, driven by whoever makes a sample up
 * @param ahead how far its clock is ahead of the world's, or behind it; null while its sample is not complete
 * @param lastRecorded when its last event was recorded
 */
public record LedgerOrigin(
        @Nullable Kind kind, boolean simulated, @Nullable Duration ahead, Instant lastRecorded) {

    /** Reads what there is. */
    public static LedgerOrigin of(EventReader log, LedgerSerializer serializer) {
        Kind kind = null;
        boolean simulated = false;
        Duration ahead = null;
        for (StoredEvent stored : log.ofRecord(Ledger.ID.value())) {
            Object event = read(stored, serializer);
            if (event instanceof LedgerOpened opened) {
                kind = opened.kind();
                simulated = opened.clock() == ClockKind.SIMULATED;
            } else if (event instanceof SampleCompleted completed) {
                ahead = Duration.between(completed.realTime(), stored.recordedAt());
            }
        }
        Instant last = log.at(log.head()).map(StoredEvent::recordedAt).orElse(Instant.EPOCH);
        return new LedgerOrigin(kind, simulated, ahead, last);
    }

    private static Object read(StoredEvent stored, LedgerSerializer serializer) {
        try {
            return serializer.event(stored);
        } catch (RuntimeException e) {
            throw new UnreadableEvent(stored, e);
        }
    }

    /** Whether nothing was opened yet. */
    public boolean empty() {
        return kind == null;
    }

    /** Whether it is a sample of which a part is missing. */
    public boolean half() {
        return simulated && ahead == null;
    }
}
