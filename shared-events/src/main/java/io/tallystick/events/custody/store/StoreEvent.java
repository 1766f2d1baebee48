package io.tallystick.events.custody.store;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Reminder;
import io.tallystick.events.kernel.Signature;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The life of an archives room: furnished, watched, inspected; findings stay open until somebody resolves them. */
public sealed interface StoreEvent extends DomainEvent {

    /**
     * A room was taken into use.
     *
     * @param unit the archives room as a unit of the house, which holds what stands in it
     */
    record StoreOpened(RecordId store, RecordId unit, String code, String name, List<Zone> zones)
            implements StoreEvent {}

    /** The room is no longer used. */
    record StoreGivenUp(RecordId store, String reason) implements StoreEvent {}

    /** Shelves were set up (I-15). */
    record ShelvesSetUp(RecordId store, Zone zone, List<Shelf> shelves) implements StoreEvent {}

    /**
     * A piece of equipment came into a zone (I-11, I-15, VI-8).
     *
     * @param number counted from 1 within the room
     * @param fixed whether it belongs to the building; what can be carried is not fixed plant
     */
    record EquipmentRegistered(
            RecordId store,
            int number,
            Zone zone,
            EquipmentKind kind,
            String name,
            @Nullable String serial,
            boolean fixed)
            implements StoreEvent {}

    /** A piece of equipment was checked; what is not in order opens a finding (VI-8). */
    record EquipmentChecked(
            RecordId store,
            int number,
            boolean inOrder,
            @Nullable String note,
            Signature checker) implements StoreEvent {}

    /** A piece of equipment is gone. */
    record EquipmentRemoved(RecordId store, int number, String reason) implements StoreEvent {}

    /** Goods that are no records were stored (I-10). */
    record GoodsStored(RecordId store, int number, String goods, Hazard hazard) implements StoreEvent {}

    /** Stored goods are gone. */
    record GoodsRemoved(RecordId store, int number, String reason) implements StoreEvent {}

    /** The room was aired; both readings stand beside it (I-8, VI-27). */
    record VentilationLogged(
            RecordId store, ClimateReading inside, ClimateReading outside, int minutes, VentilationAdvice advice)
            implements StoreEvent {}

    /** An inspection is due (I-6). */
    record InspectionPlanned(RecordId store, int number, LocalDate due) implements StoreEvent {}

    /** The archives room was reminded of an inspection, in the end its superiors (I-6). */
    record InspectionReminded(RecordId store, int number, Reminder reminder) implements StoreEvent {}

    /** An inspection will not take place, with the reason (I-6). */
    record InspectionWaived(RecordId store, int number, String reason) implements StoreEvent {}

    /** The planned inspection took place (I-6, I-7). */
    record InspectionCompleted(
            RecordId store,
            int number,
            LocalDate on,
            int daysLate,
            List<Verdict> verdicts,
            @Nullable String note,
            Signature inspector)
            implements StoreEvent {}

    /** Something is not as it should be. */
    record FindingOpened(RecordId store, Finding finding) implements StoreEvent {}

    /** A finding was resolved, by somebody named. */
    record FindingResolved(RecordId store, int number, String measure, Signature resolver) implements StoreEvent {}

    /** Somebody did what must not be done in the room (I-9, I-10, I-11). */
    record ViolationRecorded(
            RecordId store,
            int number,
            ViolationKind kind,
            @Nullable RecordId person,
            @Nullable RecordId witness,
            String detail)
            implements StoreEvent {}

    /**
     * Something happened to the room.
     *
     * @param units custody units that were affected; absent where none was named
     */
    record IncidentRecorded(
            RecordId store,
            int number,
            IncidentKind kind,
            String detail,
            @Nullable List<RecordId> units) implements StoreEvent {}
}
