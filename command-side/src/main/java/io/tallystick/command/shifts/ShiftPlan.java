package io.tallystick.command.shifts;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.shifts.Rotation;
import io.tallystick.events.shifts.ShiftPattern;
import io.tallystick.events.shifts.ShiftPlanEvent;
import io.tallystick.events.shifts.ShiftPlanEvent.RotationSet;
import io.tallystick.events.shifts.ShiftPlanEvent.ShiftPatternDropped;
import io.tallystick.events.shifts.ShiftPlanEvent.ShiftPatternSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** The shifts a unit works and the rotations of its teams. */
public class ShiftPlan extends LedgerRecord {
    private final Map<String, ShiftPattern> patterns = new TreeMap<>();
    private final Map<String, Rotation> rotations = new TreeMap<>();
    private @Nullable RecordId unit;

    /** For Axon, which replays events into it; a plan begins with its first shift. */
    protected ShiftPlan() {}

    static ShiftPlan empty() {
        return new ShiftPlan();
    }

    /** The plan of a unit: it has the unit's key. */
    public static RecordId of(RecordId unit) {
        return RecordId.of("shift-plan", unit.key());
    }

    void tell(ShiftPlanEvent event) {
        apply(event);
    }

    RecordId unit() {
        return Objects.requireNonNull(unit, "a plan without a shift");
    }

    List<ShiftPattern> patterns() {
        return List.copyOf(patterns.values());
    }

    Optional<Rotation> rotation(String code) {
        return Optional.ofNullable(rotations.get(code));
    }

    @EventSourcingHandler
    void on(ShiftPatternSet event) {
        become(event.plan());
        unit = event.unit();
        patterns.put(event.pattern().code(), event.pattern());
    }

    @EventSourcingHandler
    void on(ShiftPatternDropped event) {
        patterns.remove(event.code());
    }

    @EventSourcingHandler
    void on(RotationSet event) {
        become(event.plan());
        unit = event.unit();
        rotations.put(event.rotation().code(), event.rotation());
    }
}
