package io.tallystick.query.console.custody;

import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitArranged;
import io.tallystick.events.filing.CustodyUnitEvent.FilingApproved;
import io.tallystick.events.filing.Item;
import io.tallystick.events.filing.UnitDescription;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.query.console.kit.Ids;
import io.tallystick.query.console.kit.Known;
import io.tallystick.query.console.kit.Records;
import io.tallystick.query.console.print.Paper;
import io.tallystick.query.console.print.PrintedRecord;
import io.tallystick.query.kit.LogEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What lies in a volume 卷內目錄, page by page, and the note at its end 備考表 with who filed and who examined it. */
final class VolumeContentsPaper implements PrintedRecord {
    private final Records records;

    VolumeContentsPaper(Records records) {
        this.records = records;
    }

    @Override
    public String form() {
        return "volume-contents";
    }

    @Override
    public Paper paper(List<RecordId> about, Desk desk) {
        RecordId id = about.size() == 1 ? about.getFirst() : Known.one(about, "unit");
        UnitSheet sheet = UnitSheet.known(records, id);
        UnitDescription unit = Objects.requireNonNull(sheet.description());
        List<Map<String, Object>> rows = new ArrayList<>();
        int page = 1;
        for (Item item : sheet.items().values()) {
            rows.add(row(item, page));
            page += item.pages();
        }
        return desk.table(desk.about(Ids.of("unit", id.key()), sheet.history()), rows)
                .saying(List.of(
                        desk.fact("fonds", desk.show().label(unit.fonds())),
                        desk.fact("code", sheet.code() == null ? "" : sheet.code()),
                        desk.fact("title", unit.title()),
                        desk.fact("year", unit.year()),
                        desk.fact("period", unit.period()),
                        desk.fact("class", unit.category() + " " + unit.classCode())))
                .summed(List.of(desk.t().of("print.volume.sum", "pieces", sheet.pieces(), "pages", sheet.pages())))
                .signed(marks(sheet, desk));
    }

    private static Map<String, Object> row(Item item, int first) {
        Map<String, Object> row = new HashMap<>();
        row.put("document_number", item.documentNumber());
        row.put("author", item.author());
        row.put("title", item.title());
        row.put("date", item.date());
        row.put("sheets", item.pages() == 1 ? String.valueOf(first) : first + "–" + (first + item.pages() - 1));
        row.put("remarks", item.remarks());
        return row;
    }

    private static List<Paper.Mark> marks(UnitSheet sheet, Desk desk) {
        Paper.Mark filer = desk.mark("filer");
        Paper.Mark examiner = desk.mark("examiner");
        for (LogEntry entry : sheet.history()) {
            if (entry.event() instanceof CustodyUnitArranged arranged) {
                filer = signed(filer, arranged.arranger(), entry, desk);
            } else if (entry.event() instanceof FilingApproved approved) {
                examiner = signed(examiner, approved.approver(), entry, desk);
            }
        }
        return List.of(filer, examiner);
    }

    private static Paper.Mark signed(Paper.Mark mark, Signature by, LogEntry entry, Desk desk) {
        return new Paper.Mark(
                mark.label(), desk.show().signed(by), desk.written().day(entry.recordedAt()));
    }
}
