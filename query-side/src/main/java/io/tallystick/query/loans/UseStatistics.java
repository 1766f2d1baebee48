package io.tallystick.query.loans;

import io.tallystick.events.loans.LoanEvent.CopiesProvided;
import io.tallystick.events.loans.LoanEvent.LoanMigrated;
import io.tallystick.events.loans.LoanEvent.LoanRequested;
import io.tallystick.events.loans.LoanEvent.UseProvided;
import io.tallystick.events.loans.LoanMode;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import java.time.LocalDate;
import org.axonframework.eventhandling.EventHandler;

/** The use table: readers, files and copies by purpose and month (I-16, VI-25). */
@ReadModel(name = "use-statistics", version = 2)
public final class UseStatistics {

    @EventHandler
    void on(LoanMigrated e, Rows rows) {
        on(e.asRequested(), rows);
    }

    @EventHandler
    void on(LoanRequested e, Rows rows) {
        rows.insert("purpose_of", e.loan())
                .set("room", e.room())
                .set("reader", e.reader())
                .set("mode", e.mode())
                .set("purpose", e.purpose())
                .set("counting_unit", e.file().kind().countedIn());
    }

    @EventHandler
    void on(UseProvided e, Rows rows) {
        Row loan = rows.row("purpose_of", e.loan());
        Row use = figure("use", loan, e.until(), rows).add("loans", 1);
        if (LoanMode.OFF_SITE.name().equals(loan.text("mode"))) {
            use.add("off_site", 1);
        }
        Row day = rows.row("reader_day", loan.get("reader"), e.from(), loan.get("room"));
        if (!day.exists()) {
            rows.insert("reader_day", loan.get("reader"), e.from(), loan.get("room"));
            use.add("readers", e.persons());
        }
        rows.row(
                        "files_used",
                        loan.get("room"),
                        e.until().getYear(),
                        e.until().getMonthValue(),
                        loan.get("purpose"),
                        loan.get("counting_unit"))
                .add("files", 1)
                .add("pieces", e.items());
    }

    @EventHandler
    void on(CopiesProvided e, Rows rows) {
        Row use = figure("use", rows.row("purpose_of", e.loan()), e.day(), rows).add("copied_pages", e.pages());
        if (e.certificate() != null) {
            use.add("certified_pages", e.pages()).add("certificates", 1);
        }
    }

    private static Row figure(String table, Row loan, LocalDate day, Rows rows) {
        return rows.row(table, loan.get("room"), day.getYear(), day.getMonthValue(), loan.get("purpose"));
    }
}
