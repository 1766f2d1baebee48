package io.tallystick.command.custody;

import io.tallystick.command.due.Dates;
import io.tallystick.command.due.DueDate;
import io.tallystick.command.due.RemindedDue;
import io.tallystick.command.due.Reminding;
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

/** Holdings let out of the archives room, by the day they are due back (I-2). */
public final class LeavesDue extends RemindedDue {
    static final Reminding REMINDING = new Reminding("I-2");
    private static final String ONE = "";

    public LeavesDue() {
        super("leave", REMINDING, "custody", "RemindOfLeave");
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
    protected Map<String, ?> body(DueDate date) {
        return Map.of("holding", date.record());
    }
}
