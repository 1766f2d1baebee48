package io.tallystick.app.time;

import io.tallystick.command.ledger.LedgerTime;
import io.tallystick.events.ledger.LedgerEvent.ClockKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The one place that says what time it is: for decisions, for the log's stamp and for everything shown. A real ledger has
 * the world's time. In a sample it stands where its script puts it, and once that is complete it runs on from there, as far
 * ahead of the world's time or behind it as the log says.
 */
public final class LedgerClock extends Clock implements LedgerTime {
    private final ScopedValue<Instant> moment = ScopedValue.newInstance();
    private volatile InstantSource time = InstantSource.system();
    private volatile boolean stands;
    private volatile ClockKind kind = ClockKind.SYSTEM;

    /** The clock of the ledger the log tells of. */
    public static LedgerClock of(LedgerOrigin origin) {
        LedgerClock clock = new LedgerClock();
        Duration ahead = origin.ahead();
        if (ahead != null) {
            clock.runAhead(ahead);
        } else if (origin.simulated()) {
            clock.standAt(origin.lastRecorded());
        }
        return clock;
    }

    /** Lets the ledger's time stand at a moment, until it is moved again. */
    public void standAt(Instant moment) {
        kind = ClockKind.SIMULATED;
        stands = true;
        time = InstantSource.fixed(moment);
    }

    /** Does something for which it is that moment, whatever time it is for everybody else. */
    public void during(Instant its, Runnable something) {
        ScopedValue.where(moment, its).run(something);
    }

    /** Lets the ledger's time run as fast as the world's, so far ahead of it. */
    public void runAhead(Duration ahead) {
        kind = ClockKind.SIMULATED;
        stands = false;
        time = InstantSource.offset(InstantSource.system(), ahead);
    }

    /** Whether it only moves when it is told to, because a sample is being made up. */
    public boolean stands() {
        return stands;
    }

    @Override
    public ClockKind kind() {
        return kind;
    }

    @Override
    public Instant instant() {
        return moment.isBound() ? moment.get() : time.instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new InZone(zone);
    }

    /** The same time, seen from another zone. */
    private final class InZone extends Clock {
        private final ZoneId zone;

        InZone(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return LedgerClock.this.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new InZone(other);
        }
    }
}
