package io.tallystick.command.custody.store;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.command.due.Answerable;
import io.tallystick.events.custody.store.FindingOrigin;
import io.tallystick.events.custody.store.Protection;
import io.tallystick.events.custody.store.StoreEvent.FindingResolved;
import io.tallystick.events.custody.store.StoreEvent.InspectionCompleted;
import io.tallystick.events.custody.store.StoreEvent.InspectionPlanned;
import io.tallystick.events.custody.store.StoreEvent.InspectionReminded;
import io.tallystick.events.custody.store.StoreEvent.InspectionWaived;
import io.tallystick.events.custody.store.Verdict;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.Reminder;
import io.tallystick.events.kernel.Signature;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;

/** Inspects rooms by plan, and keeps what was found open until somebody resolves it (I-6, I-7). */
final class Inspecting {
    private static final int LONGEST_NOTES = 8_000;

    private final Rooms rooms;

    Inspecting(Rooms rooms) {
        this.rooms = rooms;
    }

    @CommandHandler
    void handle(PlanInspection command, Decision decision) {
        rooms.inUse(command.store(), decision, store -> {
            LocalDate from = store.lastInspected() == null ? decision.today() : store.lastInspected();
            LocalDate latest = InspectionPlan.after(from, decision);
            decision.requireState(!command.due().isBefore(decision.today()), "refused.dayPassed");
            decision.require(
                    "I-6",
                    !command.due().isAfter(latest),
                    "refused.inspectionTooLate",
                    fact("due", command.due()),
                    fact("latest", latest));
            store.tell(new InspectionPlanned(command.store(), store.inspection(), command.due()));
        });
    }

    @CommandHandler
    void handle(CompleteInspection command, Decision decision) {
        rooms.inUse(command.store(), decision, store -> {
            Signature inspector = decision.by();
            Set<Protection> judged = EnumSet.noneOf(Protection.class);
            for (Verdict verdict : command.verdicts()) {
                decision.requireState(
                        judged.add(verdict.protection()),
                        "refused.judgedTwice",
                        fact("protection", verdict.protection()));
            }
            decision.requireState(!judged.isEmpty(), "refused.nothingJudged");
            requireBrief(command, decision);
            LocalDate on = decision.occurredOn();
            int late = (int) Math.max(0, ChronoUnit.DAYS.between(store.inspectionDue(), on));
            decision.require(
                    "I-6", late == 0, "refused.inspectedLate", fact("due", store.inspectionDue()), fact("days", late));
            List<String> missing = decision.list("I-7", "protections").stream()
                    .filter(name -> judged.stream().noneMatch(p -> p.name().equals(name)))
                    .toList();
            decision.require(
                    "I-7", missing.isEmpty(), "refused.notJudged", fact("protection", String.join(",", missing)));
            int number = store.inspection();
            store.tell(new InspectionCompleted(
                    command.store(), number, on, late, command.verdicts(), command.note(), inspector));
            for (Verdict verdict : command.verdicts()) {
                if (!verdict.passed()) {
                    store.find(
                            FindingOrigin.PROTECTION,
                            verdict.protection().name(),
                            verdict.note() == null ? "" : verdict.note());
                }
            }
            store.tell(new InspectionPlanned(command.store(), number + 1, InspectionPlan.after(on, decision)));
        });
    }

    /** All of it is one event, and an event has its limit. */
    private static void requireBrief(CompleteInspection command, Decision decision) {
        int length = command.verdicts().stream()
                .map(Verdict::note)
                .mapToInt(note -> note == null ? 0 : note.length())
                .sum();
        decision.requireState(length <= LONGEST_NOTES, "refused.notesTooLong", fact("most", LONGEST_NOTES));
    }

    @CommandHandler
    void handle(RemindOfInspection command, Decision decision) {
        rooms.inUse(command.store(), decision, store -> {
            Reminder reminder = InspectionsDue.REMINDING.remind(
                    store.inspectionDue(),
                    store.reminded(),
                    decision,
                    d -> Answerable.holding(
                            List.of(Post.ARCHIVIST, Post.ARCHIVES_HEAD), store.scope(d), d.today(), d.organisation()));
            store.tell(new InspectionReminded(command.store(), store.inspection(), reminder));
        });
    }

    @CommandHandler
    void handle(WaiveInspection command, Decision decision) {
        rooms.inUse(command.store(), decision, store -> {
            decision.applies("I-6");
            int number = store.inspection();
            LocalDate due = store.inspectionDue();
            LocalDate from = due.isBefore(decision.today()) ? decision.today() : due;
            store.tell(new InspectionWaived(command.store(), number, command.reason()));
            store.tell(new InspectionPlanned(command.store(), number + 1, InspectionPlan.after(from, decision)));
        });
    }

    @CommandHandler
    void handle(RaiseFinding command, Decision decision) {
        rooms.inUse(command.store(), decision, store -> {
            decision.applies("I-6");
            store.find(FindingOrigin.OBSERVED, command.subject(), command.detail());
        });
    }

    /** Also in a room that is given up: what is open has to end somehow. */
    @CommandHandler
    void handle(ResolveFindings command, Decision decision) {
        rooms.known(command.store(), decision, store -> {
            Signature resolver = decision.by();
            decision.requireState(!command.findings().isEmpty(), "refused.noFinding");
            decision.applies("I-6");
            command.findings().stream().forEach(number -> {
                decision.requireState(store.isOpen(number), "refused.findingNotOpen", fact("number", number));
                store.tell(new FindingResolved(command.store(), number, command.measure(), resolver));
            });
        });
    }
}
