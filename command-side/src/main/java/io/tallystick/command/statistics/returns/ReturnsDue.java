package io.tallystick.command.statistics.returns;

import io.tallystick.command.due.Dates;
import io.tallystick.command.due.DueDate;
import io.tallystick.command.due.RemindedDue;
import io.tallystick.command.due.Reminding;
import io.tallystick.events.DomainEvent;
import io.tallystick.events.statistics.StatisticalReturnEvent.ReturnFiled;
import io.tallystick.events.statistics.StatisticalReturnEvent.ReturnOpened;
import io.tallystick.events.statistics.StatisticalReturnEvent.ReturnReminded;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Returns by their last day: the statistician is reminded, then the superior (I-18). */
public final class ReturnsDue extends RemindedDue {
    static final Reminding REMINDING = new Reminding("I-18");
    private static final String ONE = "";

    public ReturnsDue() {
        super("return", REMINDING, "statistics", "RemindOfReturn");
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
    protected Map<String, ?> body(DueDate date) {
        return Map.of("report", date.record());
    }
}
