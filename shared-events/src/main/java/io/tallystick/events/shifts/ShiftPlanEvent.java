package io.tallystick.events.shifts;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;

/** How a unit works: its shifts, and the rotations its teams work in. */
public sealed interface ShiftPlanEvent extends DomainEvent {

    /** A shift the unit works; one with the same code is replaced, for rosters drafted from now on. */
    record ShiftPatternSet(RecordId plan, RecordId unit, ShiftPattern pattern, Signature by)
            implements ShiftPlanEvent {}

    /** The shift is no longer worked, in rosters drafted from now on. */
    record ShiftPatternDropped(RecordId plan, String code, Signature by) implements ShiftPlanEvent {}

    /** A rotation; one with the same code is replaced. */
    record RotationSet(RecordId plan, RecordId unit, Rotation rotation, Signature by) implements ShiftPlanEvent {}
}
