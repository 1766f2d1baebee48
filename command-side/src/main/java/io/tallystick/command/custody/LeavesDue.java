package io.tallystick.command.custody;

import io.tallystick.command.due.Act;
import io.tallystick.command.due.Dates;
import io.tallystick.command.due.Due;
import io.tallystick.command.due.DueDate;
import io.tallystick.command.due.Reminding;
import io.tallystick.command.rulebook.RuleBook;
import io.tallystick.events.DomainEvent;
import io.tallystick.events.custody.HoldingEvent.HoldingCameBack;
import io.tallystick.events.custody.HoldingEvent.HoldingDestroyed;
import io.tallystick.events.custody.HoldingEvent.HoldingLeftRoom;
import io.tallystick.events.custody.HoldingEvent.HoldingTransferredOut;
import io.tallystick.events.custody.HoldingEvent.Leave;
import io.tallystick.events.custody.HoldingEvent.LeaveReminded;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holdings let out of the archives room, by the day they are due back (I-2). */
public final class LeavesDue implements Due {
    static final Reminding REMINDING = new Reminding("I-2");
    private static final String ONE = "";

    @Override
    public String what() {
        return "leave";
    }

    @Override
    public List<Class<? extends DomainEvent>> events() {
        return List.of(
                HoldingLeftRoom.class,
                LeaveReminded.class,
                HoldingCameBack.class,
                HoldingDestroyed.class,
                HoldingTransferredOut.class);
    }

    @Override
    public void follow(DomainEvent event, LocalDate on, Dates dates) {
        switch (event) {
            case HoldingLeftRoom e when e.reason() == Leave.TRANSFER_OUT -> {
                // Its list is due, as a whole.
            }
            case HoldingLeftRoom e -> dates.set(e.holding(), ONE, e.due());
            case LeaveReminded e -> dates.stepped(e.holding(), ONE, e.reminder().step());
            case HoldingCameBack e -> dates.end(e.holding(), ONE);
            case HoldingDestroyed e -> dates.end(e.holding(), ONE);
            case HoldingTransferredOut e -> dates.end(e.holding(), ONE);
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
                .map(step -> new Act(step, "custody", "RemindOfLeave", Map.of("holding", date.record())));
    }
}
