package io.tallystick.command.statistics.returns;

import io.tallystick.command.due.Act;
import io.tallystick.command.due.Dates;
import io.tallystick.command.due.Due;
import io.tallystick.command.due.DueDate;
import io.tallystick.command.due.Reminding;
import io.tallystick.command.rulebook.RuleBook;
import io.tallystick.events.DomainEvent;
import io.tallystick.events.statistics.StatisticalReturnEvent.ReturnFiled;
import io.tallystick.events.statistics.StatisticalReturnEvent.ReturnOpened;
import io.tallystick.events.statistics.StatisticalReturnEvent.ReturnReminded;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Returns by their last day: the statistician is reminded, then the superior (I-18). */
public final class ReturnsDue implements Due {
    private static final Reminding REMINDING = new Reminding("I-18");
    private static final String ONE = "";

    @Override
    public String what() {
        return "return";
    }

    @Override
    public List<Class<? extends DomainEvent>> events() {
        return List.of(ReturnOpened.class, ReturnReminded.class, ReturnFiled.class);
    }

    @Override
    public void follow(DomainEvent event, LocalDate on, Dates dates) {
        switch (event) {
            case ReturnOpened e -> dates.set(e.report(), ONE, e.dueOn());
            case ReturnReminded e -> dates.stepped(e.report(), ONE, e.reminder().step());
            case ReturnFiled e -> dates.end(e.report(), ONE);
            default -> throw new IllegalArgumentException(event.toString());
        }
    }

    @Override
    public int lead() {
        return Reminding.LEAD;
    }

    @Override
    public Optional<Act> act(DueDate date, LocalDate today, RuleBook rules) {
        return REMINDING
                .step(date, today, rules)
                .map(step -> new Act(step, "statistics", "RemindOfReturn", Map.of("report", date.record())));
    }
}
