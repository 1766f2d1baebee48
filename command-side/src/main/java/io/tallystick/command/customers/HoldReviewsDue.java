package io.tallystick.command.customers;

import io.tallystick.command.due.Dates;
import io.tallystick.command.due.DueDate;
import io.tallystick.command.due.RemindedDue;
import io.tallystick.command.due.Reminding;
import io.tallystick.events.DomainEvent;
import io.tallystick.events.customers.CustomerFileEvent.CustomerHoldPlaced;
import io.tallystick.events.customers.CustomerFileEvent.CustomerHoldReleased;
import io.tallystick.events.customers.CustomerFileEvent.CustomerHoldReviewReminded;
import io.tallystick.events.customers.CustomerFileEvent.CustomerHoldReviewed;
import io.tallystick.events.customers.CustomerFileEvent.CustomerStruckOff;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Holds on customer files by the day they are looked at again, each on its own (VI-12). The part is the hold's number. */
public final class HoldReviewsDue extends RemindedDue {
    static final Reminding REMINDING = new Reminding("VI-12");

    public HoldReviewsDue() {
        super("customer-hold-review", REMINDING, "customers", "RemindOfHold");
    }

    @Override
    public List<Class<? extends DomainEvent>> events() {
        return List.of(
                CustomerHoldPlaced.class,
                CustomerHoldReviewed.class,
                CustomerHoldReviewReminded.class,
                CustomerHoldReleased.class,
                CustomerStruckOff.class);
    }

    @Override
    public void follow(DomainEvent event, LocalDate on, Dates dates) {
        switch (event) {
            case CustomerHoldPlaced e ->
                dates.set(e.customer(), part(e.hold().number()), e.hold().reviewOn());
            case CustomerHoldReviewed e -> dates.set(e.customer(), part(e.hold()), e.reviewOn());
            case CustomerHoldReviewReminded e ->
                dates.stepped(e.customer(), part(e.hold()), e.reminder().step());
            case CustomerHoldReleased e -> dates.end(e.customer(), part(e.hold()));
            case CustomerStruckOff e -> dates.endAll(e.customer());
            default -> throw new IllegalArgumentException(event.toString());
        }
    }

    private static String part(int hold) {
        return String.valueOf(hold);
    }

    @Override
    protected Map<String, ?> body(DueDate date) {
        return Map.of("customer", date.record(), "hold", Integer.valueOf(date.part()));
    }
}
