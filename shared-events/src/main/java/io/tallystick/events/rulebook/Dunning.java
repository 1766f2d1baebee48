package io.tallystick.events.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The reminders of something by the day it is due: on so many working days before and after it to who has to do it, then
 * to the superior (I-4). Computed when asked for: the due date, the parameters and the calendar may change.
 */
public final class Dunning {
    private final List<Integer> offsets;
    private final int supervisorAfter;
    private final BusinessDays businessDays;

    /**
     * A reminder.
     *
     * @param number counted from 1
     * @param workingDays from the due date; negative before it
     * @param supervisor whether it goes to the superior
     * @param on the day it is due; null where the calendar of a year between is not promulgated
     */
    public record Step(
            int number,
            int workingDays,
            boolean supervisor,
            @Nullable LocalDate on) {
        /** Whether it is due on the day. */
        public boolean due(LocalDate day) {
            return on != null && !on.isAfter(day);
        }
    }

    /**
     * @param offsets working days from the due date, rising
     * @param supervisorAfter working days after the due date on which the superior is told
     */
    public Dunning(List<Integer> offsets, int supervisorAfter, BusinessDays businessDays) {
        this.offsets = offsets.stream().sorted().toList();
        this.supervisorAfter = supervisorAfter;
        this.businessDays = businessDays;
    }

    /** Every step of what is due on the day, in order. */
    public List<Step> steps(LocalDate dueOn) {
        return IntStream.rangeClosed(1, offsets.size() + 1)
                .mapToObj(number -> step(number, dueOn))
                .toList();
    }

    /** The latest step that is due today and comes after those already taken; steps passed over are not made up for. */
    public Optional<Step> next(LocalDate dueOn, int taken, LocalDate today) {
        return steps(dueOn).stream()
                .filter(step -> step.number() > taken && step.due(today))
                .reduce((earlier, later) -> later);
    }

    private Step step(int number, LocalDate dueOn) {
        boolean supervisor = number > offsets.size();
        int days = supervisor ? supervisorAfter : offsets.get(number - 1);
        return new Step(
                number, days, supervisor, businessDays.offset(dueOn, days).orElse(null));
    }
}
