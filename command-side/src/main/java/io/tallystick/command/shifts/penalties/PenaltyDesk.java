package io.tallystick.command.shifts.penalties;

import static io.tallystick.command.door.Decision.remedy;
import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.command.shifts.Contesting;
import io.tallystick.command.shifts.Shift;
import io.tallystick.command.shifts.leave.Absence;
import io.tallystick.command.shifts.leave.Line;
import io.tallystick.command.shifts.swap.Swap;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.shifts.AbsenceState;
import io.tallystick.events.shifts.PenaltyEvent.PenaltyContestDecided;
import io.tallystick.events.shifts.PenaltyEvent.PenaltyContested;
import io.tallystick.events.shifts.PenaltyEvent.PenaltyImposed;
import io.tallystick.events.shifts.PenaltyMeasure;
import io.tallystick.events.shifts.PenaltyState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a breach, an absence, a fault: decided once it can no longer be contested, so that nobody is punished for what may
 * still fall; the penalty itself is contested once, and decided by the next level (V-103, V-113, VI-22).
 */
final class PenaltyDesk {
    private final LedgerRecords<Penalty> penalties;
    private final LedgerRecords<Shift> shifts;
    private final LedgerRecords<Absence> absences;
    private final LedgerRecords<Swap> swaps;

    /** What a penalty rests on, and of whom it is. */
    private record Ground(RecordId record, @Nullable Integer number, RecordId employee, String rule) {}

    PenaltyDesk(
            LedgerRecords<Penalty> penalties,
            LedgerRecords<Shift> shifts,
            LedgerRecords<Absence> absences,
            LedgerRecords<Swap> swaps) {
        this.penalties = penalties;
        this.shifts = shifts;
        this.absences = absences;
        this.swaps = swaps;
    }

    @CommandHandler
    void handle(PenaliseBreach command, Decision decision) throws Exception {
        int number = command.number();
        Optional<Shift.Breach> found = shifts.load(command.shift().value()).invoke(s -> s.breach(number));
        decision.requireState(found.isPresent(), "refused.noSuchBreach", fact("number", number));
        Shift.Breach breach = found.orElseThrow();
        Signature by = by(breach.employee(), decision);
        decision.requireState(!breach.fallen(), "refused.groundFallen");
        requireSettled(breach.contested(), breach.decided(), decision.dayOf(breach.at()), decision);
        decision.applies("V-103");
        impose(
                Penalty.of(command.shift(), number),
                new Ground(command.shift(), number, breach.employee(), "V-103"),
                command.measure(),
                null,
                command.reason(),
                by,
                decision);
    }

    @CommandHandler
    void handle(PenaliseAbsence command, Decision decision) throws Exception {
        Aggregate<Absence> absence = absences.load(command.absence().value());
        RecordId employee = absence.invoke(a -> a.head().employee());
        Signature by = by(employee, decision);
        AbsenceState state = absence.invoke(Absence::state);
        decision.requireState(absence.invoke(Absence::counts), "refused.groundFallen");
        LocalDate told = absence.invoke(Absence::told);
        decision.requireState(told != null, "refused.absenceState", fact("state", String.valueOf(state)));
        if (told != null) {
            requireSettled(absence.invoke(Absence::contested), state == AbsenceState.UPHELD, told, decision);
        }
        decision.applies("V-91");
        impose(
                Penalty.of(command.absence()),
                new Ground(command.absence(), null, employee, "V-91"),
                command.measure(),
                null,
                command.reason(),
                by,
                decision);
    }

    @CommandHandler
    void handle(PenaliseFault command, Decision decision) throws Exception {
        RecordId employee = command.employee();
        int share = swaps.load(command.swap().value()).invoke(s -> s.fault(employee));
        Signature by = by(employee, decision);
        decision.require("V-113", share > 0, "refused.noFault", fact("employee", employee));
        impose(
                Penalty.of(command.swap(), employee.key()),
                new Ground(command.swap(), null, employee, "V-113"),
                command.measure(),
                share,
                command.reason(),
                by,
                decision);
    }

    /** Nobody decides over oneself, and over nobody of another unit (VI-14). */
    private static Signature by(RecordId employee, Decision decision) {
        Signature by = decision.within(decision.organisation().homeOf(employee));
        decision.separate("VI-14", "role.concerned", new Signature(employee, Post.NONE, null));
        return by;
    }

    /** Requires that what it is to rest on can no longer fall: contested and decided, or not contested in time (VI-22). */
    private static void requireSettled(boolean contested, boolean decided, LocalDate since, Decision decision) {
        LocalDate until = Contesting.until(since, decision);
        decision.require("VI-22", !contested || decided, "refused.contestOpen");
        decision.require(
                "VI-22", contested || decision.today().isAfter(until), "refused.stillContestable", fact("by", until));
    }

    private void impose(
            RecordId id,
            Ground ground,
            PenaltyMeasure measure,
            @Nullable Integer share,
            String reason,
            Signature by,
            Decision decision)
            throws Exception {
        Aggregate<Penalty> penalty = penalties.loadOrCreate(id.value(), Penalty::none);
        decision.requireState(
                penalty.invoke(p -> p.state() == null), "refused.penaltyThere", fact("penalty", id.key()));
        RecordId employee = ground.employee();
        penalty.execute(p -> p.tell(new PenaltyImposed(
                id,
                employee,
                ground.record(),
                ground.number(),
                ground.rule(),
                decision.protect(employee, measure.name()),
                share == null ? null : decision.protect(employee, String.valueOf(share)),
                decision.protect(employee, reason),
                decision.today(),
                by)));
    }

    @CommandHandler
    void handle(ContestPenalty command, Decision decision) {
        Aggregate<Penalty> penalty = penalties.load(command.penalty().value());
        PenaltyImposed head = penalty.invoke(Penalty::head);
        RecordId employee = head.employee();
        Signature by = decision.within(decision.organisation().homeOf(employee));
        decision.require("VI-22", by.employee().equals(employee), "refused.notTheOneConcerned");
        boolean contested = penalty.invoke(Penalty::contested);
        decision.require("VI-22", !contested, "refused.contestedBefore");
        requireState(penalty, decision, PenaltyState.IMPOSED, PenaltyState.UPHELD);
        Contesting.requireInTime(head.on(), decision);
        penalty.execute(p ->
                p.tell(new PenaltyContested(command.penalty(), decision.protect(employee, command.grounds()), by)));
    }

    @CommandHandler
    void handle(DecidePenaltyContest command, Decision decision) {
        Aggregate<Penalty> penalty = penalties.load(command.penalty().value());
        PenaltyImposed head = penalty.invoke(Penalty::head);
        Signature by = by(head.employee(), decision);
        requireState(penalty, decision, PenaltyState.CONTESTED);
        Post next = new Line(head.employee(), decision).next(head.by().post());
        decision.require(
                "VI-22",
                Line.LEVELS.indexOf(by.post()) >= Line.LEVELS.indexOf(next),
                "refused.notNextLevel",
                List.of(remedy("remedy.nextOfLine", "shifts.DecidePenaltyContest", next)),
                fact("next", next));
        decision.separate("VI-22", "role.penaltyImposer", head.by());
        penalty.execute(p -> p.tell(new PenaltyContestDecided(
                command.penalty(), command.stands(), decision.protect(head.employee(), command.reason()), by)));
    }

    private static void requireState(Aggregate<Penalty> penalty, Decision decision, PenaltyState... wanted) {
        PenaltyState state = penalty.invoke(Penalty::state);
        decision.requireState(
                List.of(wanted).contains(state), "refused.penaltyState", fact("state", String.valueOf(state)));
    }
}
