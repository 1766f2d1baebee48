package io.tallystick.query.custody;

import io.tallystick.events.custody.ListLine;
import io.tallystick.events.custody.TransferEvent;
import io.tallystick.events.custody.TransferEvent.CountCompleted;
import io.tallystick.events.custody.TransferEvent.CountUndone;
import io.tallystick.events.custody.TransferEvent.DeliveryReceived;
import io.tallystick.events.custody.TransferEvent.DiscrepancyRaised;
import io.tallystick.events.custody.TransferEvent.DiscrepancyResolved;
import io.tallystick.events.custody.TransferEvent.LinesCounted;
import io.tallystick.events.custody.TransferEvent.LinesListed;
import io.tallystick.events.custody.TransferEvent.LinesMissing;
import io.tallystick.events.custody.TransferEvent.LinesRejected;
import io.tallystick.events.custody.TransferEvent.ReceiptSigned;
import io.tallystick.events.custody.TransferEvent.Side;
import io.tallystick.events.custody.TransferEvent.TransferApproved;
import io.tallystick.events.custody.TransferEvent.TransferClosedWithExceptions;
import io.tallystick.events.custody.TransferEvent.TransferDispatched;
import io.tallystick.events.custody.TransferEvent.TransferListed;
import io.tallystick.events.custody.TransferEvent.TransferReconciled;
import io.tallystick.events.custody.TransferEvent.TransferWithdrawn;
import io.tallystick.events.custody.TransferState;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import java.time.Instant;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventHandler;

/** The transfer register 移交(接收)登記. */
@ReadModel(name = "transfers", version = 3)
public final class TransferRegister {

    @EventHandler
    void on(TransferListed e, Rows rows, LogEntry entry) {
        Row transfer = rows.insert("transfer", e.transfer())
                .set("state", TransferState.after(null, e))
                .set("fonds", e.fonds())
                .set("from_unit", e.from())
                .set("to_unit", e.to())
                .set("project", e.project())
                .set("declared", e.declared())
                .set("lines", e.lines())
                .set("pages", e.pages())
                .set("list_hash", e.listHash())
                .set("listed_at", entry.occurredAt())
                .signed("lister", e.lister())
                .set("position", entry.position());
        if (e.source() != null) {
            transfer.set("source_file", e.source().fileName())
                    .set("source_sha256", e.source().sha256());
        }
        rows.insert("balance", e.transfer()).set("dispatched", e.lines()).set("uncounted", e.lines());
        e.counts()
                .forEach((unit, lines) ->
                        rows.insert("transfer_count", e.transfer(), unit).set("lines", lines));
    }

    @EventHandler
    void on(LinesListed e, Rows rows) {
        String from = rows.row("transfer", e.transfer()).text("from_unit");
        for (ListLine line : e.lines()) {
            rows.insert("register", e.transfer(), line.line())
                    .set("from_unit", from)
                    .set("code", line.code())
                    .set("title", line.title())
                    .set("year", line.year())
                    .set("document_number", line.documentNumber())
                    .set("pages", line.pages())
                    .set("pieces", line.pieces())
                    .set("period", line.period())
                    .set("security", line.security())
                    .set("condition", line.condition())
                    .set("remarks", line.remarks())
                    .set("unit", line.unit())
                    .set("counting_unit", line.kind().countedIn());
        }
    }

    @EventHandler
    void on(TransferApproved e, Rows rows, LogEntry entry) {
        moved(e, e.transfer(), rows, entry)
                .set("approved_at", entry.occurredAt())
                .signed("approver", e.approver());
    }

    @EventHandler
    void on(TransferWithdrawn e, Rows rows, LogEntry entry) {
        moved(e, e.transfer(), rows, entry).set("ended_at", entry.occurredAt()).set("reason", e.reason());
    }

    @EventHandler
    void on(TransferDispatched e, Rows rows, LogEntry entry) {
        Row transfer = moved(e, e.transfer(), rows, entry)
                .set("dispatched_at", entry.occurredAt())
                .signed("transferor", e.transferor());
        eachLine(e.transfer(), transfer, rows, line -> line.set("transferred_at", entry.occurredAt()));
    }

    @EventHandler
    void on(DeliveryReceived e, Rows rows, LogEntry entry) {
        moved(e, e.transfer(), rows, entry)
                .set("arrived_on", e.arrivedOn())
                .set("days_late", e.workingDaysLate())
                .signed("receiver", e.receiver());
    }

