package io.tallystick.query.loans;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.loans.LoanEvent.LentOffSite;
import io.tallystick.events.loans.LoanEvent.LoanDeclined;
import io.tallystick.events.loans.LoanEvent.LoanMigrated;
import io.tallystick.events.loans.LoanEvent.LoanRecalled;
import io.tallystick.events.loans.LoanEvent.LoanRenewed;
import io.tallystick.events.loans.LoanEvent.LoanRequested;
import io.tallystick.events.loans.LoanEvent.LoanReturned;
import io.tallystick.events.loans.LoanEvent.LoanSettled;
import io.tallystick.events.loans.LoanEvent.LossReported;
import io.tallystick.events.loans.LoanEvent.ReadingEnded;
import io.tallystick.events.loans.LoanEvent.ReadingStarted;
import io.tallystick.events.loans.LoanEvent.ReminderSent;
import io.tallystick.events.loans.LoanEvent.RequestWithdrawn;
import io.tallystick.events.loans.LoanEvent.ReturnClaimed;
import io.tallystick.events.loans.LoanState;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import java.time.LocalDate;
import org.axonframework.eventhandling.EventHandler;

/** Files that are with readers now, until when, and the reminders sent; a row goes when the file is back (I-4). */
@ReadModel(name = "files-out", version = 2)
public final class FilesOut {
    private static final String OUT = "file_out";

    @EventHandler
    void on(LoanMigrated e, Rows rows) {
        on(e.asRequested(), rows);
    }

    @EventHandler
    void on(LoanRequested e, Rows rows) {
        Requested.keep(rows.insert("request", e.loan()), e)
                .set("mode", e.mode())
                .set("security", e.file().security());
    }

    @EventHandler
    void on(LoanDeclined e, Rows rows) {
        rows.row("request", e.loan()).delete();
    }

    @EventHandler
    void on(RequestWithdrawn e, Rows rows) {
        rows.row("request", e.loan()).delete();
    }

    @EventHandler
    void on(ReadingStarted e, Rows rows) {
        goesOut(e.loan(), LoanState.IN_READING, e.day(), rows);
    }

    @EventHandler
    void on(LentOffSite e, Rows rows) {
        goesOut(e.loan(), LoanState.ON_LOAN, e.dueOn(), rows);
    }

    @EventHandler
    void on(LoanRenewed e, Rows rows) {
        newTerm(e.loan(), e.dueOn(), rows).set("renewals", e.renewal());
    }

    @EventHandler
    void on(LoanRecalled e, Rows rows) {
        newTerm(e.loan(), e.dueOn(), rows).set("recalled", true);
    }

    @EventHandler
    void on(ReminderSent e, Rows rows, LogEntry entry) {
        rows.row(OUT, e.loan())
                .set("step", e.step())
                .set("reminded_at", entry.occurredAt())
                .set("to_superior", e.supervisor());
        rows.insert("reminder", e.loan(), entry.position())
                .set("step", e.step())
                .set("working_days", e.workingDays())
                .set("to_superior", e.supervisor())
                .set("sent_to", e.to())
                .set("sent_at", entry.occurredAt())
                .set("channel", e.channel())
                .set("note", e.note())
                .signed("sender", entry.provenance().by());
    }

    @EventHandler
    void on(LossReported e, Rows rows) {
        rows.row(OUT, e.loan()).set("state", LoanState.LOST);
    }

    @EventHandler
    void on(ReturnClaimed e, Rows rows) {
        rows.row(OUT, e.loan()).set("state", LoanState.CLAIMED_RETURNED);
    }

    @EventHandler
    void on(ReadingEnded e, Rows rows) {
        rows.row(OUT, e.loan()).delete();
    }

    @EventHandler
    void on(LoanReturned e, Rows rows) {
        rows.row(OUT, e.loan()).delete();
    }

    @EventHandler
    void on(LoanSettled e, Rows rows) {
        rows.row(OUT, e.loan()).delete();
    }

    private static void goesOut(RecordId loan, LoanState state, LocalDate dueOn, Rows rows) {
        Row request = rows.row("request", loan);
        Requested.carry(request, rows.insert(OUT, loan))
                .set("mode", request.get("mode"))
                .set("security", request.get("security"))
                .set("state", state)
                .set("due_on", dueOn);
        request.delete();
    }

    private static Row newTerm(RecordId loan, LocalDate dueOn, Rows rows) {
        return rows.row(OUT, loan).set("due_on", dueOn).set("step", 0).set("to_superior", false);
    }
}
