package io.tallystick.query.work;

import static io.tallystick.events.kernel.Post.APPRAISER;
import static io.tallystick.events.kernel.Post.ARCHIVES_HEAD;
import static io.tallystick.events.kernel.Post.ARCHIVIST;
import static io.tallystick.events.kernel.Post.DESTRUCTION_SUPERVISOR;
import static io.tallystick.events.kernel.Post.LEGAL_REPRESENTATIVE;

import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.retention.BatchState;
import io.tallystick.events.retention.DestructionBatchEvent;
import io.tallystick.events.retention.DestructionBatchEvent.DestructionApproved;
import io.tallystick.events.retention.DestructionBatchEvent.DisposalListed;
import io.tallystick.events.retention.DestructionBatchEvent.ItemsAppraised;
import io.tallystick.events.retention.DestructionBatchEvent.ItemsListedOut;
import io.tallystick.events.retention.DestructionBatchEvent.ItemsStayed;
import io.tallystick.events.retention.DestructionBatchEvent.ItemsStruckOut;
import io.tallystick.events.retention.DestructionBatchEvent.RegisterDrawnUp;
import io.tallystick.query.kit.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a destruction batch stands, as far as its tasks depend on it; kept in a row of its own. */
record BatchStanding(
        RecordId archives,
        BatchState state,
        LineSet undecided,
        LineSet handing,
        @Nullable LocalDate notBefore) {

    /**
     * Something a batch asks for.
     *
     * @param waits whether it waits for the waiting period to be over
     */
    record Asked(String command, List<Post> posts, int remaining, boolean waits) {}

    static BatchStanding first(DisposalListed e) {
        return new BatchStanding(
                e.archives(), BatchState.after(null, e), LineSet.first(e.lines()), LineSet.none(), null);
    }

    static BatchStanding of(Row row) {
        return new BatchStanding(
                new RecordId(String.valueOf(row.text("archives"))),
                BatchState.valueOf(String.valueOf(row.text("state"))),
                LineSet.of(String.valueOf(row.text("undecided"))),
                LineSet.of(String.valueOf(row.text("handing"))),
                row.date("not_before"));
    }

    void keep(Row row) {
        row.set("archives", archives)
                .set("state", state)
                .set("undecided", undecided.toString())
                .set("handing", handing.toString())
                .set("not_before", notBefore);
    }

    BatchStanding after(DestructionBatchEvent event) {
        BatchState next = BatchState.after(state, event);
        return switch (event) {
            case ItemsAppraised e -> new BatchStanding(archives, next, undecided.minus(e.lines()), handing, notBefore);
            case ItemsStruckOut e ->
                new BatchStanding(archives, next, undecided.minus(e.lines()), handing.minus(e.lines()), notBefore);
            case RegisterDrawnUp e -> new BatchStanding(archives, next, undecided, e.transferOut(), notBefore);
            case DestructionApproved e -> new BatchStanding(archives, next, undecided, handing, e.notBefore());
            case ItemsListedOut e -> new BatchStanding(archives, next, undecided, handing.minus(e.lines()), notBefore);
            case ItemsStayed e -> new BatchStanding(archives, next, undecided, handing.plus(e.lines()), notBefore);
            default -> new BatchStanding(archives, next, undecided, handing, notBefore);
        };
    }

    List<Asked> asked() {
        List<Asked> asked = new ArrayList<>();
        switch (state) {
            case UNDER_APPRAISAL ->
                asked.add(
                        undecided.isEmpty()
                                ? new Asked("DrawUpRegister", List.of(ARCHIVIST, ARCHIVES_HEAD), 0, false)
                                : new Asked("AppraiseItems", List.of(APPRAISER), undecided.size(), false));
            case DRAWN_UP -> asked.add(new Asked("SignRegister", List.of(APPRAISER), 0, false));
            case APPRAISED -> asked.add(new Asked("ApproveDestruction", List.of(LEGAL_REPRESENTATIVE), 0, false));
            case AWAITING_DESTRUCTION -> {
                asked.add(new Asked("CheckItems", List.of(DESTRUCTION_SUPERVISOR), 0, true));
                asked.add(new Asked("ExecuteDestruction", List.of(ARCHIVIST, ARCHIVES_HEAD), 0, true));
            }
            case EXECUTED -> asked.add(new Asked("WitnessDestruction", List.of(DESTRUCTION_SUPERVISOR), 0, false));
            case COMPLETED, WITHDRAWN -> {
                // Over: nobody has to do anything.
            }
        }
        boolean approved = state == BatchState.AWAITING_DESTRUCTION || state == BatchState.EXECUTED;
        if (approved && !handing.isEmpty()) {
            asked.add(new Asked("DrawUpTransferOut", List.of(ARCHIVIST, ARCHIVES_HEAD), handing.size(), false));
        }
        return asked;
    }
}
