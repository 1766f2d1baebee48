package io.tallystick.query.console.retention;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.retention.Disposal;
import io.tallystick.events.retention.DisposalLine;
import io.tallystick.query.console.kit.House;
import io.tallystick.query.console.kit.Known;
import io.tallystick.query.console.kit.Records;
import io.tallystick.query.console.print.Paper;
import io.tallystick.query.console.print.PrintedRecord;
import io.tallystick.query.kit.LogEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The destruction register 銷毀清冊 with its cover: committee, approver, and two supervisors (DA/T 42 §7.7, decree 79). */
final class DestructionPaper implements PrintedRecord {
    private static final int SUPERVISORS = 2;

    private final Records records;

    DestructionPaper(Records records) {
        this.records = records;
    }

    @Override
    public String form() {
        return "destruction-register";
    }

    @Override
    public Paper paper(List<RecordId> about, Desk desk) {
        RecordId id = Known.one(about, "destruction");
        BatchSheet sheet = new BatchSheet(Known.history(records, id));
        List<BatchSheet.Item> items = sheet.items().stream()
                .filter(item -> item.is(Disposal.DESTROY) || "DESTROYED".equals(item.outcome()))
                .toList();
        int pages = items.stream().mapToInt(item -> item.line().pages()).sum();
        int pieces = items.stream().mapToInt(item -> item.line().pieces()).sum();
        List<LocalDate> executed =
                sheet.executed() == null ? List.of() : List.of(sheet.executed().on());
        return desk.table(
                        desk.about(id, sheet.history()),
                        items.stream().map(item -> row(item, desk)).toList())
                .saying(List.of(
                        desk.fact("fonds", fonds(sheet.head().archives(), desk)),
                        desk.fact("archives", desk.show().label(sheet.head().archives())),
                        desk.fact("lines", items.size()),
                        desk.fact("pieces", pieces),
                        desk.fact("pages", pages),
                        desk.fact(
                                "notbefore",
                                day(
                                        sheet.approved() == null
                                                ? null
                                                : sheet.approved().notBefore(),
                                        desk)),
                        desk.fact(
                                "legalbasis",
                                sheet.approved() == null
                                        ? ""
                                        : Objects.toString(sheet.approved().legalBasis(), "")),
                        desk.fact(
                                "executed",
                                executed.stream()
                                        .map(on -> day(on, desk))
                                        .findFirst()
                                        .orElse("")),
                        desk.fact(
                                "place",
                                sheet.executed() == null
                                        ? ""
                                        : sheet.executed().place() + " · "
                                                + sheet.executed().manner())))
                .summed(List.of(desk.t().of("print.volume.sum", "pieces", pieces, "pages", pages)))
                .signed(marks(sheet, desk))
                .sealedBy(null, sheet.registerHash());
    }

    private static Map<String, Object> row(BatchSheet.Item item, Desk desk) {
        DisposalLine line = item.line();
        Map<String, Object> row = new HashMap<>();
        row.put("line", line.line());
        row.put("title", line.title());
        row.put("year", line.year());
        row.put("code", line.code());
        row.put("pieces", line.pieces());
        row.put("pages", line.pages());
        row.put("period", line.period());
        row.put("kept", line.keptYears());
        row.put("until", line.until());
        row.put("security", line.security());
        row.put("reason", item.decided() == null ? null : item.decided().reason());
        row.put("remarks", item.outcome() == null ? null : desk.t().word("outcome", item.outcome()));
        return row;
    }

    /** Everybody who signed, in the order of the register's cover, and room for who has not yet. */
    private static List<Paper.Mark> marks(BatchSheet sheet, Desk desk) {
        List<Paper.Mark> marks = new ArrayList<>();
        for (String role : List.of("DRAWER", "MEMBER", "APPROVER", "OPERATOR", "SUPERVISOR")) {
            List<Paper.Mark> signed = sheet.signatures().stream()
                    .filter(one -> one.role().equals(role))
                    .map(one -> new Paper.Mark(
                            desk.t().word("role", role), desk.show().signed(one.by()), when(one.entry(), desk)))
                    .toList();
            marks.addAll(signed);
            int wanted = role.equals("SUPERVISOR") ? SUPERVISORS : 1;
            for (int i = signed.size(); i < wanted; i++) {
                marks.add(new Paper.Mark(desk.t().word("role", role), "", ""));
            }
        }
        return marks;
    }

    private static String when(LogEntry entry, Desk desk) {
        return desk.written().minute(entry.recordedAt());
    }

    private static String day(@Nullable LocalDate on, Desk desk) {
        return on == null ? "" : desk.written().day(on);
    }

    private String fonds(RecordId archives, Desk desk) {
        House.Unit unit = records.house().unit(archives);
        return unit == null ? "" : desk.show().label(unit.fonds());
    }
}
