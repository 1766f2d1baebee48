package io.tallystick.command.shifts.leave;

import static io.tallystick.command.door.Decision.remedy;
import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.custody.Places;
import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.command.shifts.Contesting;
import io.tallystick.command.shifts.RosterMonth;
import io.tallystick.command.shifts.RosteredShift;
import io.tallystick.command.shifts.Rosters;
import io.tallystick.command.shifts.Shift;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.rulebook.BusinessDays;
import io.tallystick.events.shifts.AbsenceEvent.AbsenceContestDecided;
import io.tallystick.events.shifts.AbsenceEvent.AbsenceContested;
import io.tallystick.events.shifts.AbsenceEvent.AbsenceReclassified;
import io.tallystick.events.shifts.AbsenceEvent.AbsenceTold;
import io.tallystick.events.shifts.AbsenceEvent.AbsentUnexcused;
import io.tallystick.events.shifts.AbsenceState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;

/** What nothing covers is an absence: recorded, told, contested once, decided by the next level (V-91, VI-22). */
final class AbsenceDesk {
    private final LedgerRecords<Absence> absences;
    private final LedgerRecords<Shift> shifts;
    private final Rosters rosters;

    AbsenceDesk(LedgerRecords<Absence> absences, LedgerRecords<Shift> shifts, Rosters rosters) {
        this.absences = absences;
        this.shifts = shifts;
        this.rosters = rosters;
    }

    @CommandHandler
    void handle(SettleAttendance command, Decision decision) throws Exception {
        Optional<Aggregate<RosterMonth>> found = rosters.holding(command.roster());
        decision.requireState(found.isPresent(), "refused.rosterNotPublished", fact("month", command.roster()));
        Aggregate<RosterMonth> roster = found.orElseThrow();
        RecordId unit = Objects.requireNonNull(roster.invoke(RosterMonth::unit));
        Signature by = decision.within(Places.scope(unit, decision));
        LocalDate date = command.date();
        String pattern = command.pattern();
        Optional<Instant> over = roster.invoke(r -> r.over(date, pattern));
        decision.requireState(over.isPresent(), "refused.noShiftThatDay", fact("date", date), fact("shift", pattern));
        decision.requireState(
                !decision.recordedAt().isBefore(over.orElseThrow()), "refused.shiftNotOver", fact("date", date));
        boolean settled = Boolean.TRUE.equals(roster.invoke(r -> r.settled(date, pattern)));
        decision.requireState(!settled, "refused.attendanceSettled", fact("date", date), fact("shift", pattern));
        BusinessDays calendar = decision.rules().businessDays();
        List<RosteredShift> crew = Objects.requireNonNull(roster.invoke(r -> r.crew(date, pattern, calendar)));
        boolean held = Boolean.TRUE.equals(roster.invoke(r -> r.heldBefore(over.orElseThrow())));
        List<RosteredShift> absent = held && decision.applies("V-91")
                ? crew.stream()
                        .filter(one -> one.excusedBy() == null && !came(one, decision))
                        .toList()
                : List.of();
        roster.execute(r -> r.settle(
                date,
                pattern,
                over.orElseThrow(),
                absent.stream().map(RosteredShift::employee).toList()));
        for (RosteredShift one : absent) {
            Aggregate<Absence> absence =
                    absences.loadOrCreate(Absence.of(one.employee(), one.date()).value(), Absence::none);
            if (absence.invoke(Absence::state) == null) {
                record(absence, one, by, decision);
            }
        }
        overdue(RosteredShift.shiftOf(unit, date, pattern), unit, date, over.orElseThrow(), decision);
    }

    /** Notes on the shift that is over who was to relieve it by then and has not come (V-82). */
    private void overdue(RecordId shift, RecordId unit, LocalDate date, Instant over, Decision decision) {
        shifts.find(shift).ifPresent(waiting -> {
            List<RecordId> missing = rosters.reliefs(unit, date, over, decision).stream()
                    .filter(relief -> shifts.find(relief.shift())
                            .filter(next -> Boolean.TRUE.equals(next.invoke(s -> s.came(relief.employee()))))
                            .isEmpty())
                    .map(RosteredShift::employee)
                    .toList();
            if (!missing.isEmpty() && decision.applies("V-82")) {
                waiting.execute(s -> s.overdue(missing));
            }
        });
    }

    /** Whether the person signed on; where nothing at all was recorded of the shift, the house may judge nobody by it (V-91). */
    private boolean came(RosteredShift one, Decision decision) {
        return shifts.find(one.shift())
                .map(shift -> Boolean.TRUE.equals(shift.invoke(s -> s.came(one.employee()))))
                .orElseGet(() -> !Boolean.parseBoolean(
                        decision.rules().parameter("V-91", "unrecordedShiftMissed", decision.occurredOn())));
    }

    private static void record(Aggregate<Absence> absence, RosteredShift shift, Signature by, Decision decision) {
        RecordId swap = Duties.swapped(shift) && decision.applies("V-114") ? shift.cause() : null;
        absence.execute(a -> a.tell(new AbsentUnexcused(
                Absence.of(shift.employee(), shift.date()),
                shift.employee(),
                shift.roster(),
                shift.date(),
                shift.pattern().code(),
                swap,
                by)));
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
        record(absence, shift, by, decision);
    }

    @CommandHandler
    void handle(TellAbsence command, Decision decision) {
        Aggregate<Absence> absence = absences.load(command.absence().value());
        Signature by =
                decision.within(decision.organisation().homeOf(head(absence).employee()));
        requireState(absence, decision, AbsenceState.PROVISIONAL);
        decision.applies("V-91");
        AbsentUnexcused head = head(absence);
        Optional<RosteredShift> came = rosters.on(head.employee(), head.date(), decision)
                .filter(one -> shifts.find(one.shift())
                        .filter(shift -> Boolean.TRUE.equals(shift.invoke(s -> s.came(head.employee()))))
                        .isPresent());
        // Until the person is told it is provisional: a sign-on recorded late reverses it (V-91, VI-15).
        absence.execute(a -> a.tell(
                came.isPresent()
                        ? new AbsenceReclassified(command.absence(), came.get().shift(), by)
                        : new AbsenceTold(command.absence(), decision.today(), by)));
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
        Contesting.requireInTime(told == null ? decision.today() : told, decision);
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
