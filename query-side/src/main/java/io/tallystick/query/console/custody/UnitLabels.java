package io.tallystick.query.console.custody;

import io.tallystick.events.filing.UnitDescription;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.console.kit.House;
import io.tallystick.query.console.kit.Ids;
import io.tallystick.query.console.kit.Records;
import io.tallystick.query.console.print.Paper;
import io.tallystick.query.console.print.PrintedRecord;
import io.tallystick.query.print.QrCode;
import java.util.List;
import java.util.Objects;

/** Labels of custody units: on the spine 脊背標籤, and the filing stamp of six cells 歸檔章 (DA/T 22-2015). */
final class UnitLabels implements PrintedRecord {
    private final String form;
    private final Records records;

    private UnitLabels(String form, Records records) {
        this.form = form;
        this.records = records;
    }

    static UnitLabels spines(Records records) {
        return new UnitLabels("spine-labels", records);
    }

    static UnitLabels stamps(Records records) {
        return new UnitLabels("filing-stamps", records);
    }

    @Override
    public String form() {
        return form;
    }

    @Override
    public Paper paper(List<RecordId> about, Desk desk) {
        long position = 0;
        List<Paper.Card> cards = new java.util.ArrayList<>();
        for (RecordId id : about) {
            UnitSheet sheet = UnitSheet.known(records, id);
            position = Math.max(position, sheet.history().getLast().position());
            cards.add(card(Ids.of("unit", id.key()), sheet, desk));
        }
        return Paper.titled(desk.t().of("print.form." + form), "", position).of(cards);
    }

    private Paper.Card card(RecordId id, UnitSheet sheet, Desk desk) {
        UnitDescription unit = Objects.requireNonNull(sheet.description());
        House.Fonds fonds = records.house().fonds(unit.fonds());
        String code = sheet.code() == null ? "" : sheet.code();
        Paper.Fact number =
                desk.fact("fondsnumber", fonds == null ? unit.fonds().key() : fonds.number());
        Paper.Fact year = desk.fact("year", unit.year());
        Paper.Fact period = desk.fact("period", unit.period());
        List<Paper.Fact> facts = form.equals("filing-stamps")
                ? List.of(
                        number,
                        year,
                        desk.fact("item", code.substring(code.lastIndexOf('-') + 1)),
                        desk.fact("department", desk.show().brief(unit.unit())),
                        period,
                        desk.fact("pages", sheet.pages()))
                : List.of(number, desk.fact("category", unit.category()), year, period, desk.fact("code", code));
        return new Paper.Card(QrCode.of(id).svg(), id.value(), unit.title(), facts);
    }
}
