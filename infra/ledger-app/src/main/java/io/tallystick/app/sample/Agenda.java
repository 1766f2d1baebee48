package io.tallystick.app.sample;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * What is to be done when: commands, and plans that look at how things stand by then and add commands. What lies within the
 * same half-hour is done together, in the order of its times.
 */
final class Agenda {
    private static final int SLOT = 30;

    private final TreeMap<LocalDateTime, Moment> moments = new TreeMap<>();
    private LocalDateTime now = LocalDateTime.MIN;

    /** What is done at one time. */
    record Moment(LocalDateTime time, List<Runnable> plans, List<Timed> timed) {
        /** Its steps in their order. */
        List<Step> steps() {
            return timed.stream()
                    .sorted(Comparator.comparing(Timed::time))
                    .map(Timed::step)
                    .toList();
        }
    }

    private record Timed(LocalDateTime time, Step step) {}

    /** Does a step at a time; at once, if that is over. */
    void at(LocalDateTime time, Step step) {
        moment(time).timed().add(new Timed(time, step));
    }

    /** Looks at a time how things stand. */
    void plan(LocalDateTime time, Runnable plan) {
        moment(time).plans().add(plan);
    }

    private Moment moment(LocalDateTime wanted) {
        LocalDateTime slot =
                wanted.truncatedTo(ChronoUnit.HOURS).plusMinutes(wanted.getMinute() - wanted.getMinute() % SLOT);
        LocalDateTime time = slot.isAfter(now) ? slot : now.plusMinutes(1);
        return moments.computeIfAbsent(time, t -> new Moment(t, new ArrayList<>(), new ArrayList<>()));
    }

    /** Whether there is anything more to do before a time. */
    boolean hasMoreBefore(LocalDateTime end) {
        return !moments.isEmpty() && moments.firstKey().isBefore(end);
    }

    /** The next moment, with all that its plans add to it. */
    Moment next() {
        Moment moment = moments.firstEntry().getValue();
        // Plans may add to this very moment, so it stays where it is until they are through.
        now = moment.time().minusNanos(1);
        while (!moment.plans().isEmpty()) {
            List<Runnable> plans = List.copyOf(moment.plans());
            moment.plans().clear();
            plans.forEach(Runnable::run);
        }
        now = moment.time();
        moments.remove(moment.time());
        return moment;
    }
}
