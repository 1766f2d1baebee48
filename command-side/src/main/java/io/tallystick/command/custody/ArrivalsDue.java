package io.tallystick.command.custody;

import io.tallystick.command.due.Dates;
import io.tallystick.command.due.DueDate;
import io.tallystick.command.due.RemindedDue;
import io.tallystick.command.due.Reminding;
import io.tallystick.events.DomainEvent;
import io.tallystick.events.custody.TransferEvent.DeliveryReceived;
import io.tallystick.events.custody.TransferEvent.TransferDispatched;
import io.tallystick.events.custody.TransferEvent.TransferReminded;
import io.tallystick.events.custody.TransferEvent.TransferWithdrawn;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Transfers that were handed over and are not registered yet, by the day they were handed over (I-13). */
public final class ArrivalsDue extends RemindedDue {
    static final Reminding REMINDING = new Reminding("I-13");
    private static final String ONE = "";

    public ArrivalsDue() {
        super("arrival", REMINDING, "custody", "RemindOfTransfer");
    }

    @Override
    public List<Class<? extends DomainEvent>> events() {
        return List.of(
                TransferDispatched.class, TransferReminded.class, DeliveryReceived.class, TransferWithdrawn.class);
    }

    @Override
    public void follow(DomainEvent event, LocalDate on, Dates dates) {
        switch (event) {
            case TransferDispatched e -> dates.set(e.transfer(), ONE, on);
            case TransferReminded e ->
                dates.stepped(e.transfer(), ONE, e.reminder().step());
            case DeliveryReceived e -> dates.end(e.transfer(), ONE);
            case TransferWithdrawn e -> dates.end(e.transfer(), ONE);
            default -> throw new IllegalArgumentException(event.toString());
        }
    }

    @Override
    protected Map<String, ?> body(DueDate date) {
        return Map.of("transfer", date.record());
    }
}
