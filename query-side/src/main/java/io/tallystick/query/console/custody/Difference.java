package io.tallystick.query.console.custody;

import io.tallystick.events.custody.Discrepancy;
import io.tallystick.events.kernel.Signature;
import io.tallystick.query.kit.LogEntry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A difference of a transfer from the time it was raised until somebody named settled it. */
final class Difference {
    private final Discrepancy raised;
    private final LogEntry entry;
    private Discrepancy.@Nullable Resolution resolution;
    private @Nullable String note;
    private @Nullable Signature resolver;
    private @Nullable Instant resolvedAt;
    private long resolvedPosition;

    Difference(Discrepancy raised, LogEntry entry) {
        this.raised = raised;
        this.entry = entry;
    }

    void settle(Discrepancy.Resolution how, String why, Signature by, LogEntry settled) {
        resolution = how;
        note = why;
        resolver = by;
        resolvedAt = settled.occurredAt();
        resolvedPosition = settled.position();
    }

    public int number() {
        return raised.number();
    }

    public Discrepancy raised() {
        return raised;
    }

    public Instant raisedAt() {
        return entry.occurredAt();
    }

    public Signature raisedBy() {
        return entry.provenance().by();
    }

    public long position() {
        return entry.position();
    }

    public boolean open() {
        return resolution == null;
    }

    public Discrepancy.@Nullable Resolution resolution() {
        return resolution;
    }

    public @Nullable String note() {
        return note;
    }

    public @Nullable Signature resolver() {
        return resolver;
    }

    public @Nullable Instant resolvedAt() {
        return resolvedAt;
    }

    public long resolvedPosition() {
        return resolvedPosition;
    }
}
