package io.tallystick.query.work;

import static io.tallystick.events.kernel.Post.ARCHIVES_HEAD;
import static io.tallystick.events.kernel.Post.ARCHIVIST;
import static io.tallystick.events.kernel.Post.AUDITOR;
import static io.tallystick.events.kernel.Post.COMPLIANCE_OFFICER;
import static io.tallystick.events.kernel.Post.LEGAL_REPRESENTATIVE;

import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.organisation.OrganisationEvent.UnitOpened;
import io.tallystick.events.retention.DestructionBatchEvent;
import io.tallystick.events.retention.DestructionBatchEvent.DisposalListed;
import io.tallystick.events.retention.RetentionCaseEvent.ClockStarted;
import io.tallystick.events.retention.RetentionCaseEvent.ClockSuspended;
import io.tallystick.events.retention.RetentionCaseEvent.HoldPlaced;
import io.tallystick.events.retention.RetentionCaseEvent.HoldReleased;
import io.tallystick.events.retention.RetentionCaseEvent.HoldReviewed;
import io.tallystick.events.retention.RetentionCaseEvent.ListedForDisposal;
import io.tallystick.events.retention.RetentionCaseEvent.PermanentRetentionSet;
import io.tallystick.events.retention.RetentionCaseEvent.RetentionOpened;
import io.tallystick.events.retention.RetentionCaseEvent.TakenOffDisposal;
import io.tallystick.events.retention.Term;
import io.tallystick.events.retention.TransferOutEvent;
import io.tallystick.events.retention.TransferOutEvent.TransferOutCalledOff;
import io.tallystick.events.retention.TransferOutEvent.TransferOutDispatched;
import io.tallystick.events.retention.TransferOutEvent.TransferOutLinesListed;
import io.tallystick.events.retention.TransferOutEvent.TransferOutListed;
import io.tallystick.events.retention.TransferOutEvent.TransferOutSigned;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of retention: what is due to be listed, from the day it is; batches by where they stand; holds by the day they
 * are looked at again. A task names the first day it is one, and the reader's day says whether that has come.
 */
@ReadModel(name = "disposal-work", version = 2)
public final class DisposalWork {
    private static final String TASK = "task";
    private static final String CASE = "case_standing";
    private static final String BATCH = "batch_standing";
    private static final List<Post> LISTERS = List.of(ARCHIVIST, ARCHIVES_HEAD);
    private static final List<Post> REVIEWERS =
            List.of(ARCHIVES_HEAD, LEGAL_REPRESENTATIVE, AUDITOR, COMPLIANCE_OFFICER);

    @EventHandler
    void on(UnitOpened e, Rows rows) {
        rows.insert("house_unit", e.unit()).set("fonds", e.fonds());
    }

    @EventHandler
    void on(RetentionOpened e, Rows rows, LogEntry entry) {
        change(
                e.retention(),
                rows,
                entry,
                row -> row.set("archives", e.heldBy())
                        .set("title", e.description().title())
                        .set("until", e.term().until()));
    }

    @EventHandler
    void on(ClockStarted e, Rows rows, LogEntry entry) {
        term(e.retention(), e.term(), rows, entry);
    }

    @EventHandler
    void on(ClockSuspended e, Rows rows, LogEntry entry) {
        term(e.retention(), e.term(), rows, entry);
    }

    @EventHandler
    void on(PermanentRetentionSet e, Rows rows, LogEntry entry) {
        term(e.retention(), e.term(), rows, entry);
    }

    private static void term(RecordId retention, Term term, Rows rows, LogEntry entry) {
        change(retention, rows, entry, row -> row.set("until", term.until()));
    }

    @EventHandler
    void on(ListedForDisposal e, Rows rows, LogEntry entry) {
        change(e.retention(), rows, entry, row -> row.set("listed", true));
    }

    @EventHandler
    void on(TakenOffDisposal e, Rows rows, LogEntry entry) {
        change(e.retention(), rows, entry, row -> row.set("listed", false));
    }

    @EventHandler
    void on(HoldPlaced e, Rows rows, LogEntry entry) {
        change(e.retention(), rows, entry, row -> row.add("holds", 1));
        review(e.retention(), e.hold().number(), e.hold().reviewer(), e.hold().reviewOn(), rows, entry);
    }

    @EventHandler
    void on(HoldReviewed e, Rows rows, LogEntry entry) {
        String reviewer = reviewed(e.retention(), e.hold(), rows);
        if (reviewer != null) {
            review(e.retention(), e.hold(), new RecordId(reviewer), e.reviewOn(), rows, entry);
        }
    }

    @EventHandler
    void on(HoldReleased e, Rows rows, LogEntry entry) {
        change(e.retention(), rows, entry, row -> row.add("holds", -1));
        reviewed(e.retention(), e.hold(), rows);
    }

    private static void review(
            RecordId retention, int hold, RecordId reviewer, LocalDate on, Rows rows, LogEntry entry) {
        Row standing = rows.row(CASE, retention);
        for (Post post : REVIEWERS) {
            ask(rows, retention, review(hold), post, on, "retention.ReviewHold", "VI-12", entry)
                    .set("title", standing.text("title"))
                    .set("house_unit", standing.text("archives"))
                    .set("fonds", fonds(standing.text("archives"), rows))
                    .set("employee", reviewer)
                    .set("due_on", on);
        }
    }

