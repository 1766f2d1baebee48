package io.tallystick.command.shifts;

import static io.tallystick.command.door.Decision.remedy;
import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.rulebook.RuleCatalogue;
import io.tallystick.events.shifts.ConductKind;
import io.tallystick.events.shifts.ShiftEvent.BreachContested;
import io.tallystick.events.shifts.ShiftEvent.ConductObserved;
import io.tallystick.events.shifts.ShiftEvent.ContestDecided;
import io.tallystick.events.shifts.ShiftEvent.DutyLogEntryMade;
import io.tallystick.events.shifts.ShiftEvent.DutyLogSigned;
import io.tallystick.events.shifts.ShiftEvent.ShiftClosed;
import io.tallystick.events.shifts.ShiftEvent.ShiftOpened;
import io.tallystick.events.shifts.ShiftEvent.StopWorkLifted;
import io.tallystick.events.shifts.ShiftEvent.StopWorkOrdered;
import io.tallystick.events.shifts.ShiftEvent.TaskAccepted;
import io.tallystick.events.shifts.ShiftEvent.TaskAssigned;
import io.tallystick.events.shifts.ShiftEvent.TaskRefused;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** What a leader does on the floor: tasks, conduct, stop-work, the duty log; and what can be said against a breach. */
final class Floor {
    private final Repository<Shift> shifts;
    private final LedgerRecords<BulletinBoard> boards;
    private final LedgerRecords<ShiftHandover> handovers;
    private final LedgerRecords<OpenProblems> problems;
    private final Rosters rosters;

    Floor(
            Repository<Shift> shifts,
            LedgerRecords<BulletinBoard> boards,
            LedgerRecords<ShiftHandover> handovers,
            LedgerRecords<OpenProblems> problems,
            Rosters rosters) {
        this.shifts = shifts;
        this.boards = boards;
        this.handovers = handovers;
        this.problems = problems;
        this.rosters = rosters;
    }

    @CommandHandler
    void handle(AssignTask command, Decision decision) {
        Aggregate<Shift> loaded = OnDuty.load(shifts, command.shift());
        Signature by = OnDuty.within(loaded, decision);
        RecordId unit = loaded.invoke(shift -> shift.head().unit());
        int unread = boards.find(BulletinBoard.of(unit))
                .map(board -> board.invoke(b -> b.unread(command.employee())))
                .orElse(0);
        loaded.execute(shift -> {
            OnDuty.requireHere(shift, command.employee(), decision);
            decision.requireState(
                    !shift.stopped(command.employee()), "refused.toldToStop", fact("employee", command.employee()));
            decision.applies("V-40");
            SubscriberData.keptOut("task", command.task(), decision);
            decision.require(
                    "V-83",
                    unread == 0,
                    "refused.bulletinsUnread",
                    List.of(remedy("remedy.readBulletins", "shifts.ReadBulletin", Post.AGENT)),
                    fact("count", unread));
            shift.tell(new TaskAssigned(command.shift(), shift.nextTask(), command.employee(), command.task(), by));
        });
    }

    @CommandHandler
    void handle(AnswerTask command, Decision decision) {
        Aggregate<Shift> loaded = OnDuty.load(shifts, command.shift());
        OnDuty.within(loaded, decision);
        loaded.execute(shift -> {
            TaskAssigned task = shift.openTask(command.number()).orElse(null);
            decision.requireState(task != null, "refused.noOpenTask", fact("number", command.number()));
            RecordId person = Objects.requireNonNull(task).employee();
            decision.requireState(
                    person.equals(decision.by().employee()), "refused.onlyOneself", fact("employee", person));
            String reason = command.reason();
            decision.require("V-40", command.accepts() || reason != null, "refused.taskRefusedWithoutReason");
            shift.tell(
                    command.accepts()
                            ? new TaskAccepted(command.shift(), command.number(), person)
                            : new TaskRefused(
                                    command.shift(),
                                    command.number(),
                                    person,
                                    decision.protect(person, Objects.requireNonNullElse(reason, ""))));
        });
    }

    @CommandHandler
    void handle(ObserveConduct command, Decision decision) {
        Aggregate<Shift> loaded = OnDuty.load(shifts, command.shift());
        Signature by = OnDuty.within(loaded, decision);
        RecordId person = command.employee();
        decision.applies(
                switch (command.kind()) {
                    case ConductKind.POSTURE -> "V-39";
                    case ConductKind.NOISE -> "V-43";
                    case ConductKind.NORMS -> "V-40";
                });
        loaded.execute(shift -> {
            OnDuty.requireHere(shift, person, decision);
            shift.tell(new ConductObserved(
                    command.shift(),
                    person,
                    decision.protect(person, command.kind().name()),
                    command.remarks() == null ? null : decision.protect(person, command.remarks()),
                    decision.occurredAt(),
                    by));
        });
    }

    @CommandHandler
    void handle(OrderStopWork command, Decision decision) {
        Aggregate<Shift> loaded = OnDuty.load(shifts, command.shift());
        Signature by = OnDuty.within(loaded, decision);
        RecordId person = command.employee();
        OnDuty.notOneself(person, decision);
        decision.requireField(
                "rule",
                RuleCatalogue.get().find(command.rule()).isPresent(),
                "refused.noSuchRule",
                fact("rule", command.rule()));
        loaded.execute(shift -> {
            decision.require("V-139", OnDuty.leads(shift, decision), "refused.notLeaderOfShift");
            OnDuty.requireHere(shift, person, decision);
            decision.requireState(!shift.stopped(person), "refused.toldToStop", fact("employee", person));
            if (command.coveredBy() != null) {
                OnDuty.requireHere(shift, command.coveredBy(), decision);
            }
            shift.tell(new StopWorkOrdered(
                    command.shift(),
                    person,
                    command.rule(),
                    decision.protect(person, command.reason()),
                    command.coveredBy(),
                    by));
        });
    }

