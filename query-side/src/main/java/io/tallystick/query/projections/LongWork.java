package io.tallystick.query.projections;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Work that takes long, told by position: time says nothing of how much is left.
 *
 * @param name the read model's name, or that of what is worked on
 * @param version the read model's; null where there is none
 * @param phase how it is doing, by the names of {@link ProjectionState}, {@link KeptWorld.State} or of whoever does it
 * @param position the last event taken in; rows of a file or documents where those are what is gone through
 * @param target the position it goes to
 * @param etaSeconds null where there is no rate
 * @param error what stopped it, or what it waits for
 */
public record LongWork(
        Kind kind,
        String name,
        @Nullable Integer version,
        String phase,
        long position,
        long target,
        double ratePerSecond,
        @Nullable Long etaSeconds,
        @Nullable String error) {

    /** What is being done. */
    public enum Kind {
        /** A read model goes through the log: a replay, a new version, or catching up. */
        READ_MODEL,
        /** A world is built because somebody looks at a moment. */
        AS_OF,
        /** A world is built before anybody asks, so that others have something near to begin with. */
        AHEAD,
        /** A read model is rebuilt to be compared with what is shown. */
        VERIFICATION,
        /** A read model is rebuilt to learn where a row comes from. */
        LINEAGE,
        /** A file is read, checked or admitted: rows. */
        IMPORT,
        /** Stored documents are read against their digests: documents. */
        SWEEP,
        /** Ledger, tables and shelf of a period are compared. */
        RECONCILIATION
    }

    /** Whoever does work that takes long. */
    @FunctionalInterface
    public interface Source {
        /** What is going on now; empty where nothing is. */
        List<LongWork> underWay() throws SQLException;
    }

    /** Work beside the projector, at the pace it has kept since it was begun. */
    public static LongWork since(
            Instant began, Instant now, Kind kind, String name, String phase, long done, long target) {
        double rate = done * 1000.0 / Math.max(1, Duration.between(began, now).toMillis());
        Long left = rate > 0 && target > done ? (Long) (long) Math.ceil((target - done) / rate) : null;
        return new LongWork(kind, name, null, phase, done, target, rate, left, null);
    }

    static LongWork of(ProjectionStatus status) {
        return new LongWork(
                Kind.READ_MODEL,
                status.model(),
                status.version(),
                status.state().name(),
                status.replayed() == null ? status.position() : status.replayed(),
                status.target(),
                status.ratePerSecond(),
                status.etaSeconds(),
                status.error());
    }

    static LongWork of(KeptWorld world) {
        return new LongWork(
                world.ahead() ? Kind.AHEAD : Kind.valueOf(world.kind().name()),
                world.model(),
                world.version(),
                world.state().name(),
                world.position(),
                world.known(),
                world.ratePerSecond(),
                world.etaSeconds(),
                world.error());
    }
}
