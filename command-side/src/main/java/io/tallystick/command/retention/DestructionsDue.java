package io.tallystick.command.retention;

import io.tallystick.command.due.Dates;
import io.tallystick.command.due.DueDate;
import io.tallystick.command.due.RemindedDue;
import io.tallystick.command.due.Reminding;
import io.tallystick.events.DomainEvent;
import io.tallystick.events.retention.DestructionBatchEvent.BatchCompleted;
import io.tallystick.events.retention.DestructionBatchEvent.BatchWithdrawn;
import io.tallystick.events.retention.DestructionBatchEvent.DestructionApproved;
import io.tallystick.events.retention.DestructionBatchEvent.DestructionExecuted;
import io.tallystick.events.retention.DestructionBatchEvent.DestructionReminded;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Registers of destruction by the first day after their waiting period (VI-26). */
public final class DestructionsDue extends RemindedDue {
    static final Reminding REMINDING = new Reminding("VI-26");
    private static final String ONE = "";

    public DestructionsDue() {
        super("destruction", REMINDING, "retention", "RemindOfDestruction");
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
    protected Map<String, ?> body(DueDate date) {
        return Map.of("batch", date.record());
    }
}
