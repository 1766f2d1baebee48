package io.tallystick.query.retention;

import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.retention.BatchState;
import io.tallystick.events.retention.DestructionBatchEvent;
import io.tallystick.events.retention.DestructionBatchEvent.BatchWithdrawn;
import io.tallystick.events.retention.DestructionBatchEvent.DestructionApproved;
import io.tallystick.events.retention.DestructionBatchEvent.DestructionExecuted;
import io.tallystick.events.retention.DestructionBatchEvent.DestructionReminded;
import io.tallystick.events.retention.DestructionBatchEvent.DestructionWitnessed;
import io.tallystick.events.retention.DestructionBatchEvent.DisposalLinesListed;
import io.tallystick.events.retention.DestructionBatchEvent.DisposalListed;
import io.tallystick.events.retention.DestructionBatchEvent.ItemsAppraised;
import io.tallystick.events.retention.DestructionBatchEvent.ItemsChecked;
import io.tallystick.events.retention.DestructionBatchEvent.ItemsHandedOver;
import io.tallystick.events.retention.DestructionBatchEvent.ItemsListedOut;
import io.tallystick.events.retention.DestructionBatchEvent.ItemsStayed;
import io.tallystick.events.retention.DestructionBatchEvent.ItemsStruckOut;
import io.tallystick.events.retention.DestructionBatchEvent.OldRegisterTakenOver;
import io.tallystick.events.retention.DestructionBatchEvent.RegisterDrawnUp;
import io.tallystick.events.retention.DestructionBatchEvent.RegisterSigned;
import io.tallystick.events.retention.DestructionBatchEvent.SeparationExempted;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import java.util.Locale;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;

/** Batches with their registers 銷毀清冊, the decisions on every item and all signatures (VI-26). */
@ReadModel(name = "destruction", version = 3)
public final class DestructionRegister {
    private static final String REGISTER = "register";

    @EventHandler
    void on(DestructionBatchEvent e, Rows rows, LogEntry entry) {
        RecordId id = new RecordId(entry.record());
        Row batch = rows.row("batch", id);
        take(e, id, batch, rows, entry);
        String before = batch.text("state");
        BatchState after = BatchState.after(before == null ? null : BatchState.valueOf(before), e);
        batch.set("state", after).set("position", entry.position());
        if (after.ended()) {
            batch.set("ended_at", entry.occurredAt());
        }
    }

    private static void take(DestructionBatchEvent event, RecordId id, Row batch, Rows rows, LogEntry entry) {
        switch (event) {
            case DisposalListed e -> {
                batch.set("archives", e.archives())
                        .set("lines", e.lines())
                        .set("undecided", e.lines())
                        .set("listed_at", entry.occurredAt())
                        .signed("lister", e.lister());
                sign(id, "LISTER", e.lister(), rows, entry);
            }
            case OldRegisterTakenOver e -> {
                take(e.asListed(), id, batch, rows, entry);
                batch.set("undecided", 0);
            }
            case DisposalLinesListed e -> e.lines().forEach(line -> list(id, line, rows));
            case DestructionReminded e -> {
                // Shows on the register's timeline.
            }
            case ItemsAppraised e -> appraise(e, batch, rows, entry);
            case ItemsStruckOut e -> {
                e.lines().stream().forEach(line -> {
                    Row row = rows.row(REGISTER, id, line);
                    tally(batch, row.text("decision"), -1);
                    row.set("outcome", "STRUCK_OUT").set("reason", e.reason());
                });
                batch.add("struck_out", e.lines().size());
            }
            case RegisterDrawnUp e -> {
                batch.set("register_hash", e.registerHash()).set("drawn_up_at", entry.occurredAt());
                sign(id, "DRAWER", e.drawer(), rows, entry);
            }
            case RegisterSigned e -> {
                batch.add("members", 1);
                sign(id, "MEMBER", e.member(), rows, entry);
            }
            case DestructionApproved e -> {
                batch.set("approved_at", entry.occurredAt())
                        .signed("approver", e.approver())
                        .set("not_before", e.notBefore())
                        .set("legal_basis", e.legalBasis());
                sign(id, "APPROVER", e.approver(), rows, entry);
            }
            case SeparationExempted e -> sign(id, "EXEMPTER", e.granter(), rows, entry);
            case ItemsChecked e -> sign(id, "CHECKER", e.supervisor(), rows, entry);
            case DestructionExecuted e -> {
                batch.set("executed_on", e.on())
                        .set("place", e.place())
                        .set("manner", e.manner())
                        .signed("operator", e.operator());
                outcome(id, e.lines(), "DESTROYED", rows);
                sign(id, "OPERATOR", e.operator(), rows, entry);
            }
            case DestructionWitnessed e -> {
                batch.add("witnesses", 1);
                sign(id, "SUPERVISOR", e.supervisor(), rows, entry);
            }
            case ItemsHandedOver e -> {
                outcome(id, e.lines(), "TRANSFERRED_OUT", rows);
                sign(id, "TRANSFEROR", e.by(), rows, entry);
            }
            case ItemsListedOut e -> outcome(id, e.lines(), "LISTED_OUT", rows);
            case ItemsStayed e -> outcome(id, e.lines(), null, rows);
            case BatchWithdrawn e -> batch.set("reason", e.reason());
            case DestructionBatchEvent.BatchCompleted e -> {
                // Shows by the state.
            }
        }
    }

    private static void list(RecordId batch, io.tallystick.events.retention.DisposalLine line, Rows rows) {
        rows.insert(REGISTER, batch, line.line())
                .set("title", line.title())
                .set("year", line.year())
                .set("code", line.code())
                .set("pieces", line.pieces())
                .set("pages", line.pages())
                .set("period", line.period())
                .set("kept_years", line.keptYears())
                .set("until", line.until())
                .set("security", line.security())
                .set("unit", line.unit())
                .set("kind", line.kind())
                .set("counting_unit", line.kind().countedIn());
    }

    private static void appraise(ItemsAppraised e, Row batch, Rows rows, LogEntry entry) {
        e.lines().stream().forEach(line -> {
            Row row = rows.row(REGISTER, e.batch(), line);
            tally(batch, row.text("decision"), -1);
            row.set("decision", e.decision())
                    .set("reason", e.reason())
                    .set("new_period", e.period())
                    .signed("appraiser", e.appraiser());
            tally(batch, e.decision().name(), 1);
            rows.insert("appraisal", e.batch(), line, entry.position())
                    .set("unit", row.text("unit"))
                    .set("decision", e.decision())
                    .set("reason", e.reason())
                    .set("new_period", e.period())
                    .signed("appraiser", e.appraiser())
                    .set("decided_at", entry.occurredAt());
        });
    }

    private static void tally(Row batch, @Nullable String decision, int items) {
        batch.add(decision == null ? "undecided" : decision.toLowerCase(Locale.ROOT), items);
    }

    private static void outcome(RecordId batch, LineSet lines, @Nullable String outcome, Rows rows) {
        lines.stream().forEach(line -> rows.row(REGISTER, batch, line).set("outcome", outcome));
    }

    private static void sign(RecordId batch, String role, Signature by, Rows rows, LogEntry entry) {
        rows.insert("signature", batch, entry.position())
                .set("role", role)
                .signed("signer", by)
                .set("signed_at", entry.occurredAt());
    }
}
