package io.tallystick.command.retention;

import io.tallystick.command.due.Dates;
import io.tallystick.command.due.DueDate;
import io.tallystick.command.due.RemindedDue;
import io.tallystick.command.due.Reminding;
import io.tallystick.events.DomainEvent;
import io.tallystick.events.retention.RetentionCaseEvent.HoldPlaced;
import io.tallystick.events.retention.RetentionCaseEvent.HoldReleased;
import io.tallystick.events.retention.RetentionCaseEvent.HoldReviewReminded;
import io.tallystick.events.retention.RetentionCaseEvent.HoldReviewed;
import io.tallystick.events.retention.RetentionCaseEvent.UnitDestroyed;
import io.tallystick.events.retention.RetentionCaseEvent.UnitTransferredOut;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Holds by the day they are looked at again, each on its own (VI-12). The part is the hold's number. */
public final class ReviewsDue extends RemindedDue {
    static final Reminding REMINDING = new Reminding("VI-12");

    public ReviewsDue() {
        super("hold-review", REMINDING, "retention", "RemindOfReview");
    }

    @Override
    public List<Class<? extends DomainEvent>> events() {
        return List.of(
                HoldPlaced.class,
                HoldReviewed.class,
                HoldReviewReminded.class,
                HoldReleased.class,
                UnitDestroyed.class,
                UnitTransferredOut.class);
    }

    @Override
    public void follow(DomainEvent event, LocalDate on, Dates dates) {
        switch (event) {
            case HoldPlaced e ->
                dates.set(
                        e.retention(),
                        String.valueOf(e.hold().number()),
                        e.hold().reviewOn());
            case HoldReviewed e -> dates.set(e.retention(), String.valueOf(e.hold()), e.reviewOn());
            case HoldReviewReminded e ->
                dates.stepped(
                        e.retention(), String.valueOf(e.hold()), e.reminder().step());
            case HoldReleased e -> dates.end(e.retention(), String.valueOf(e.hold()));
            case UnitDestroyed e -> dates.endAll(e.retention());
            case UnitTransferredOut e -> dates.endAll(e.retention());
            default -> throw new IllegalArgumentException(event.toString());
        }
    }

    @Override
    protected Map<String, ?> body(DueDate date) {
        return Map.of("retention", date.record(), "hold", Integer.valueOf(date.part()));
    }
}
