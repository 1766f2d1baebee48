package io.tallystick.query.console.retention;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.retention.DisposalLine;
import io.tallystick.query.console.kit.Known;
import io.tallystick.query.console.kit.Records;
import io.tallystick.query.console.print.Paper;
import io.tallystick.query.console.print.PrintedRecord;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.print.QrCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The list a deed 交接文據 is signed over, a copy for each side, with the hash that the signed copy is matched by. */
final class TransferOutPaper implements PrintedRecord {
    private final Records records;

    TransferOutPaper(Records records) {
        this.records = records;
    }

    @Override
    public String form() {
        return "transfer-out-list";
    }

    @Override
    public Paper paper(List<RecordId> about, Desk desk) {
        RecordId id = Known.one(about, "transfer-out");
        TransferOutSheet sheet = new TransferOutSheet(Known.history(records, id));
        int pages = sheet.lines().stream().mapToInt(DisposalLine::pages).sum();
        int pieces = sheet.lines().stream().mapToInt(DisposalLine::pieces).sum();
        return desk.table(
                        desk.about(id, sheet.history()),
                        sheet.lines().stream()
                                .map(line -> row(line, sheet.outcome(line), desk))
                                .toList())
                .saying(List.of(
                        desk.fact("from", desk.show().label(sheet.head().archives())),
                        desk.fact("recipient", sheet.head().recipient()),
                        desk.fact("deed", sheet.head().deed()),
                        desk.fact("lines", sheet.lines().size()),
                        desk.fact("dispatched", on(sheet.dispatchedAt(), desk))))
                .summed(List.of(desk.t().of("print.volume.sum", "pieces", pieces, "pages", pages)))
                .signed(List.of(transferor(sheet, desk), receiver(sheet, desk), desk.mark("witness")))
                .sealedBy(
                        QrCode.ofList(id, sheet.head().listHash()).svg(),
                        sheet.head().listHash());
    }

    private static Map<String, Object> row(DisposalLine line, @Nullable String outcome, Desk desk) {
        Map<String, Object> row = new HashMap<>();
        row.put("line", line.line());
        row.put("code", line.code());
        row.put("title", line.title());
        row.put("year", line.year());
        row.put("pieces", line.pieces());
        row.put("pages", line.pages());
        row.put("period", line.period());
        row.put("security", line.security());
        row.put("remarks", outcome == null ? null : desk.t().word("outcome", outcome));
        return row;
    }

    private static Paper.Mark transferor(TransferOutSheet sheet, Desk desk) {
        LogEntry entry = sheet.dispatchedAt();
        return entry == null || sheet.dispatched() == null
                ? desk.mark("transferor")
                : new Paper.Mark(
                        desk.mark("transferor").label(),
                        desk.show().signed(sheet.dispatched().transferor()),
                        desk.written().minute(entry.recordedAt()));
    }

    /** The receiver signs on paper; the name is personal and stays sealed. */
    private static Paper.Mark receiver(TransferOutSheet sheet, Desk desk) {
        return sheet.signed() == null
                ? desk.mark("receiver")
                : new Paper.Mark(
                        desk.mark("receiver").label(),
                        sheet.signed().office(),
                        desk.written().day(sheet.signed().on()));
    }

    private static String on(@Nullable LogEntry entry, Desk desk) {
        return entry == null ? "" : desk.written().day(entry.occurredAt());
    }
}
