package io.tallystick.command.shifts;

import static io.tallystick.command.door.Decision.remedy;
import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.shifts.BreachBasis;
import io.tallystick.events.shifts.LeavingReason;
import io.tallystick.events.shifts.ShiftEvent.AbsenceWithoutLeaveDetected;
import io.tallystick.events.shifts.ShiftEvent.LeavePostApproved;
import io.tallystick.events.shifts.ShiftEvent.LeftUnrelieved;
import io.tallystick.events.shifts.ShiftEvent.OvertimeBooked;
import io.tallystick.events.shifts.ShiftEvent.PostLeft;
import io.tallystick.events.shifts.ShiftEvent.PostRelieved;
import io.tallystick.events.shifts.ShiftEvent.PostResumed;
import io.tallystick.events.shifts.ShiftEvent.PostTakenOver;
import io.tallystick.events.shifts.ShiftEvent.SignedOff;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/** Posts are taken over, left, resumed and given back (V-44, V-81, V-82, V-103). */
final class AtPost {
    private final Repository<Shift> shifts;
    private final Rosters rosters;

    AtPost(Repository<Shift> shifts, Rosters rosters) {
        this.shifts = shifts;
        this.rosters = rosters;
    }

    @CommandHandler
    void handle(TakeOverPost command, Decision decision) {
        Aggregate<Shift> loaded = OnDuty.load(shifts, command.shift());
        Signature by = OnDuty.within(loaded, decision);
        OnDuty.forOneself(command.employee(), decision);
        RecordId relieved = command.relieved();
        RecordId before = command.before();
        decision.requireField("before", (relieved == null) == (before == null), "refused.relievedOfWhichShift");
        decision.requireField("before", !command.shift().equals(before), "refused.relievedOfSameShift");
        Instant at = decision.occurredAt();
        decision.applies("V-81");
        loaded.execute(shift -> {
            OnDuty.requireHere(shift, command.employee(), decision);
            shift.tell(
                    new PostTakenOver(command.shift(), command.employee(), command.seat(), at, relieved, before, by));
        });
        if (relieved != null && before != null) {
            OnDuty.load(shifts, before).execute(outgoing -> {
                OnDuty.requireHere(outgoing, relieved, decision);
                outgoing.tell(new PostRelieved(before, relieved, command.seat(), at, command.employee()));
            });
        }
    }

    @CommandHandler
    void handle(SignOff command, Decision decision) {
        Aggregate<Shift> loaded = OnDuty.load(shifts, command.shift());
        Signature by = OnDuty.within(loaded, decision);
        RecordId employee = command.employee();
        OnDuty.forOneself(employee, decision);
        LeavingReason reason = by.post() == Post.AGENT ? null : command.reason();
        boolean released = reason != null;
        requireNote(reason, command.note(), decision);
        loaded.execute(shift -> {
            OnDuty.requireHere(shift, employee, decision);
            decision.require(
                    "V-82",
                    released || relieved(shift, employee, decision),
                    "refused.notRelieved",
                    List.of(
                            remedy("remedy.takeSeatOver", "shifts.TakeOverPost", Post.AGENT, Post.SHIFT_LEADER),
                            remedy("remedy.release", "shifts.SignOff", Post.SHIFT_LEADER)));
            Instant at = decision.recordedAt();
            decision.require(
                    "V-86",
                    released || !at.isBefore(shift.head().ends()),
                    "refused.leavesEarly",
                    List.of(remedy("remedy.release", "shifts.SignOff", Post.SHIFT_LEADER)));
            shift.tell(new SignedOff(
                    command.shift(),
                    employee,
                    at,
                    null,
                    reason == null ? null : decision.protect(employee, reason.name()),
                    reason == null || command.note() == null ? null : decision.protect(employee, command.note()),
                    by));
            overtime(shift, employee, at);
        });
    }

    @CommandHandler
    void handle(RecordLeft command, Decision decision) {
        Aggregate<Shift> loaded = OnDuty.load(shifts, command.shift());
        Signature by = OnDuty.within(loaded, decision);
        loaded.execute(shift -> {
            OnDuty.requireHere(shift, command.employee(), decision);
            Instant at = decision.occurredAt();
            boolean free = relieved(shift, command.employee(), decision);
            decision.require("V-86", !at.isBefore(shift.head().ends()), "refused.leavesEarly");
            decision.require("V-82", free, "refused.notRelieved");
            shift.tell(
                    free
                            ? new SignedOff(command.shift(), command.employee(), at, null, null, null, by)
                            : new LeftUnrelieved(command.shift(), command.employee(), at, by));
            overtime(shift, command.employee(), at);
        });
    }

