package io.tallystick.query.loans;

import io.tallystick.events.loans.LoanEvent;
import io.tallystick.events.loans.LoanEvent.LentOffSite;
import io.tallystick.events.loans.LoanEvent.LoanApproved;
import io.tallystick.events.loans.LoanEvent.LoanDeclined;
import io.tallystick.events.loans.LoanEvent.LoanMigrated;
import io.tallystick.events.loans.LoanEvent.LoanRecalled;
import io.tallystick.events.loans.LoanEvent.LoanRenewed;
import io.tallystick.events.loans.LoanEvent.LoanRequested;
import io.tallystick.events.loans.LoanEvent.LoanReturned;
import io.tallystick.events.loans.LoanEvent.LoanSettled;
import io.tallystick.events.loans.LoanEvent.LossReported;
import io.tallystick.events.loans.LoanEvent.OffsiteExceptionGranted;
import io.tallystick.events.loans.LoanEvent.ReadingEnded;
import io.tallystick.events.loans.LoanEvent.ReadingStarted;
import io.tallystick.events.loans.LoanEvent.ReminderSent;
import io.tallystick.events.loans.LoanEvent.RequestWithdrawn;
import io.tallystick.events.loans.LoanEvent.ReturnClaimed;
import io.tallystick.events.loans.LoanState;
import io.tallystick.events.loans.ReaderEvent.ReaderRegistered;
import io.tallystick.events.loans.ReturnCheck;
import io.tallystick.events.organisation.OrganisationEvent.EmployeeRegistered;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/** The loan register 借閱登記簿 (I-4, I-5). */
@ReadModel(name = "loans", version = 3)
public final class LoanRegister {

    @EventHandler
    void on(EmployeeRegistered e, Rows rows) {
        rows.insert("employee_home", e.employee()).set("unit", e.unit());
    }

    @EventHandler
    void on(ReaderRegistered e, Rows rows) {
        rows.insert("registered", e.reader()).set("name", e.name()).set("organisation", e.organisation());
    }

    @EventHandler
    void on(LoanMigrated e, Rows rows, LogEntry entry) {
        on(e.asRequested(), rows, entry);
        rows.row("loan", e.loan()).set("source_file", e.fileName()).set("source_row", e.row());
    }

    @EventHandler
    void on(LoanRequested e, Rows rows, LogEntry entry) {
        Row loan = rows.insert("loan", e.loan())
                .set("state", LoanState.REQUESTED)
                .set("mode", e.mode())
                .set("requested_at", entry.occurredAt())
                .set("reader", e.reader())
                .set("employee", e.employee())
                .set("contact", e.contact())
                .set("unit", e.file().unit())
                .set("code", e.file().code())
                .set("title", e.file().title())
                .set("class", e.file().classCode())
                .set("security", e.file().security())
                .set("kind", e.file().kind())
                .set("fonds", e.fonds())
                .set("room", e.room())
                .set("place", e.file().place())
                .set("purpose", e.purpose())
                .set("work_reason", e.workReason())
                .set("exception_reason", e.exceptionReason())
                .set("persons", e.persons())
                .set("approvals_needed", e.approvals().size())
                .set("pages", e.file().pages())
                .signed("requester", e.requester())
                .set("position", entry.position());
        if (e.employee() == null) {
            Row registered = rows.row("registered", e.reader());
            loan.set("reader_name", registered.get("name")).set("organisation", registered.get("organisation"));
        } else {
            loan.set("reader_unit", rows.row("employee_home", e.employee()).get("unit"));
        }
    }

    @EventHandler
    void on(LoanApproved e, Rows rows, LogEntry entry) {
        moved(e, rows, entry)
                .set("approvals", e.rung())
                .signed("approver", e.approver())
                .set("opinion", e.opinion())
                .set("approved_at", entry.occurredAt());
    }

    @EventHandler
    void on(OffsiteExceptionGranted e, Rows rows, LogEntry entry) {
        moved(e, rows, entry).set("exception_granted", true);
    }

    @EventHandler
    void on(LoanDeclined e, Rows rows, LogEntry entry) {
        moved(e, rows, entry).signed("approver", e.decliner()).set("opinion", e.reason());
    }

    @EventHandler
    void on(RequestWithdrawn e, Rows rows, LogEntry entry) {
        moved(e, rows, entry).set("remarks", e.reason());
    }

    @EventHandler
    void on(ReadingStarted e, Rows rows, LogEntry entry) {
        moved(e, rows, entry)
                .set("handed_out_at", entry.occurredAt())
                .signed("handed_out_by", e.handedOutBy())
                .set("due_on", e.day());
    }

    @EventHandler
    void on(LentOffSite e, Rows rows, LogEntry entry) {
        Row loan = moved(e, rows, entry)
                .set("lent_on", e.day())
                .set("term_days", e.days())
                .set("due_on", e.dueOn());
        // Of what a loan book brought nobody knows the hour, nor who handed it out.
        if (loan.text("source_file") == null) {
            loan.set("handed_out_at", entry.occurredAt()).signed("handed_out_by", e.handedOutBy());
        }
    }

    @EventHandler
    void on(LoanRenewed e, Rows rows, LogEntry entry) {
        moved(e, rows, entry).set("renewals", e.renewal()).set("due_on", e.dueOn());
    }

    @EventHandler
    void on(LoanRecalled e, Rows rows, LogEntry entry) {
        moved(e, rows, entry).set("recalled", true).set("due_on", e.dueOn());
    }

    @EventHandler
    void on(ReminderSent e, Rows rows, LogEntry entry) {
        moved(e, rows, entry).add("reminders", 1);
    }

    @EventHandler
    void on(ReadingEnded e, Rows rows, LogEntry entry) {
        checked(moved(e, rows, entry), e.check(), entry)
                .set("in_time", e.inTime())
                .signed("checked_by", e.checkedBy());
    }

    @EventHandler
    void on(LoanReturned e, Rows rows, LogEntry entry) {
        checked(moved(e, rows, entry), e.check(), entry)
                .set("in_time", e.daysLate() == 0)
                .set("days_late", e.daysLate())
                .signed("checked_by", e.checkedBy());
    }

    @EventHandler
    void on(LossReported e, Rows rows, LogEntry entry) {
        moved(e, rows, entry).set("remarks", e.note());
    }

    @EventHandler
    void on(ReturnClaimed e, Rows rows, LogEntry entry) {
        moved(e, rows, entry).set("remarks", e.note());
    }

    @EventHandler
    void on(LoanSettled e, Rows rows, LogEntry entry) {
        moved(e, rows, entry)
                .set("settlement", e.settlement())
                .signed("settler", e.settler())
                .set("settled_at", entry.occurredAt())
                .set("remarks", e.note());
    }

    private static Row checked(Row loan, ReturnCheck check, LogEntry entry) {
        return loan.set("returned_at", entry.occurredAt())
                .set("intact", check.sound())
                .set("condition", check.condition())
                .set("counted_pages", check.counted())
                .set("remarks", check.note());
    }

    private static Row moved(LoanEvent e, Rows rows, LogEntry entry) {
        Row loan = rows.row("loan", entry.record());
        LoanState before = LoanState.valueOf(String.valueOf(loan.text("state")));
        return loan.set("state", LoanState.after(before, e, (int) loan.number("approvals_needed")))
                .set("position", entry.position());
    }
}
