package io.tallystick.query.console.custody;

import io.tallystick.events.custody.ListLine;
import io.tallystick.events.custody.TransferEvent.ReceiptSigned;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.console.kit.Known;
import io.tallystick.query.console.kit.Records;
import io.tallystick.query.console.kit.Show;
import io.tallystick.query.console.kit.Texts;
import io.tallystick.query.console.print.Paper;
import io.tallystick.query.console.print.PrintedRecord;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.print.QrCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The list both parties sign 移交(接收)清冊, in two copies (DA/T 42-2009 §7.8). Its QR code names transfer and list hash, so
 * that the signed paper, scanned, is matched with the list it shows.
 */
final class TransferListPaper implements PrintedRecord {
    private final Records records;

    TransferListPaper(Records records) {
        this.records = records;
    }

    @Override
    public String form() {
        return "transfer-list";
    }

    @Override
    public Paper paper(List<RecordId> about, Desk desk) {
        RecordId id = Known.one(about, "transfer");
        TransferSheet sheet = new TransferSheet(Known.history(records, id));
        Texts t = desk.t();
        Show show = desk.show();
        List<String> sums = new ArrayList<>(List.of(
                t.of("transfer.lines", "n", show.n(sheet.head().lines())),
                t.of("transfer.pages", "n", show.n(sheet.head().pages()))));
        sheet.head().counts().forEach((unit, n) -> sums.add(show.n(n) + " " + t.counted("counted." + unit, n)));
        return desk.table(
                        desk.about(id, sheet.history()),
                        sheet.lines().stream()
                                .map(TransferLine::listed)
                                .map(TransferListPaper::row)
                                .toList())
                .saying(List.of(
                        desk.fact("fonds", show.label(sheet.head().fonds())),
                        desk.fact("from", show.label(sheet.head().from())),
                        desk.fact("to", show.label(sheet.head().to())),
                        desk.fact("dispatched", on(sheet.dispatched(), desk)),
                        desk.fact("arrived", on(sheet.arrived(), desk))))
                .summed(sums)
                .signed(List.of(
                        receipt("transferor", sheet.receipt("TRANSFEROR"), desk),
                        receipt("receiver", sheet.receipt("RECEIVER"), desk),
                        desk.mark("witness")))
                .sealedBy(
                        QrCode.ofList(id, sheet.head().listHash()).svg(),
                        sheet.head().listHash());
    }

    private static Map<String, Object> row(ListLine line) {
        Map<String, Object> row = new HashMap<>();
        row.put("line", line.line());
        row.put("code", line.code());
        row.put("title", line.title());
        row.put("year", line.year());
        row.put("document_number", line.documentNumber());
        row.put("pages", line.pages());
        row.put("pieces", line.pieces());
        row.put("period", line.period());
        row.put("security", line.security());
        row.put("condition", line.condition());
        row.put("remarks", line.remarks());
        return row;
    }

    private static String on(@Nullable LogEntry entry, Desk desk) {
        return entry == null ? "" : desk.written().day(entry.occurredAt());
    }

    private static Paper.Mark receipt(String side, @Nullable LogEntry signed, Desk desk) {
        return signed != null && signed.event() instanceof ReceiptSigned receipt
                ? new Paper.Mark(
                        desk.mark(side).label(),
                        desk.show().signed(receipt.signature()),
                        desk.written().minute(signed.recordedAt()))
                : desk.mark(side);
    }
}
