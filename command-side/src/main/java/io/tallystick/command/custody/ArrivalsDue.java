package io.tallystick.command.custody;

import io.tallystick.command.due.Act;
import io.tallystick.command.due.Dates;
import io.tallystick.command.due.Due;
import io.tallystick.command.due.DueDate;
import io.tallystick.command.due.Reminding;
import io.tallystick.command.rulebook.RuleBook;
import io.tallystick.events.DomainEvent;
import io.tallystick.events.custody.TransferEvent.DeliveryReceived;
import io.tallystick.events.custody.TransferEvent.TransferDispatched;
import io.tallystick.events.custody.TransferEvent.TransferReminded;
import io.tallystick.events.custody.TransferEvent.TransferWithdrawn;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Transfers that were handed over and are not registered yet, by the day they were handed over (I-13). */
public final class ArrivalsDue implements Due {
    static final Reminding REMINDING = new Reminding("I-13");
    private static final String ONE = "";

    @Override
    public String what() {
        return "arrival";
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
    public int lead() {
        return Reminding.LEAD;
    }

    @Override
    public Optional<Act> act(DueDate date, LocalDate today, RuleBook rules) {
        return REMINDING
                .step(date, today, rules)
                .map(step -> new Act(step, "custody", "RemindOfTransfer", Map.of("transfer", date.record())));
    }
}