    @CommandHandler
    void handle(ApproveLeavePost command, Decision decision) {
        Aggregate<Shift> loaded = OnDuty.load(shifts, command.shift());
        Signature by = OnDuty.within(loaded, decision);
        OnDuty.notOneself(command.employee(), decision);
        requireNote(command.reason(), command.note(), decision);
        loaded.execute(shift -> {
            decision.require("V-44", OnDuty.leads(shift, decision), "refused.notLeaderOnDuty");
            OnDuty.requireHere(shift, command.employee(), decision);
            shift.tell(new LeavePostApproved(
                    command.shift(),
                    command.employee(),
                    null,
                    decision.protect(command.employee(), command.reason().name()),
                    command.note() == null ? null : decision.protect(command.employee(), command.note()),
                    by));
        });
    }

    @CommandHandler
    void handle(RecordPostLeft command, Decision decision) {
        Aggregate<Shift> loaded = OnDuty.load(shifts, command.shift());
        Signature by = OnDuty.within(loaded, decision);
        OnDuty.forOneself(command.employee(), decision);
        loaded.execute(shift -> {
            OnDuty.requireHere(shift, command.employee(), decision);
            decision.requireState(
                    shift.away(command.employee()).isEmpty(),
                    "refused.awayAlready",
                    fact("employee", command.employee()));
            boolean approved = shift.mayLeave(command.employee());
            decision.require("V-44", approved, "refused.leftWithoutApproval");
            shift.tell(new PostLeft(command.shift(), command.employee(), decision.occurredAt(), approved, by));
        });
    }

    @CommandHandler
    void handle(RecordPostResumed command, Decision decision) {
        Aggregate<Shift> loaded = OnDuty.load(shifts, command.shift());
        Signature by = OnDuty.within(loaded, decision);
        RecordId employee = command.employee();
        OnDuty.forOneself(employee, decision);
        Instant at = decision.occurredAt();
        loaded.execute(shift -> {
            PostLeft left = shift.away(employee).orElse(null);
            decision.requireState(
                    left != null && !at.isBefore(left.at()), "refused.notAway", fact("employee", employee));
            int before = shift.minutesOff(employee);
            shift.tell(new PostResumed(command.shift(), employee, at, by));
            if (left != null && !left.approved() && decision.applies("V-44")) {
                off(shift, employee, Shift.minutes(left.at(), at), before, decision);
            }
        });
    }

    /** Another reason than those to choose from is said in words. */
    private static void requireNote(@Nullable LeavingReason reason, @Nullable String note, Decision decision) {
        decision.requireField(
                "note", reason != LeavingReason.OTHER || (note != null && !note.isBlank()), "refused.otherWithoutNote");
    }

    /** By default each absence counts alone; by the other reading those of the shift are added up, once. */
    private static void off(Shift shift, RecordId employee, int minutes, int before, Decision decision) {
        shift.tell(new AbsenceWithoutLeaveDetected(
                shift.head().shift(), employee, decision.protect(employee, String.valueOf(minutes))));
        int limit = decision.number("V-103", "offPostMinutes");
        boolean sum = decision.list("V-103", "absenceReading").contains("SUM_OF_SHIFT");
        int counted = sum ? before + minutes : minutes;
        boolean counts = counted >= limit && !(sum && before >= limit);
        if (counts && decision.applies("V-103")) {
            OnDuty.breach(shift, employee, BreachBasis.OFF_POST, counted, decision);
        }
    }

    private boolean relieved(Shift shift, RecordId employee, Decision decision) {
        return shift.relieved(employee) || !rosters.follows(shift.head(), decision);
    }

    private static void overtime(Shift shift, RecordId employee, Instant at) {
        int minutes = Shift.minutes(shift.head().ends(), at);
        if (minutes > 0) {
            shift.tell(new OvertimeBooked(shift.head().shift(), employee, minutes));
        }
    }
}
