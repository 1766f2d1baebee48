package io.tallystick.query.console.loans;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.loans.LoanEvent.LoanRequested;
import io.tallystick.query.console.custody.UnitSheet;
import io.tallystick.query.console.kit.Known;
import io.tallystick.query.console.kit.Records;
import io.tallystick.query.console.kit.Show;
import io.tallystick.query.console.kit.Written;
import io.tallystick.query.console.print.Paper;
import io.tallystick.query.console.print.PrintedRecord;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.print.QrCode;
import java.util.ArrayList;
import java.util.List;

/** Out-cards 代卷卡: stand on the shelf for a file that is out, and say who has it until when. */
final class OutCards implements PrintedRecord {
    private final Records records;

    OutCards(Records records) {
        this.records = records;
    }

    @Override
    public String form() {
        return "out-cards";
    }

    @Override
    public Paper paper(List<RecordId> about, Desk desk) {
        long position = 0;
        List<Paper.Card> cards = new ArrayList<>();
        for (RecordId id : about) {
            List<LogEntry> history = Known.history(records, Known.one(List.of(id), "loan"));
            position = Math.max(position, history.getLast().position());
            cards.add(card(id, new LoanSheet(history), desk));
        }
        return Paper.titled(desk.t().of("print.form." + form()), "", position).of(cards);
    }

    private Paper.Card card(RecordId id, LoanSheet sheet, Desk desk) {
        LoanRequested loan = sheet.head();
        Show show = desk.show();
        Written written = desk.written();
        UnitSheet unit = UnitSheet.known(records, loan.file().unit());
        String place = unit.standsAt() == null
                ? ""
                : written.record(unit.standsAt().store())
                        + (unit.standsAt().shelf() == null
                                ? ""
                                : " " + unit.standsAt().shelf());
        return new Paper.Card(
                QrCode.of(id).svg(),
                id.value(),
                loan.file().title(),
                List.of(
                        desk.fact(
                                "code",
                                loan.file().code() == null ? "" : loan.file().code()),
                        desk.fact("number", loan.file().unit().key()),
                        desk.fact("shelf", place),
                        desk.fact(
                                "reader",
                                loan.employee() == null ? loan.reader().key() : show.person(loan.employee())),
                        desk.fact("mode", desk.t().word("mode", loan.mode())),
                        desk.fact(
                                "lent",
                                sheet.handedOut() == null
                                        ? ""
                                        : written.minute(sheet.handedOut().occurredAt())),
                        desk.fact("due", sheet.dueOn() == null ? "" : written.day(sheet.dueOn())),
                        desk.fact(
                                "lender",
                                sheet.handedOut() == null
                                        ? ""
                                        : show.signed(
                                                sheet.handedOut().provenance().by())),
                        desk.fact("back", "")));
    }
}
