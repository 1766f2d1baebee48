package io.tallystick.query.projections;

import org.jspecify.annotations.Nullable;

/**
 * Tables of a read model beside those shown, made to take their place once both were compared: a newer version, or a replay
 * of the same. Listed with the worlds, for it is one: only that a pointer and no moment leads to it.
 *
 * @param shown the version readers see meanwhile
 * @param position the last event taken in
 * @param target the head of the log
 * @param etaSeconds null where there is no rate
 * @param error what stopped it, or what it waits for
 */
public record Candidate(
        Kind kind,
        String model,
        int version,
        int shown,
        Phase phase,
        long position,
        long target,
        double ratePerSecond,
        @Nullable Long etaSeconds,
        @Nullable String error) {

    /** What takes the place of what. */
    public enum Kind {
        /** The program's own version is not shown yet, or not any more. */
        VERSION,
        /** The version shown is made anew from the first event. */
        REPLAY
    }

    /** How it is doing. */
    public enum Phase {
        /** Events are being taken in. */
        BUILDING,
        /** It is where the tables shown are, and gets its indexes. */
        FINISHING,
        /** It is where the tables shown are, and is compared with them. */
        COMPARING,
        /** A person went back from it, and it waits until a person goes on. */
        HELD
    }

    /** What there is of that kind of the model; null where all is shown. */
    static @Nullable Candidate of(ProjectionStatus status) {
        boolean replay = status.replayed() != null;
        if (!replay && status.shown() == status.version()) {
            return null;
        }
        long position = status.replayed() != null ? status.replayed() : status.position();
        boolean there = position >= status.target() || (replay && position >= status.position());
        return new Candidate(
                replay ? Kind.REPLAY : Kind.VERSION,
                status.model(),
                status.version(),
                status.shown(),
                !there ? Phase.BUILDING : !replay ? Phase.HELD : status.indexed() ? Phase.COMPARING : Phase.FINISHING,
                position,
                status.target(),
                status.ratePerSecond(),
                there ? null : status.etaSeconds(),
                status.error());
    }

    /** Whether it can be called off. A version cannot: it is the program's. */
    public boolean canBeGivenUp() {
        return kind == Kind.REPLAY;
    }
}