    @CommandHandler
    void handle(LiftStopWork command, Decision decision) {
        Aggregate<Shift> loaded = OnDuty.load(shifts, command.shift());
        Signature by = OnDuty.within(loaded, decision);
        loaded.execute(shift -> {
            decision.require("V-139", OnDuty.leads(shift, decision), "refused.notLeaderOfShift");
            decision.requireState(
                    shift.stopped(command.employee()), "refused.notStopped", fact("employee", command.employee()));
            shift.tell(new StopWorkLifted(command.shift(), command.employee(), by));
        });
    }

    @CommandHandler
    void handle(WriteDutyLog command, Decision decision) {
        Aggregate<Shift> loaded = OnDuty.load(shifts, command.shift());
        Signature by = OnDuty.within(loaded, decision);
        decision.applies("V-133");
        String text = SubscriberData.hidden("text", command.text(), decision);
        loaded.execute(shift -> shift.tell(
                new DutyLogEntryMade(command.shift(), shift.logEntries() + 1, decision.occurredAt(), text, by)));
    }

    @CommandHandler
    void handle(SignDutyLog command, Decision decision) {
        Aggregate<Shift> loaded = OnDuty.load(shifts, command.shift());
        Signature by = OnDuty.within(loaded, decision);
        loaded.execute(shift -> {
            decision.require("V-133", OnDuty.leads(shift, decision), "refused.notLeaderOfShift");
            decision.requireState(shift.logEntries() > 0, "refused.emptyLog");
            shift.tell(new DutyLogSigned(command.shift(), shift.logEntries(), by));
        });
    }

    @CommandHandler
    void handle(CloseShift command, Decision decision) {
        Aggregate<Shift> loaded = OnDuty.load(shifts, command.shift());
        Signature by = OnDuty.within(loaded, decision);
        boolean handedOver = handovers
                .find(ShiftHandover.of(command.shift()))
                .filter(handover -> Boolean.TRUE.equals(handover.invoke(ShiftHandover::in)))
                .isPresent();
        long unexplained = unexplained(loaded.invoke(Shift::head));
        loaded.execute(shift -> {
            OnDuty.requireOpen(shift, decision);
            decision.requireState(!decision.recordedAt().isBefore(shift.head().ends()), "refused.shiftGoesOn");
            decision.require(
                    "V-133",
                    shift.logSigned(),
                    "refused.logNotSigned",
                    List.of(remedy("remedy.signLog", "shifts.SignDutyLog", Post.SHIFT_LEADER)));
            decision.require(
                    "V-46",
                    handedOver || !rosters.follows(shift.head(), decision),
                    "refused.notHandedOver",
                    List.of(remedy("remedy.signHandoverIn", "shifts.SignHandoverIn", Post.SHIFT_LEADER, Post.AGENT)));
            decision.require(
                    "V-42",
                    unexplained == 0,
                    "refused.notCarriedOver",
                    List.of(remedy("remedy.carryOver", "shifts.CarryProblemOver", Post.SHIFT_LEADER, Post.AGENT)),
                    fact("count", unexplained));
            shift.tell(new ShiftClosed(command.shift(), by));
        });
    }

    /** The problems of the unit that are open at the end of the day without a reason (V-42). */
    private long unexplained(ShiftOpened shift) {
        return problems.find(OpenProblems.of(shift.unit()))
                .filter(all -> rosters.endsDay(shift))
                .map(all -> Objects.requireNonNull(all.invoke(p -> p.unexplained(shift.date(), shift.ends()))))
                .orElse(0L);
    }

    @CommandHandler
    void handle(ContestBreach command, Decision decision) {
        Aggregate<Shift> loaded = OnDuty.load(shifts, command.shift());
        OnDuty.within(loaded, decision);
        loaded.execute(shift -> {
            Shift.Breach breach = shift.breach(command.number()).orElse(null);
            decision.requireState(breach != null, "refused.noSuchBreach", fact("number", command.number()));
            RecordId person = Objects.requireNonNull(breach).employee();
            decision.requireState(
                    person.equals(decision.by().employee()), "refused.onlyOneself", fact("employee", person));
            decision.require("VI-22", !breach.contested(), "refused.contestedOnce");
            decision.require(
                    "VI-22",
                    !decision.today().isAfter(Contesting.until(decision.dayOf(breach.at()), decision)),
                    "refused.contestedTooLate",
                    fact("days", Contesting.days(decision)));
            shift.tell(new BreachContested(
                    command.shift(), command.number(), person, decision.protect(person, command.grounds())));
        });
    }

    @CommandHandler
    void handle(DecideContest command, Decision decision) {
        Aggregate<Shift> loaded = OnDuty.load(shifts, command.shift());
        Signature by = OnDuty.within(loaded, decision);
        loaded.execute(shift -> {
            Shift.Breach breach = shift.breach(command.number()).orElse(null);
            decision.requireState(
                    breach != null && breach.contested() && !breach.decided(),
                    "refused.nothingContested",
                    fact("number", command.number()));
            RecordId person = Objects.requireNonNull(breach).employee();
            OnDuty.notOneself(person, decision);
            decision.applies("VI-22");
            shift.tell(new ContestDecided(
                    command.shift(),
                    command.number(),
                    person,
                    command.upheld(),
                    decision.protect(person, command.reason()),
                    by));
        });
    }
}
