package io.tallystick.query.loans;

import io.tallystick.events.loans.LoanEvent.LoanDeclined;
import io.tallystick.events.loans.LoanEvent.LoanRequested;
import io.tallystick.events.loans.LoanEvent.ReadingEnded;
import io.tallystick.events.loans.LoanEvent.ReadingStarted;
import io.tallystick.events.loans.LoanEvent.RequestWithdrawn;
import io.tallystick.events.loans.LoanMode;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/** The reading-room register: visits, and those nobody closed at the end of the day (I-5). */
@ReadModel(name = "reading-room", version = 1)
public final class ReadingRoomRegister {
    @EventHandler
    void on(LoanRequested e, Rows rows) {
        if (e.mode() == LoanMode.READING_ROOM) {
            Requested.keep(rows.insert("asked", e.loan()), e).set("persons", e.persons());
        }
    }

    @EventHandler
    void on(LoanDeclined e, Rows rows) {
        rows.row("asked", e.loan()).delete();
    }

    @EventHandler
    void on(RequestWithdrawn e, Rows rows) {
        rows.row("asked", e.loan()).delete();
    }

    @EventHandler
    void on(ReadingStarted e, Rows rows, LogEntry entry) {
        Row asked = rows.row("asked", e.loan());
        Requested.carry(asked, rows.insert("visit", e.loan()))
                .set("persons", asked.get("persons"))
                .set("day", e.day())
                .set("reading_place", e.place())
                .set("started_at", entry.occurredAt())
                .set("back_by", e.backBy())
                .signed("handed_out_by", e.handedOutBy());
        asked.delete();
    }

    @EventHandler
    void on(ReadingEnded e, Rows rows, LogEntry entry) {
        rows.row("visit", e.loan())
                .set("ended_at", entry.occurredAt())
                .set("in_time", e.inTime())
                .set("condition", e.check().condition())
                .set("pages", e.check().expected())
                .set("counted_pages", e.check().counted())
                .set("remarks", e.check().note())
                .signed("checked_by", e.checkedBy());
    }
}
