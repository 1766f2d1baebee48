package io.tallystick.command.loans;

import io.tallystick.command.door.Decision;
import io.tallystick.command.due.Answerable;
import io.tallystick.command.due.Reminding;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.loans.LoanEvent.LoanRequested;
import io.tallystick.events.loans.LoanEvent.ReminderSent;
import io.tallystick.events.rulebook.Dunning;
import java.util.List;

/** The reminder of a loan that is due (I-4): to the reader, in the end to the superior. */
record Reminders(Dunning.Step step, RecordId to) {
    static final Reminding REMINDING = new Reminding("I-4");

    /** The step due today, by the house's working days; never one that is not. */
    static Reminders due(LoanRequested head, Term term, int taken, Decision decision) {
        Dunning.Step step = REMINDING.due(term.dueOn(), taken, decision);
        return new Reminders(step, step.supervisor() ? superior(head, decision) : reader(head));
    }

    private static RecordId reader(LoanRequested head) {
        return head.employee() == null ? head.reader() : head.employee();
    }

    /** Who answers for the reader; where nobody is known to, the reader once more. */
    private static RecordId superior(LoanRequested head, Decision decision) {
        return head.employee() == null
                ? head.reader()
                : Answerable.superiors(List.of(head.employee()), decision.organisation())
                        .getFirst();
    }

    ReminderSent sent(RecordId loan, RecordReminder command) {
        return new ReminderSent(
                loan, step.number(), step.workingDays(), step.supervisor(), to, command.channel(), command.note());
    }
}