    @EventHandler
    void on(LinesCounted e, Rows rows) {
        Balance.of(rows, e.transfer()).accept(e.lines());
    }

    @EventHandler
    void on(LinesRejected e, Rows rows) {
        Balance.of(rows, e.transfer()).reject(e.lines());
    }

    @EventHandler
    void on(LinesMissing e, Rows rows) {
        Balance.of(rows, e.transfer()).miss(e.lines());
    }

    @EventHandler
    void on(CountUndone e, Rows rows) {
        Balance.of(rows, e.transfer()).undo(e.lines());
    }

    @EventHandler
    void on(CountCompleted e, Rows rows, LogEntry entry) {
        moved(e, e.transfer(), rows, entry)
                .set("counted_at", entry.occurredAt())
                .signed("counter", e.counter())
                .set("accepted", e.accepted())
                .set("rejected", e.rejected())
                .set("missing", e.missing())
                .set("surplus", e.surplus());
    }

    @EventHandler
    void on(DiscrepancyRaised e, Rows rows, LogEntry entry) {
        rows.row("transfer", e.transfer())
                .add("discrepancies", 1)
                .add("open_discrepancies", 1)
                .set("position", entry.position());
        rows.insert("difference", e.transfer(), e.discrepancy().number())
                .set("line", e.discrepancy().line());
    }

    /** The figures follow how differences are settled: a line that was found is accepted, one sent back is not. */
    @EventHandler
    void on(DiscrepancyResolved e, Rows rows, LogEntry entry) {
        Row transfer =
                rows.row("transfer", e.transfer()).add("open_discrepancies", -1).set("position", entry.position());
        Row difference = rows.row("difference", e.transfer(), e.number());
        if (difference.get("line") != null) {
            Balance balance = Balance.of(rows, e.transfer());
            balance.settle((int) difference.number("line"), e.resolution());
            balance.figures(transfer);
        }
    }

    @EventHandler
    void on(ReceiptSigned e, Rows rows, LogEntry entry) {
        String side = e.side() == Side.TRANSFEROR ? "transferor" : "receiver";
        Row transfer = moved(e, e.transfer(), rows, entry)
                .set(side + "_signed_at", entry.occurredAt())
                .signed(side + "_signature", e.signature());
        if (e.side() == Side.TRANSFEROR) {
            eachLine(
                    e.transfer(),
                    transfer,
                    rows,
                    line -> line.set("transferor_signature", e.signature().employee()));
        }
    }

    @EventHandler
    void on(TransferReconciled e, Rows rows, LogEntry entry) {
        ended(e, e.transfer(), e.accepted(), rows, entry)
                .set("accepted", e.accepted().size())
                .set("rejected", e.rejected().size())
                .set("missing", e.missing().size())
                .set("surplus", e.surplus());
    }

    @EventHandler
    void on(TransferClosedWithExceptions e, Rows rows, LogEntry entry) {
        ended(e, e.transfer(), e.accepted(), rows, entry)
                .set("accepted", e.accepted().size())
                .set("rejected", e.rejected().size())
                .set("missing", e.missing().size())
                .set("surplus", e.surplus())
                .set("reason", e.reason());
    }

    /** Only what was accepted was received; a line sent back or missing stays without the receiver's signature. */
    private static Row ended(TransferEvent e, RecordId id, LineSet accepted, Rows rows, LogEntry entry) {
        Row transfer = moved(e, id, rows, entry).set("ended_at", entry.occurredAt());
        Instant signedAt = transfer.instant("receiver_signed_at");
        String signedBy = transfer.text("receiver_signature");
        accepted.stream()
                .forEach(line -> rows.row("register", id, line)
                        .set("received_at", signedAt)
                        .set("receiver_signature", signedBy));
        return transfer;
    }

    private static Row moved(TransferEvent e, RecordId id, Rows rows, LogEntry entry) {
        Row transfer = rows.row("transfer", id);
        TransferState before = TransferState.valueOf(String.valueOf(transfer.text("state")));
        return transfer.set("state", TransferState.after(before, e)).set("position", entry.position());
    }

    private static void eachLine(RecordId id, Row transfer, Rows rows, Consumer<Row> change) {
        for (int line = 1; line <= transfer.number("lines"); line++) {
            change.accept(rows.row("register", id, line));
        }
    }
}
