package io.tallystick.command.customers.demands;

import io.tallystick.command.due.Dates;
import io.tallystick.command.due.DueDate;
import io.tallystick.command.due.RemindedDue;
import io.tallystick.command.due.Reminding;
import io.tallystick.events.DomainEvent;
import io.tallystick.events.customers.demands.DemandEvent.DemandClosed;
import io.tallystick.events.customers.demands.DemandEvent.DemandRegistered;
import io.tallystick.events.customers.demands.DemandEvent.DemandReminded;
import io.tallystick.events.customers.demands.DemandEvent.ProductionHandedOver;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Demands by the day they are to be answered; reminded of as the holds they lay on files are (VI-12). */
public final class DemandsDue extends RemindedDue {
    static final Reminding REMINDING = new Reminding("VI-12");

    private static final String ONE = "";

    public DemandsDue() {
        super("demand", REMINDING, "customers", "RemindOfDemand");
    }

    @Override
    public List<Class<? extends DomainEvent>> events() {
        return List.of(DemandRegistered.class, DemandReminded.class, ProductionHandedOver.class, DemandClosed.class);
    }

    @Override
    public void follow(DomainEvent event, LocalDate on, Dates dates) {
        switch (event) {
            case DemandRegistered e -> dates.set(e.demand(), ONE, e.dueOn());
            case DemandReminded e -> dates.stepped(e.demand(), ONE, e.reminder().step());
            case ProductionHandedOver e -> dates.end(e.demand(), ONE);
            case DemandClosed e -> dates.end(e.demand(), ONE);
            default -> throw new IllegalArgumentException(event.toString());
        }
    }

    @Override
    protected Map<String, ?> body(DueDate date) {
        return Map.of("demand", date.record());
    }
}
