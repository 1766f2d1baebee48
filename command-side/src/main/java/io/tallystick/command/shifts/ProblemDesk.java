package io.tallystick.command.shifts;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.custody.Places;
import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.shifts.ProblemEvent.ImprovementNoted;
import io.tallystick.events.shifts.ProblemEvent.ProblemCarriedOver;
import io.tallystick.events.shifts.ProblemEvent.ProblemNoted;
import io.tallystick.events.shifts.ProblemEvent.ProblemSolved;
import io.tallystick.events.shifts.ShiftEvent.ShiftOpened;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Problems are noted, solved on the day or carried over with a reason; what is done better is noted (V-42, V-84). */
final class ProblemDesk {
    private final LedgerRecords<OpenProblems> problems;
    private final Repository<Shift> shifts;

    ProblemDesk(LedgerRecords<OpenProblems> problems, Repository<Shift> shifts) {
        this.problems = problems;
        this.shifts = shifts;
    }

    @CommandHandler
    void handle(NoteProblem command, Decision decision) throws Exception {
        Signature by = decision.within(Places.open(command.unit(), decision));
        decision.applies("V-84");
        SubscriberData.keptOut("text", command.text(), decision);
        RecordId id = OpenProblems.of(command.unit());
        problems(id).execute(all -> all.tell(new ProblemNoted(id, command.unit(), all.next(), command.text(), by)));
    }

    @CommandHandler
    void handle(SolveProblem command, Decision decision) {
        Aggregate<OpenProblems> open = problems.load(command.problems().value());
        Signature by = decision.within(Places.scope(open.invoke(OpenProblems::unit), decision));
        SubscriberData.keptOut("solution", command.solution(), decision);
        open.execute(all -> {
            requireOpen(all, command.number(), decision);
            all.tell(new ProblemSolved(command.problems(), command.number(), command.solution(), by));
        });
    }

    @CommandHandler
    void handle(CarryProblemOver command, Decision decision) {
        Aggregate<OpenProblems> open = problems.load(command.problems().value());
        Signature by = decision.within(Places.scope(open.invoke(OpenProblems::unit), decision));
        ShiftOpened shift =
                Objects.requireNonNull(OnDuty.load(shifts, command.shift()).invoke(Shift::head));
        decision.applies("V-42");
        SubscriberData.keptOut("reason", command.reason(), decision);
        decision.requireField("shift", shift.unit().equals(open.invoke(OpenProblems::unit)), "refused.shiftElsewhere");
        decision.requireField("reason", !command.reason().isBlank(), "refused.noReason");
        open.execute(all -> {
            requireOpen(all, command.number(), decision);
            all.tell(new ProblemCarriedOver(
                    command.problems(), command.number(), command.shift(), shift.date(), command.reason(), by));
        });
    }

    @CommandHandler
    void handle(NoteImprovement command, Decision decision) throws Exception {
        Signature by = decision.within(Places.open(command.unit(), decision));
        decision.applies("V-42");
        SubscriberData.keptOut("text", command.text(), decision);
        RecordId id = OpenProblems.of(command.unit());
        problems(id)
                .execute(all -> all.tell(new ImprovementNoted(
                        id, command.unit(), all.nextImprovement(), decision.today(), command.text(), by)));
    }

    private static void requireOpen(OpenProblems all, int number, Decision decision) {
        decision.requireState(all.has(number), "refused.noSuchProblem", fact("number", number));
    }

    private Aggregate<OpenProblems> problems(RecordId id) throws Exception {
        return problems.loadOrCreate(id.value(), OpenProblems::none);
    }
}
