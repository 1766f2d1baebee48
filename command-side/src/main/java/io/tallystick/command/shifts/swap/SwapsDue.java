package io.tallystick.command.shifts.swap;

import io.tallystick.command.due.Act;
import io.tallystick.command.due.Dates;
import io.tallystick.command.due.Due;
import io.tallystick.command.due.DueDate;
import io.tallystick.command.rulebook.RuleBook;
import io.tallystick.events.DomainEvent;
import io.tallystick.events.shifts.SwapEvent.SwapCancelled;
import io.tallystick.events.shifts.SwapEvent.SwapRegistered;
import io.tallystick.events.shifts.SwapEvent.SwapRevalidated;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Registered swaps, by the days of their two shifts: on each the swap is looked at again (V-116). */
public final class SwapsDue implements Due {
    @Override
    public String what() {
        return "swap";
    }

    @Override
    public List<Class<? extends DomainEvent>> events() {
        return List.of(SwapRegistered.class, SwapRevalidated.class, SwapCancelled.class);
    }

    @Override
    public void follow(DomainEvent event, LocalDate on, Dates dates) {
        switch (event) {
            case SwapRegistered e -> {
                dates.set(e.swap(), e.date().toString(), e.date());
                dates.set(e.swap(), e.back().toString(), e.back());
            }
            case SwapRevalidated e -> {
                if (e.holds()) {
                    dates.end(e.swap(), e.date().toString());
                } else {
                    dates.endAll(e.swap());
                }
            }
            case SwapCancelled e -> dates.endAll(e.swap());
            default -> throw new IllegalArgumentException(event.toString());
        }
    }

    @Override
    public Optional<Act> act(DueDate date, LocalDate today, RuleBook rules) {
        return today.isBefore(date.on())
                ? Optional.empty()
                : Optional.of(new Act(
                        1,
                        "shifts",
                        "RevalidateSwap",
                        Map.of("swap", date.record(), "date", date.on().toString())));
    }
}
