package io.tallystick.command.statistics.returns;

import io.tallystick.command.due.Act;
import io.tallystick.command.due.Dates;
import io.tallystick.command.due.Due;
import io.tallystick.command.due.DueDate;
import io.tallystick.command.rulebook.RuleBook;
import io.tallystick.events.DomainEvent;
import io.tallystick.events.rulebook.ReturnForm;
import io.tallystick.events.rulebook.RuleBookEvent.StandardPromulgated;
import io.tallystick.events.rulebook.StandardContent.ReturnTable;
import io.tallystick.events.statistics.StatisticalReturnEvent.ReturnOpened;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The turns of the times a form is filled in for: on the first day after each, its return is owed. A ledger that stood still
 * over several turns makes up for each of them (I-18).
 */
public final class ReturnTurn implements Due {
    @Override
    public String what() {
        return "return-turn";
    }

    @Override
    public List<Class<? extends DomainEvent>> events() {
        return List.of(StandardPromulgated.class, ReturnOpened.class);
    }

    /** The part is the form. A new version of it changes no turn. */
    @Override
    public void follow(DomainEvent event, LocalDate on, Dates dates) {
        switch (event) {
            case StandardPromulgated e -> {
                if (e.content() instanceof ReturnTable table && e.version() == 1) {
                    dates.set(e.standard(), table.form().name(), table.form().turnAfter(e.effectiveFrom()));
                }
            }
            case ReturnOpened e ->
                dates.setLater(
                        e.form().standard(),
                        e.form().name(),
                        e.form().turnAfter(e.ends().plusDays(1)));
            default -> throw new IllegalArgumentException(event.toString());
        }
    }

    @Override
    public Optional<Act> act(DueDate date, LocalDate today, RuleBook rules) {
        if (today.isBefore(date.on()) || rules.inForce("I-18", today).isEmpty()) {
            return Optional.empty();
        }
        ReturnForm form = ReturnForm.valueOf(date.part());
        String period = form.holding(date.on().minusDays(1));
        return Optional.of(new Act(1, "statistics", "OpenReturn", Map.of("form", form, "period", period)));
    }
}
