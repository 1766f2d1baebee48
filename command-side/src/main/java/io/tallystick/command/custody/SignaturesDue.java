package io.tallystick.command.custody;

import io.tallystick.command.due.Dates;
import io.tallystick.command.due.DueDate;
import io.tallystick.command.due.RemindedDue;
import io.tallystick.events.DomainEvent;
import io.tallystick.events.custody.TransferEvent.CountCompleted;
import io.tallystick.events.custody.TransferEvent.ReceiptSigned;
import io.tallystick.events.custody.TransferEvent.Side;
import io.tallystick.events.custody.TransferEvent.SignatureReminded;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Receipts of transfers that were counted and are not signed by one side, by the day the count was completed (I-13). */
public final class SignaturesDue extends RemindedDue {
    public SignaturesDue() {
        super("signature", ArrivalsDue.REMINDING, "custody", "RemindOfSignature");
    }

    @Override
    public List<Class<? extends DomainEvent>> events() {
        return List.of(CountCompleted.class, ReceiptSigned.class, SignatureReminded.class);
    }

    @Override
    public void follow(DomainEvent event, LocalDate on, Dates dates) {
        switch (event) {
            case CountCompleted e -> {
                for (Side side : Side.values()) {
                    dates.set(e.transfer(), side.name(), on);
                }
            }
            case SignatureReminded e ->
                dates.stepped(e.transfer(), e.side().name(), e.reminder().step());
            case ReceiptSigned e -> dates.end(e.transfer(), e.side().name());
            default -> throw new IllegalArgumentException(event.toString());
        }
    }

    @Override
    protected Map<String, ?> body(DueDate date) {
        return Map.of("transfer", date.record(), "side", date.part());
    }
}
