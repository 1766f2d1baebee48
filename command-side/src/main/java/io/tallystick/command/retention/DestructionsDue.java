package io.tallystick.command.retention;

import io.tallystick.command.due.Act;
import io.tallystick.command.due.Dates;
import io.tallystick.command.due.Due;
import io.tallystick.command.due.DueDate;
import io.tallystick.command.due.Reminding;
import io.tallystick.command.rulebook.RuleBook;
import io.tallystick.events.DomainEvent;
import io.tallystick.events.retention.DestructionBatchEvent.BatchCompleted;
import io.tallystick.events.retention.DestructionBatchEvent.BatchWithdrawn;
import io.tallystick.events.retention.DestructionBatchEvent.DestructionApproved;
import io.tallystick.events.retention.DestructionBatchEvent.DestructionExecuted;
import io.tallystick.events.retention.DestructionBatchEvent.DestructionReminded;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Registers of destruction by the first day after their waiting period (VI-26). */
public final class DestructionsDue implements Due {
    static final Reminding REMINDING = new Reminding("VI-26");
    private static final String ONE = "";

    @Override
    public String what() {
        return "destruction";
    }

    @Override
    public List<Class<? extends DomainEvent>> events() {
        return List.of(
                DestructionApproved.class,
                DestructionReminded.class,
                DestructionExecuted.class,
                BatchWithdrawn.class,
                BatchCompleted.class);
    }

    @Override
    public void follow(DomainEvent event, LocalDate on, Dates dates) {
        switch (event) {
            case DestructionApproved e -> dates.set(e.batch(), ONE, e.notBefore());
            case DestructionReminded e ->
                dates.stepped(e.batch(), ONE, e.reminder().step());
            case DestructionExecuted e -> dates.end(e.batch(), ONE);
            case BatchWithdrawn e -> dates.end(e.batch(), ONE);
            case BatchCompleted e -> dates.end(e.batch(), ONE);
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
                .map(step -> new Act(step, "retention", "RemindOfDestruction", Map.of("batch", date.record())));
    }
}
