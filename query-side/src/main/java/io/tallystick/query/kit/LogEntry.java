package io.tallystick.query.kit;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.Provenance;
import io.tallystick.events.log.StoredEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event as it stands in the log, decoded when first asked for and then shared by all read models. */
public final class LogEntry {
    private final StoredEvent stored;
    private final EventJson json;
    private volatile @Nullable DomainEvent event;
    private volatile @Nullable Provenance provenance;

    public LogEntry(StoredEvent stored, EventJson json) {
        this.stored = stored;
        this.json = json;
    }

    /** The row of the log. */
    public StoredEvent stored() {
        return stored;
    }

    public long position() {
        return stored.position();
    }

    /** The record the event belongs to, for example {@code transfer/2026-000123}. */
    public String record() {
        return stored.aggregateId();
    }

    /** The stored name, for example {@code custody.TransferDispatched}. */
    public String type() {
        return stored.type();
    }

    public Instant recordedAt() {
        return stored.recordedAt();
    }

    /** When it happened: as reported, else when it was recorded (VI-15). */
    public Instant occurredAt() {
        if (provenance == null && !mayTellWhen(stored.metadata())) {
            return stored.recordedAt();
        }
        Instant reported = provenance().occurredAt();
        return reported == null ? stored.recordedAt() : reported;
    }

    /** Most events tell nothing of when they happened, and every row asks: that is seen without decoding. */
    private static boolean mayTellWhen(byte[] metadata) {
        for (int i = 0; i + 3 < metadata.length; i++) {
            if (metadata[i] == '"' && metadata[i + 1] == 'a' && metadata[i + 2] == 't' && metadata[i + 3] == '"') {
                return true;
            }
        }
        return false;
    }

    /** The event itself. Decoding twice in a race gives equal objects, so no lock is taken. */
    public DomainEvent event() {
        DomainEvent decoded = event;
        if (decoded == null) {
            decoded = json.event(stored);
            event = decoded;
        }
        return decoded;
    }

    /** Who did it, under which post, by which command and rules. */
    public Provenance provenance() {
        Provenance decoded = provenance;
        if (decoded == null) {
            decoded = Provenance.of(json.metadata(stored.metadata()));
            provenance = decoded;
        }
        return decoded;
    }
}
