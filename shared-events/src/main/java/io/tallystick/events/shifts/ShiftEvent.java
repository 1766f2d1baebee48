package io.tallystick.events.shifts;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened on a shift: who came, was seen, left the post, was relieved, was told to stop. How somebody behaved is personal and
 * sealed; when somebody signed on and off is not, for it says who was on duty (V-D, V-H, V-L).
 */
public sealed interface ShiftEvent extends DomainEvent {
    /** The shift it is about. */
    RecordId shift();

    /**
     * The first thing was recorded of the shift.
     *
     * @param date the shift date, which says the day and the month it counts on
     * @param pattern the code of its pattern
     * @param leader who leads it by the roster
     */
    record ShiftOpened(
            RecordId shift,
            RecordId unit,
            LocalDate date,
            String pattern,
            Instant starts,
            Instant ends,
            boolean night,
            @Nullable RecordId leader,
            RecordId roster)
            implements ShiftEvent {}

    /**
     * Somebody came to the shift. A person can sign on again, for example after a swap; no sign-on takes the place of another.
     *
     * @param number counted from 1 with the person and shift
     * @param rostered whether the person stood in the roster
     */
    record SignedOn(RecordId shift, RecordId employee, int number, Instant at, boolean rostered, Signature by)
            implements ShiftEvent {}

    /** Somebody came later than is asked for the roll-call (V-79). */
    record LateForRollCall(RecordId shift, RecordId employee, Protected<String> minutes) implements ShiftEvent {}

    /** The roll was called (V-38, V-79); a large team takes several events. */
    record RollCallTaken(RecordId shift, List<RollCallEntry> entries, Signature by) implements ShiftEvent {}

    /** The roll-call is over (V-80, V-141). */
    record RollCallClosed(
            RecordId shift, Instant at, @Nullable String comments, Signature by) implements ShiftEvent {}

    /** The team entered the room (V-80). */
    record TeamEntered(RecordId shift, Instant at, Signature by) implements ShiftEvent {}

    /**
     * Somebody took a seat over (V-81, V-82).
     *
     * @param relieved who had it
     * @param before the shift that person worked
     */
    record PostTakenOver(
            RecordId shift,
            RecordId employee,
            String seat,
            Instant at,
            @Nullable RecordId relieved,
            @Nullable RecordId before,
            Signature by)
            implements ShiftEvent {}

    /** Somebody of the shift was relieved at the seat (V-82). */
    record PostRelieved(RecordId shift, RecordId employee, String seat, Instant at, RecordId reliefBy)
            implements ShiftEvent {}

    /**
     * Somebody signed off.
     *
     * @param releasedFor said in words before reasons were chosen
     * @param why why the leader let the person go before the relief was there or the shift over, a {@link LeavingReason}, sealed;
     *     none where nobody was let go
     * @param note further words of it, sealed
     */
    record SignedOff(
            RecordId shift,
            RecordId employee,
            Instant at,
            @Nullable String releasedFor,
            @Nullable Protected<String> why,
            @Nullable Protected<String> note,
            Signature by)
            implements ShiftEvent {}

    /** Somebody stayed after the end of the shift. */
    record OvertimeBooked(RecordId shift, RecordId employee, int minutes) implements ShiftEvent {}

    /**
     * The shift is over and those who relieve it have not come (V-82).
     *
     * @param missing who is rostered to relieve and has not signed on
     * @param leader who leads the shift that waits, and is told
     */
    record ReliefOverdue(
            RecordId shift,
            List<RecordId> missing,
            @Nullable RecordId leader) implements ShiftEvent {}

    /** Somebody left although nobody had taken the seat over (V-82). */
    record LeftUnrelieved(RecordId shift, RecordId employee, Instant at, Signature by) implements ShiftEvent {}

    /**
     * Somebody may leave the post for a while (V-44).
     *
     * @param reason said in words before reasons were chosen
     * @param why a {@link LeavingReason}, sealed
     * @param note further words of it, sealed
     */
    record LeavePostApproved(
            RecordId shift,
            RecordId employee,
            @Nullable String reason,
            @Nullable Protected<String> why,
            @Nullable Protected<String> note,
            Signature by)
            implements ShiftEvent {}

    /** Somebody left the post. */
    record PostLeft(RecordId shift, RecordId employee, Instant at, boolean approved, Signature by)
            implements ShiftEvent {}

    /** Somebody is back at the post. */
    record PostResumed(RecordId shift, RecordId employee, Instant at, Signature by) implements ShiftEvent {}

    /** Somebody was off the post without approval (V-44). */
    record AbsenceWithoutLeaveDetected(RecordId shift, RecordId employee, Protected<String> minutes)
            implements ShiftEvent {}

    /**
     * Lateness or absence from the post became a breach of discipline (V-103).
     *
     * @param number counted from 1 with the shift
     * @param basis a {@link BreachBasis}, sealed
     */
    record DisciplinaryBreachRecorded(
            RecordId shift, int number, RecordId employee, Protected<String> basis, Protected<String> minutes)
            implements ShiftEvent {}

    /** The person concerned contested a breach (VI-22). */
    record BreachContested(RecordId shift, int number, RecordId employee, Protected<String> grounds)
            implements ShiftEvent {}

    /** The next level decided a contest (VI-22). */
    record ContestDecided(
            RecordId shift, int number, RecordId employee, boolean upheld, Protected<String> reason, Signature by)
            implements ShiftEvent {}

    /** Somebody's conduct was observed (V-39, V-43). */
    record ConductObserved(
            RecordId shift,
            RecordId employee,
            Protected<String> kind,
            @Nullable Protected<String> remarks,
            Instant at,
            Signature by)
            implements ShiftEvent {}

    /** A seat or a task was assigned to somebody (V-40). */
    record TaskAssigned(RecordId shift, int number, RecordId employee, String task, Signature by)
            implements ShiftEvent {}

    /** The person took the task. */
    record TaskAccepted(RecordId shift, int number, RecordId employee) implements ShiftEvent {}

    /** The person did not take the task, and said why (V-40). */
    record TaskRefused(RecordId shift, int number, RecordId employee, Protected<String> reason) implements ShiftEvent {}

    /**
     * Somebody was told to stop work (V-139).
     *
     * @param rule the rule that was not kept
     * @param coveredBy who takes the seat
     */
    record StopWorkOrdered(
            RecordId shift,
            RecordId employee,
            String rule,
            Protected<String> reason,
            @Nullable RecordId coveredBy,
            Signature by)
            implements ShiftEvent {}

    /** The person may work again. */
    record StopWorkLifted(RecordId shift, RecordId employee, Signature by) implements ShiftEvent {}

    /** Something was written into the duty log (V-133). */
    record DutyLogEntryMade(RecordId shift, int number, Instant at, String text, Signature by) implements ShiftEvent {}

    /** The leader signed the duty log, up to an entry (V-133). */
    record DutyLogSigned(RecordId shift, int entries, Signature by) implements ShiftEvent {}

    /** The shift is closed. */
    record ShiftClosed(RecordId shift, Signature by) implements ShiftEvent {}
}
