package io.tallystick.query.kit;

import io.tallystick.events.EventTypes;
import io.tallystick.events.ledger.LedgerEvent.EventCorrected;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks at when not at now: the ledger as it was known at a position, and of that, where {@code asOf} is
 * given, only what had happened by then (ADR 0032). Whoever reads while a moment is looked at reads its world and no other.
 *
 * @param known what was recorded up to this position counts
 * @param asOf only what had happened by then counts; null for everything known
 * @param settled up to this position everything counts, since it was recorded before {@code asOf}
 * @param clock what time it is in that world
 */
public record Moment(long known, @Nullable Instant asOf, long settled, Instant clock) {
    private static final String CORRECTION = EventTypes.nameOf(EventCorrected.class);
    private static final ScopedValue<@Nullable Moment> LOOKED_AT = ScopedValue.newInstance();

    /** The moment looked at by whoever is served on this thread; null for now. */
    public static @Nullable Moment current() {
        return LOOKED_AT.isBound() ? LOOKED_AT.get() : null;
    }

    /** Looks at now for as long as the work takes, whatever moment the page is about. */
    public static <T, E extends Exception> T now(ScopedValue.CallableOp<T, E> work) throws E {
        return ScopedValue.where(LOOKED_AT, null).call(work);
    }

    /** Looks at the moment for as long as the work takes. */
    public <T, E extends Exception> T during(ScopedValue.CallableOp<T, E> work) throws E {
        return ScopedValue.where(LOOKED_AT, this).call(work);
    }

    /** Until when things must have happened to count; null where everything known counts anyway. */
    public @Nullable Instant cut() {
        return settled == known ? null : asOf;
    }

    /**
     * Whether an event counts. A correction does where what it corrects does: it says what should have stood there.
     *
     * @param log gives events by position
     */
    public boolean counts(LogEntry entry, LongFunction<Optional<LogEntry>> log) {
        Instant until = asOf;
        return entry.position() <= settled
                || (entry.position() <= known
                        && until != null
                        && !happened(entry, log).isAfter(until));
    }

    private static Instant happened(LogEntry entry, LongFunction<Optional<LogEntry>> log) {
        if (entry.type().equals(CORRECTION) && entry.event() instanceof EventCorrected correction) {
            // Only what was recorded before can be corrected, so this ends.
            return log.apply(correction.corrects())
                    .filter(corrected -> corrected.position() < entry.position())
                    .map(corrected -> happened(corrected, log))
                    .orElseGet(entry::occurredAt);
        }
        return entry.occurredAt();
    }
}
