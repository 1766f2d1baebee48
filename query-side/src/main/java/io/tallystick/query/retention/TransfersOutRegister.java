package io.tallystick.query.retention;

import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.retention.DisposalLine;
import io.tallystick.events.retention.TransferOutEvent;
import io.tallystick.events.retention.TransferOutEvent.TransferOutCalledOff;
import io.tallystick.events.retention.TransferOutEvent.TransferOutDispatched;
import io.tallystick.events.retention.TransferOutEvent.TransferOutLinesListed;
import io.tallystick.events.retention.TransferOutEvent.TransferOutListed;
import io.tallystick.events.retention.TransferOutEvent.TransferOutSigned;
import io.tallystick.events.retention.TransferOutState;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/** Transfers to other houses 移出, line by line; both tables only grow (VI-26). */
@ReadModel(name = "transfers-out", version = 1)
public final class TransfersOutRegister {
    private static final String TRANSFER = "transfer_out";
    private static final String LINE = "line";

    @EventHandler
    void on(TransferOutEvent event, Rows rows, LogEntry entry) {
        Row transfer = rows.row(TRANSFER, entry.record());
        switch (event) {
            case TransferOutListed e ->
                transfer.set("batch", e.batch())
                        .set("archives", e.archives())
                        .set("recipient", e.recipient())
                        .set("deed", e.deed())
                        .set("lines", e.lines())
                        .set("list_hash", e.listHash())
                        .set("listed_at", entry.occurredAt())
                        .signed("lister", e.lister());
            case TransferOutLinesListed e -> e.lines().forEach(line -> list(e.transferOut(), line, transfer, rows));
            case TransferOutDispatched e ->
                transfer.set("dispatched_at", entry.occurredAt())
                        .set("due_on", e.due())
                        .signed("transferor", e.transferor());
            case TransferOutSigned e -> {
                transfer.set("taken", e.taken().size())
                        .set("returned", e.returned().size())
                        .set("reason", e.reason())
                        .set("signatory", e.signatory())
                        .set("office", e.office())
                        .set("signed_on", e.on())
                        .signed("recorder", e.recorder());
                outcome(e.transferOut(), e.taken(), "TAKEN", rows);
                outcome(e.transferOut(), e.returned(), "RETURNED", rows);
            }
            case TransferOutCalledOff e -> transfer.set("reason", e.reason());
        }
        transfer.set("state", TransferOutState.after(event)).set("position", entry.position());
    }

    private static void list(RecordId transferOut, DisposalLine line, Row transfer, Rows rows) {
        rows.insert(LINE, transferOut, line.line())
                .set("recipient", transfer.text("recipient"))
                .set("title", line.title())
                .set("year", line.year())
                .set("code", line.code())
                .set("pieces", line.pieces())
                .set("pages", line.pages())
                .set("period", line.period())
                .set("security", line.security())
                .set("unit", line.unit())
                .set("kind", line.kind())
                .set("counting_unit", line.kind().countedIn());
    }

    private static void outcome(RecordId transferOut, LineSet lines, String outcome, Rows rows) {
        lines.stream().forEach(line -> rows.row(LINE, transferOut, line).set("outcome", outcome));
    }
}
