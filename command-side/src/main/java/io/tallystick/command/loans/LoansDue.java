package io.tallystick.command.loans;

import io.tallystick.command.due.Dates;
import io.tallystick.command.due.DueDate;
import io.tallystick.command.due.RemindedDue;
import io.tallystick.events.DomainEvent;
import io.tallystick.events.loans.LoanEvent.LentOffSite;
import io.tallystick.events.loans.LoanEvent.LoanRecalled;
import io.tallystick.events.loans.LoanEvent.LoanRenewed;
import io.tallystick.events.loans.LoanEvent.LoanReturned;
import io.tallystick.events.loans.LoanEvent.LoanSettled;
import io.tallystick.events.loans.LoanEvent.LossReported;
import io.tallystick.events.loans.LoanEvent.ReminderSent;
import io.tallystick.events.loans.LoanEvent.ReturnClaimed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Files off site, by the day they are due back: readers are reminded, then their superiors (I-4). */
public final class LoansDue extends RemindedDue {
    private static final String ONE = "";

    public LoansDue() {
        super("loan", Reminders.REMINDING, "loans", "RecordReminder");
    }

    @Override
    public List<Class<? extends DomainEvent>> events() {
        return List.of(
                LentOffSite.class,
                LoanRenewed.class,
                LoanRecalled.class,
                ReminderSent.class,
                LoanReturned.class,
                LossReported.class,
                ReturnClaimed.class,
                LoanSettled.class);
    }

    @Override
    public void follow(DomainEvent event, LocalDate on, Dates dates) {
        switch (event) {
            case LentOffSite e -> dates.set(e.loan(), ONE, e.dueOn());
            case LoanRenewed e -> dates.set(e.loan(), ONE, e.dueOn());
            case LoanRecalled e -> dates.set(e.loan(), ONE, e.dueOn());
            case ReminderSent e -> dates.stepped(e.loan(), ONE, e.step());
            case LoanReturned e -> dates.endAll(e.loan());
            case LossReported e -> dates.endAll(e.loan());
            case ReturnClaimed e -> dates.endAll(e.loan());
            case LoanSettled e -> dates.endAll(e.loan());
            default -> throw new IllegalArgumentException(event.toString());
        }
    }

    @Override
    protected Map<String, ?> body(DueDate date) {
        return Map.of("loan", date.record());
    }
}
