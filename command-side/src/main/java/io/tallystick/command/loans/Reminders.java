package io.tallystick.command.loans;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.command.organisation.Organisation.Employee;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.loans.Dunning;
import io.tallystick.events.loans.LoanEvent.LoanRequested;
import io.tallystick.events.loans.LoanEvent.ReminderSent;
import java.util.List;
import java.util.Optional;

/** The reminder of a loan that is due (I-4): to the reader, in the end to the superior. */
record Reminders(Dunning.Step step, RecordId to) {

    /** The step due today, by the house's working days; never one that is not due. */
    static Reminders due(LoanRequested head, Term term, int taken, Decision decision) {
        Dunning dunning = new Dunning(
                decision.list("I-4", "reminderDays").stream()
                        .map(Integer::valueOf)
                        .toList(),
                decision.number("I-4", "supervisorDays"),
                decision.rules().businessDays());
        decision.requireState(
                dunning.steps(term.dueOn()).stream().allMatch(step -> step.on() != null),
                "refused.calendarUnknown",
                List.of(Decision.remedy("remedy.draftCalendar", "rulebook.DraftBusinessCalendar", Post.RULE_DRAFTER)),
                fact("due", term.dueOn()));
        Optional<Dunning.Step> next = dunning.next(term.dueOn(), taken, decision.occurredOn());
        decision.requireState(next.isPresent(), "refused.noReminderDue", fact("due", term.dueOn()));
        decision.applies("I-4");
        Dunning.Step step = next.orElseThrow();
        return new Reminders(step, step.supervisor() ? superior(head, decision) : reader(head));
    }

    private static RecordId reader(LoanRequested head) {
        return head.employee() == null ? head.reader() : head.employee();
    }

    /** Who answers for the reader; where nobody is known to, the reader once more. */
    private static RecordId superior(LoanRequested head, Decision decision) {
        return head.employee() == null
                ? head.reader()
                : decision.organisation()
                        .employee(head.employee())
                        .map(Employee::superior)
                        .orElse(head.employee());
    }

    ReminderSent sent(RecordId loan, RecordReminder command) {
        return new ReminderSent(
                loan, step.number(), step.workingDays(), step.supervisor(), to, command.channel(), command.note());
    }
}
