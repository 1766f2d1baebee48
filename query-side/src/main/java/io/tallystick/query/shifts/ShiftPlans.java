package io.tallystick.query.shifts;

import io.tallystick.events.shifts.Rotation;
import io.tallystick.events.shifts.ShiftPattern;
import io.tallystick.events.shifts.ShiftPlanEvent.RotationSet;
import io.tallystick.events.shifts.ShiftPlanEvent.ShiftPatternDropped;
import io.tallystick.events.shifts.ShiftPlanEvent.ShiftPatternSet;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/** The shifts the units work, and the rotations of their teams. */
@ReadModel(name = "shift-plans", version = 1)
public final class ShiftPlans {
    @EventHandler
    void on(ShiftPatternSet e, Rows rows) {
        ShiftPattern pattern = e.pattern();
        rows.insert("pattern", e.plan(), pattern.code())
                .set("house_unit", e.unit())
                .set("name", pattern.name())
                .set("starts", pattern.starts())
                .set("ends", pattern.ends())
                .set("starts_next_day", pattern.startsNextDay())
                .set("night", pattern.night())
                .set("days_off", pattern.daysOff())
                .set("least", pattern.leastCover());
    }

    @EventHandler
    void on(ShiftPatternDropped e, Rows rows) {
        rows.row("pattern", e.plan(), e.code()).delete();
    }

    @EventHandler
    void on(RotationSet e, Rows rows) {
        Rotation rotation = e.rotation();
        rows.insert("rotation", e.plan(), rotation.code())
                .set("house_unit", e.unit())
                .set("begins", rotation.begins())
                .set("cycle", rotation.cycle())
                .set("teams", rotation.teams().size());
    }
}
