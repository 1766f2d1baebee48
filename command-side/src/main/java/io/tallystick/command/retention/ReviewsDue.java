package io.tallystick.command.retention;

import io.tallystick.command.due.Act;
import io.tallystick.command.due.Dates;
import io.tallystick.command.due.Due;
import io.tallystick.command.due.DueDate;
import io.tallystick.command.due.Reminding;
import io.tallystick.command.rulebook.RuleBook;
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
import java.util.Optional;

/** Holds by the day they are looked at again, each on its own (VI-12). The part is the hold's number. */
public final class ReviewsDue implements Due {
    static final Reminding REMINDING = new Reminding("VI-12");

    @Override
    public String what() {
        return "hold-review";
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
    public int lead() {
        return Reminding.LEAD;
    }

    @Override
    public Optional<Act> act(DueDate date, LocalDate today, RuleBook rules) {
        return REMINDING
                .step(date, today, rules)
                .map(step -> new Act(
                        step,
                        "retention",
                        "RemindOfReview",
                        Map.of("retention", date.record(), "hold", Integer.valueOf(date.part()))));
    }
}
