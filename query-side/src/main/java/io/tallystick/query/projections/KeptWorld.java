package io.tallystick.query.projections;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A read model beside the live one: its schema and how far it has come.
 *
 * @param known up to this position of the log it goes
 * @param asOf of that, only what had happened by then; null for all
 * @param base the schema its rows were copied from, null where it was begun from nothing
 * @param basePosition how far those went
 * @param position the last event taken in; what is left goes up to {@code known}
 * @param bytes room it takes, told when it is ready
 * @param error why it failed
 * @param ahead whether nobody has asked for it: it is kept so that others have something near to begin with
 */
public record KeptWorld(
        long id,
        Kind kind,
        String model,
        int version,
        long known,
        @Nullable Instant asOf,
        State state,
        @Nullable String base,
        long basePosition,
        long position,
        long bytes,
        @Nullable String error,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant movedAt,
        Instant usedAt,
        boolean ahead) {

    /** What a world is for. */
    public enum Kind {
        /** People look at a moment. */
        AS_OF,
        /** Rebuilt from nothing, to be compared with what is shown. */
        VERIFICATION,
        /** Rebuilt from nothing, to learn which events made a row. */
        LINEAGE
    }

    /** How a world is doing. */
    public enum State {
        /** Nobody has begun it. */
        WAITING,
        /** Events are being taken in. */
        BUILDING,
        /** It can be read. */
        READY,
        /** Somebody called it off. */
        CANCELLED,
        /** It cannot be built; the error says why. */
        FAILED;

        /** Whether it is on its way. */
        public boolean underWay() {
            return this == WAITING || this == BUILDING;
        }
    }

    /** Where its tables are. */
    public String schema() {
        return "w" + id + "_" + model.replace('-', '_') + "_v" + version;
    }

    /** Events taken in a second, since it was begun or taken up again; 0 where it was not. */
    public double ratePerSecond() {
        if (startedAt == null || movedAt == null || position <= basePosition) {
            return 0;
        }
        long millis = Math.max(1, Duration.between(startedAt, movedAt).toMillis());
        return (position - basePosition) * 1000.0 / millis;
    }

    /** How long the rest takes at that rate; null where there is none. */
    public @Nullable Long etaSeconds() {
        double rate = ratePerSecond();
        return state == State.BUILDING && rate > 0 ? (Long) (long) Math.ceil((known - position) / rate) : null;
    }
}
