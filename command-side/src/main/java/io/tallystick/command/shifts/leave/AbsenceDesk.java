package io.tallystick.command.shifts.leave;

import static io.tallystick.command.door.Decision.remedy;
import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.command.shifts.RosterMonth;
import io.tallystick.command.shifts.RosteredShift;
import io.tallystick.command.shifts.Rosters;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.shifts.AbsenceEvent.AbsenceContestDecided;
import io.tallystick.events.shifts.AbsenceEvent.AbsenceContested;
import io.tallystick.events.shifts.AbsenceEvent.AbsenceTold;
import io.tallystick.events.shifts.AbsenceEvent.AbsentUnexcused;
import io.tallystick.events.shifts.AbsenceState;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;

/** What nothing covers is an absence: recorded, told, contested once, decided by the next level (V-91, VI-22). */
final class AbsenceDesk {
    private final LedgerRecords<Absence> absences;
    private final Rosters rosters;

    AbsenceDesk(LedgerRecords<Absence> absences, Rosters rosters) {
        this.absences = absences;
        this.rosters = rosters;
    }

    @CommandHandler
    void handle(RecordAbsence command, Decision decision) throws Exception {
        RecordId employee = command.employee();
        Signature by = decision.within(decision.organisation().homeOf(employee));
        Optional<RosteredShift> rostered = rosters.on(employee, command.date(), decision);
        decision.requireState(rostered.isPresent(), "refused.notRostered", fact("date", command.date()));
        RosteredShift shift = rostered.orElseThrow();
        decision.requireState(
                !decision.recordedAt().isBefore(shift.ends()), "refused.shiftNotOver", fact("date", command.date()));
        RecordId excuse = shift.excusedBy();
        decision.requireState(
                excuse == null, "refused.absenceCovered", fact("cause", excuse == null ? "" : excuse.value()));
        RecordId id = Absence.of(employee, command.date());
        Aggregate<Absence> absence = absences.loadOrCreate(id.value(), Absence::none);
        decision.requireState(
                absence.invoke(a -> a.state() == null), "refused.absenceThere", fact("absence", id.key()));
        decision.applies("V-91");
        RecordId swap = Duties.swapped(shift) && decision.applies("V-114") ? shift.cause() : null;
        absence.execute(a -> a.tell(new AbsentUnexcused(
                id, employee, shift.roster(), shift.date(), shift.pattern().code(), swap, by)));
    }

    @CommandHandler
    void handle(TellAbsence command, Decision decision) {
        Aggregate<Absence> absence = absences.load(command.absence().value());
        Signature by =
                decision.within(decision.organisation().homeOf(head(absence).employee()));
        requireState(absence, decision, AbsenceState.PROVISIONAL);
        decision.applies("V-91");
        absence.execute(a -> a.tell(new AbsenceTold(command.absence(), decision.today(), by)));
    }

    @CommandHandler
    void handle(ContestAbsence command, Decision decision) {
        Aggregate<Absence> absence = absences.load(command.absence().value());
        RecordId employee = head(absence).employee();
        Signature by = decision.within(decision.organisation().homeOf(employee));
        decision.require("VI-22", by.employee().equals(employee), "refused.notTheOneConcerned");
        boolean contested = absence.invoke(Absence::contested);
        decision.require("VI-22", !contested, "refused.contestedBefore");
        requireState(absence, decision, AbsenceState.PROVISIONAL, AbsenceState.TOLD, AbsenceState.UPHELD);
        LocalDate told = absence.invoke(Absence::told);
        LocalDate by22 = told == null ? decision.today() : told.plusDays(decision.number("VI-22", "contestDays"));
        decision.require("VI-22", !decision.today().isAfter(by22), "refused.contestOver", fact("by", by22));
        absence.execute(a ->
                a.tell(new AbsenceContested(command.absence(), decision.protect(employee, command.grounds()), by)));
    }

    @CommandHandler
    void handle(DecideAbsenceContest command, Decision decision) {
        Aggregate<Absence> absence = absences.load(command.absence().value());
        AbsentUnexcused head = head(absence);
        Signature by = decision.within(decision.organisation().homeOf(head.employee()));
        requireState(absence, decision, AbsenceState.CONTESTED);
        decision.separate("VI-14", "role.leaveTaker", new Signature(head.employee(), Post.NONE, null));
        Post recorded = head.by().post();
        Post next =
                recorded == Post.SYSTEM ? Post.DEPARTMENT_DIRECTOR : new Line(head.employee(), decision).next(recorded);
        boolean above = Line.LEVELS.indexOf(by.post()) >= Line.LEVELS.indexOf(next);
        decision.require(
                "VI-22",
                above,
                "refused.notNextLevel",
                List.of(remedy("remedy.nextOfLine", "shifts.DecideAbsenceContest", next)),
                fact("next", next));
        decision.separate("VI-22", "role.absenceRecorder", head.by());
        absence.execute(a -> a.tell(new AbsenceContestDecided(
                command.absence(), command.stands(), decision.protect(head.employee(), command.reason()), by)));
        if (!command.stands()) {
            rosters.of(head.employee(), YearMonth.from(head.date()), decision)
                    .ifPresent(month -> month.execute(
                            (RosterMonth r) -> r.excuse(head.employee(), head.date(), command.absence())));
        }
    }

    private static AbsentUnexcused head(Aggregate<Absence> absence) {
        return absence.invoke(Absence::head);
    }

    private static void requireState(Aggregate<Absence> absence, Decision decision, AbsenceState... wanted) {
        AbsenceState state = absence.invoke(Absence::state);
        decision.requireState(
                List.of(wanted).contains(state), "refused.absenceState", fact("state", String.valueOf(state)));
    }
}
