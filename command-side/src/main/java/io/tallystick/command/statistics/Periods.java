package io.tallystick.command.statistics;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.statistics.MovesPeriods;
import io.tallystick.events.statistics.StatisticsPeriodEvent.PeriodClosed;
import io.tallystick.events.statistics.StatisticsPeriodEvent.PeriodFrozen;
import io.tallystick.events.statistics.StatisticsPeriodEvent.PeriodOpened;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The register of statistics periods, as the log says. Immutable: a change gives a new one. */
public final class Periods {
    /** A house that has opened no period yet. */
    public static final Periods NONE = new Periods(0, List.of());

    private final long position;
    private final List<Period> periods;

    /** A period and whether its figures may still change. */
    public record Period(RecordId id, Instant from, Instant until, boolean frozen, boolean closed) {
        private boolean holds(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(until);
        }
    }

    private Periods(long position, List<Period> periods) {
        this.position = position;
        this.periods = periods;
    }

    /** The identifier of a month's period. */
    public static RecordId of(YearMonth month) {
        return RecordId.of("period", month.toString());
    }

    /** The position of the last event it knows of, or 0. */
    public long position() {
        return position;
    }

    /** Whether the house keeps statistics by period yet. */
    public boolean none() {
        return periods.isEmpty();
    }

    /** All of them, oldest first. */
    public List<Period> all() {
        return periods;
    }

    /** The period that is over for what happened then: frozen or closed. */
    public Optional<Period> overAt(Instant moment) {
        return periods.stream().filter(p -> p.frozen() && p.holds(moment)).findFirst();
    }

    /** The period that is closed over what happened then. */
    public Optional<Period> closedAt(Instant moment) {
        return overAt(moment).filter(Period::closed);
    }

    /** The register after an event. */
    public Periods after(MovesPeriods event, long at) {
        return new Periods(
                at,
                switch (event) {
                    case PeriodOpened e ->
                        Stream.concat(
                                        periods.stream(),
                                        Stream.of(new Period(e.period(), e.from(), e.until(), false, false)))
                                .toList();
                    case PeriodFrozen e -> changing(e.period(), false);
                    case PeriodClosed e -> changing(e.period(), true);
                    default -> throw new IllegalArgumentException("moves no period: " + event);
                });
    }

    private List<Period> changing(RecordId period, boolean closed) {
        return periods.stream()
                .map(p -> p.id().equals(period) ? new Period(p.id(), p.from(), p.until(), true, closed) : p)
                .toList();
    }
}
