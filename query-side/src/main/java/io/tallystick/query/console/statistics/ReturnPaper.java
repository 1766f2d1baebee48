package io.tallystick.query.console.statistics;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.statistics.ReturnFigure;
import io.tallystick.events.statistics.ReturnFigure.Origin;
import io.tallystick.query.console.kit.Known;
import io.tallystick.query.console.kit.Records;
import io.tallystick.query.console.print.Paper;
import io.tallystick.query.console.print.PrintedRecord;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A statistical return as it is handed in 統計報表: as it was filed last, else as it stands; estimates are marked (I-18, I-19). */
final class ReturnPaper implements PrintedRecord {
    private final Records records;

    ReturnPaper(Records records) {
        this.records = records;
    }

    @Override
    public String form() {
        return "statistical-return";
    }

    @Override
    public Paper paper(List<RecordId> about, Desk desk) {
        RecordId id = Known.one(about, "return");
        ReturnSheet sheet = new ReturnSheet(Known.history(records, id));
        ReturnSheet.Filed filed = sheet.last();
        Collection<ReturnFigure> lines =
                filed == null ? sheet.lines() : filed.filed().lines();
        Paper paper = desk.table(
                        desk.about(id, sheet.history()),
                        lines.stream().map(line -> row(line, desk)).toList())
                .saying(List.of(
                        desk.fact("form", desk.t().word("form", sheet.head().form())),
                        desk.fact("time", sheet.head().period()),
                        desk.fact("returndue", desk.written().day(sheet.head().dueOn())),
                        desk.fact("filing", filed == null ? "" : filed.filed().filing()),
                        desk.fact(
                                "filed",
                                filed == null
                                        ? ""
                                        : desk.written().day(filed.filed().filedOn())),
                        desk.fact(
                                "formversion",
                                sheet.made() == null ? "" : sheet.made().formVersion()),
                        desk.fact(
                                "upto", sheet.made() == null ? "" : sheet.made().position())))
                .signed(List.of(
                        filed == null
                                ? desk.mark("statistician")
                                : new Paper.Mark(
                                        desk.mark("statistician").label(),
                                        desk.show().signed(filed.filed().statistician()),
                                        desk.written().minute(filed.entry().recordedAt())),
                        desk.mark("head"),
                        desk.mark("unithead")));
        long estimates =
                lines.stream().filter(line -> line.origin() == Origin.ESTIMATE).count();
        paper = filed == null
                ? paper.noting(desk.t().of("print.return.draft"))
                : paper.sealedBy(null, filed.filed().digest());
        return estimates == 0 ? paper : paper.noting(desk.t().of("print.return.estimates", "n", estimates));
    }

    private static Map<String, Object> row(ReturnFigure line, Desk desk) {
        Map<String, Object> row = new HashMap<>();
        row.put("indicator", line.indicator().code());
        row.put("name", desk.t().indicator(line.indicator()));
        row.put("unit", desk.t().counted(line.indicator()));
        row.put("value", line.value() == null ? "" : line.value().toPlainString());
        row.put("origin", line.origin() == Origin.COMPUTED ? "" : desk.t().word("origin", line.origin()));
        row.put("note", line.note());
        return row;
    }
}
