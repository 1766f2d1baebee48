package io.tallystick.query.projections;

import org.jspecify.annotations.Nullable;

/**
 * Work that takes long, told by position: time says nothing of how much is left.
 *
 * @param name the read model's name
 * @param phase how it is doing, by the names of {@link ProjectionState} or {@link KeptWorld.State}
 * @param position the last event taken in
 * @param target the position it goes to
 * @param etaSeconds null where there is no rate
 * @param error what stopped it, or what it waits for
 */
public record LongWork(
        Kind kind,
        String name,
        int version,
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
        /** A read model is rebuilt to be compared with what is shown. */
        VERIFICATION,
        /** A read model is rebuilt to learn where a row comes from. */
        LINEAGE
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
                Kind.valueOf(world.kind().name()),
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