    /** Takes the tasks of a hold away; whose they were, or null. */
    private static @Nullable String reviewed(RecordId retention, int hold, Rows rows) {
        String reviewer = null;
        for (Row task : rows.where(TASK, "record", retention)) {
            if (review(hold).equals(task.get("task"))) {
                reviewer = task.text("employee");
                task.delete();
            }
        }
        return reviewer;
    }

    private static String review(int hold) {
        return "REVIEW_HOLD_" + hold;
    }

    /** Takes a unit out of the day it is due, changes its standing, and puts it in where it then belongs. */
    private static void change(RecordId retention, Rows rows, LogEntry entry, Consumer<Row> change) {
        Row standing = rows.row(CASE, retention);
        due(standing, -1, rows, entry);
        change.accept(standing);
        due(standing, 1, rows, entry);
    }

    private static void due(Row standing, int units, Rows rows, LogEntry entry) {
        LocalDate until = standing.date("until");
        if (until == null || standing.yes("listed") || standing.number("holds") > 0) {
            return;
        }
        String archives = String.valueOf(standing.text("archives"));
        LocalDate first = until.plusDays(1);
        for (Post post : LISTERS) {
            Row task = rows.row(TASK, archives, "LIST_DUE", post, first);
            if (!task.exists()) {
                ask(rows, new RecordId(archives), "LIST_DUE", post, first, "retention.ListForDisposal", "VI-26", entry)
                        .set("title", first.toString())
                        .set("house_unit", archives)
                        .set("fonds", fonds(archives, rows))
                        .set("remaining", units);
            } else if (task.number("remaining") + units == 0) {
                task.delete();
            } else {
                task.set("remaining", task.number("remaining") + units);
            }
        }
    }

    @EventHandler
    void on(DestructionBatchEvent e, Rows rows, LogEntry entry) {
        RecordId batch = new RecordId(entry.record());
        Row row = rows.row(BATCH, batch);
        BatchStanding after = e instanceof DisposalListed listed
                ? BatchStanding.first(listed)
                : BatchStanding.of(row).after(e);
        LocalDate today = LocalDate.ofInstant(entry.recordedAt(), ZoneOffset.UTC);
        rows.where(TASK, "record", batch).forEach(Row::delete);
        for (BatchStanding.Asked asked : after.asked()) {
            LocalDate first = asked.waits() && after.notBefore() != null ? after.notBefore() : today;
            for (Post post : asked.posts()) {
                ask(rows, batch, asked.command(), post, first, "retention." + asked.command(), "VI-26", entry)
                        .set("title", batch.key())
                        .set("house_unit", after.archives())
                        .set("fonds", fonds(after.archives().value(), rows))
                        .set("remaining", asked.remaining() == 0 ? null : asked.remaining());
            }
        }
        if (after.state().ended()) {
            row.delete();
        } else {
            after.keep(row);
        }
    }

    @EventHandler
    void on(TransferOutEvent e, Rows rows, LogEntry entry) {
        RecordId transfer = new RecordId(entry.record());
        switch (e) {
            case TransferOutListed listed -> {
                rows.insert("transfer_out_standing", transfer)
                        .set("archives", listed.archives())
                        .set("recipient", listed.recipient());
                send(transfer, "DispatchTransferOut", List.of(ARCHIVES_HEAD), null, rows, entry);
            }
            case TransferOutLinesListed lines -> {
                // On the list already.
            }
            case TransferOutDispatched dispatched ->
                send(transfer, "SignTransferOut", LISTERS, dispatched.due(), rows, entry);
            case TransferOutSigned signed ->
                rows.where(TASK, "record", transfer).forEach(Row::delete);
            case TransferOutCalledOff off ->
                rows.where(TASK, "record", transfer).forEach(Row::delete);
        }
    }

    private static void send(
            RecordId transfer, String command, List<Post> posts, @Nullable LocalDate due, Rows rows, LogEntry entry) {
        Row standing = rows.row("transfer_out_standing", transfer);
        LocalDate today = LocalDate.ofInstant(entry.recordedAt(), ZoneOffset.UTC);
        rows.where(TASK, "record", transfer).forEach(Row::delete);
        for (Post post : posts) {
            ask(rows, transfer, command, post, today, "retention." + command, "VI-26", entry)
                    .set("title", standing.text("recipient"))
                    .set("house_unit", standing.text("archives"))
                    .set("fonds", fonds(standing.text("archives"), rows))
                    .set("due_on", due);
        }
    }

    private static Row ask(
            Rows rows,
            RecordId record,
            String task,
            Post post,
            LocalDate notBefore,
            String command,
            String rule,
            LogEntry entry) {
        return rows.insert(TASK, record, task, post, notBefore)
                .set("command", command)
                .set("rule", rule)
                .set("since", entry.occurredAt())
                .set("position", entry.position());
    }

    private static String fonds(@Nullable String unit, Rows rows) {
        return Objects.requireNonNull(rows.row("house_unit", unit).text("fonds"), "an archives room nobody opened");
    }
}
