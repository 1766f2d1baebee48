package io.tallystick.query.custody;

import io.tallystick.events.custody.Discrepancy;
import io.tallystick.events.custody.ListLine;
import io.tallystick.events.custody.TransferEvent.CountUndone;
import io.tallystick.events.custody.TransferEvent.DiscrepancyRaised;
import io.tallystick.events.custody.TransferEvent.DiscrepancyResolved;
import io.tallystick.events.custody.TransferEvent.InkExceptionRecorded;
import io.tallystick.events.custody.TransferEvent.LinesCounted;
import io.tallystick.events.custody.TransferEvent.LinesListed;
import io.tallystick.events.custody.TransferEvent.LinesMissing;
import io.tallystick.events.custody.TransferEvent.LinesRejected;
import io.tallystick.events.custody.TransferEvent.PagesDiffered;
import io.tallystick.events.custody.TransferEvent.SurplusFound;
import io.tallystick.events.custody.TransferEvent.SurplusUndone;
import io.tallystick.events.custody.TransferEvent.TransferListed;
import io.tallystick.events.custody.TransferEvent.WritingMediumChecked;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/** The transfer-receipt reconciliation: what was dispatched and what was received, line by line (I-13). */
@ReadModel(name = "transfer-lines", version = 2)
public final class TransferLines {

    @EventHandler
    void on(TransferListed e, Rows rows) {
        rows.insert("balance", e.transfer())
                .set("dispatched", e.lines())
                .set("uncounted", e.lines())
                .set("pages", e.pages());
    }

    @EventHandler
    void on(LinesListed e, Rows rows) {
        for (ListLine line : e.lines()) {
            rows.insert("line", e.transfer(), line.line())
                    .set("unit", line.unit())
                    .set("code", line.code())
                    .set("title", line.title())
                    .set("kind", line.kind())
                    .set("counting_unit", line.kind().countedIn())
                    .set("year", line.year())
                    .set("document_number", line.documentNumber())
                    .set("period", line.period())
                    .set("security", line.security())
                    .set("condition", line.condition())
                    .set("remarks", line.remarks())
                    .set("pieces", line.pieces())
                    .set("pages", line.pages())
                    .set("state", LineState.UNCOUNTED);
        }
    }

    @EventHandler
    void on(LinesCounted e, Rows rows, LogEntry entry) {
        Balance.of(rows, e.transfer()).accept(e.lines());
        counted(e.transfer(), e.lines(), LineState.ACCEPTED, e.counter(), rows, entry);
    }

    @EventHandler
    void on(LinesRejected e, Rows rows, LogEntry entry) {
        Balance.of(rows, e.transfer()).reject(e.lines());
        counted(e.transfer(), e.lines(), LineState.REJECTED, e.counter(), rows, entry);
        e.lines().stream()
                .forEach(line -> rows.row("line", e.transfer(), line)
                        .set("rejection", e.reason())
                        .set("note", e.note())
                        .set("rule", e.rule()));
    }

    @EventHandler
    void on(LinesMissing e, Rows rows, LogEntry entry) {
        Balance.of(rows, e.transfer()).miss(e.lines());
        counted(e.transfer(), e.lines(), LineState.MISSING, e.counter(), rows, entry);
    }

    @EventHandler
    void on(CountUndone e, Rows rows) {
        Balance.of(rows, e.transfer()).undo(e.lines());
        e.lines().stream()
                .forEach(line -> rows.row("line", e.transfer(), line)
                        .set("state", LineState.UNCOUNTED)
                        .set("counted_pages", null)
                        .set("ink_checked", false)
                        .set("rejection", null)
                        .set("note", null)
                        .set("rule", null)
                        .set("counter", null)
                        .set("counter_for", null)
                        .set("counted_at", null));
    }

    @EventHandler
    void on(PagesDiffered e, Rows rows) {
        rows.row("line", e.transfer(), e.line()).set("counted_pages", e.counted());
    }

    @EventHandler
    void on(WritingMediumChecked e, Rows rows) {
        e.lines().stream()
                .forEach(line -> rows.row("line", e.transfer(), line)
                        .set("ink", e.ink())
                        .set("origin", e.origin())
                        .set("ink_checked", true));
    }

    @EventHandler
    void on(InkExceptionRecorded e, Rows rows) {
        e.lines().stream()
                .forEach(line -> rows.row("line", e.transfer(), line)
                        .set("ink", e.ink())
                        .set("origin", e.origin())
                        .set("ink_exception", true));
    }

    @EventHandler
    void on(SurplusFound e, Rows rows, LogEntry entry) {
        rows.insert("surplus", e.transfer(), e.number())
                .set("title", e.title())
                .set("pages", e.pages())
                .set("note", e.note())
                .set("found_at", entry.occurredAt());
        rows.row("balance", e.transfer()).add("surplus", 1);
    }

    @EventHandler
    void on(SurplusUndone e, Rows rows) {
        rows.row("surplus", e.transfer(), e.number()).delete();
        rows.row("balance", e.transfer()).add("surplus", -1);
    }

    @EventHandler
    void on(DiscrepancyRaised e, Rows rows) {
        rows.row("balance", e.transfer()).add("open_discrepancies", 1);
        Discrepancy difference = e.discrepancy();
        rows.insert("difference", e.transfer(), difference.number()).set("line", difference.line());
        if (difference.line() != null) {
            rows.row("line", e.transfer(), difference.line())
                    .add("discrepancies", 1)
                    .add("open_discrepancies", 1)
                    .set("last_discrepancy", difference.number());
        }
    }

    @EventHandler
    void on(DiscrepancyResolved e, Rows rows, LogEntry entry) {
        rows.row("balance", e.transfer()).add("open_discrepancies", -1);
        Row difference = rows.row("difference", e.transfer(), e.number());
        if (difference.get("line") == null) {
            return;
        }
        int line = (int) difference.number("line");
        Row row = rows.row("line", e.transfer(), line)
                .add("open_discrepancies", -1)
                .set("resolution", e.resolution())
                .signed("resolver", e.resolver())
                .set("resolved_at", entry.occurredAt());
        LineState settled = Balance.of(rows, e.transfer()).settle(line, e.resolution());
        if (settled != null) {
            row.set("state", settled);
        }
    }

    private static void counted(
            RecordId transfer, LineSet lines, LineState state, Signature counter, Rows rows, LogEntry entry) {
        lines.stream()
                .forEach(line -> rows.row("line", transfer, line)
                        .set("state", state)
                        .signed("counter", counter)
                        .set("counted_at", entry.occurredAt()));
    }
}
