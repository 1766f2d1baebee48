package io.tallystick.command.custody.store;

import io.tallystick.command.due.Dates;
import io.tallystick.command.due.DueDate;
import io.tallystick.command.due.RemindedDue;
import io.tallystick.command.due.Reminding;
import io.tallystick.events.DomainEvent;
import io.tallystick.events.custody.store.StoreEvent.InspectionPlanned;
import io.tallystick.events.custody.store.StoreEvent.InspectionReminded;
import io.tallystick.events.custody.store.StoreEvent.StoreGivenUp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Planned inspections by their day; one that is overdue goes up (I-6). A further plan takes the place of the one before. */
public final class InspectionsDue extends RemindedDue {
    static final Reminding REMINDING = new Reminding("I-6");
    private static final String ONE = "";

    public InspectionsDue() {
        super("inspection", REMINDING, "custody", "RemindOfInspection");
    }

    @Override
    public List<Class<? extends DomainEvent>> events() {
        return List.of(InspectionPlanned.class, InspectionReminded.class, StoreGivenUp.class);
    }

    @Override
    public void follow(DomainEvent event, LocalDate on, Dates dates) {
        switch (event) {
            case InspectionPlanned e -> dates.set(e.store(), ONE, e.due());
            case InspectionReminded e ->
                dates.stepped(e.store(), ONE, e.reminder().step());
            case StoreGivenUp e -> dates.end(e.store(), ONE);
            default -> throw new IllegalArgumentException(event.toString());
        }
    }

    @Override
    protected Map<String, ?> body(DueDate date) {
        return Map.of("store", date.record());
    }
}
