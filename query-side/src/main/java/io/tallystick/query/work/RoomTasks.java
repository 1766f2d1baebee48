package io.tallystick.query.work;

import static io.tallystick.events.kernel.Post.ARCHIVES_HEAD;
import static io.tallystick.events.kernel.Post.ARCHIVIST;

import io.tallystick.events.custody.stocktake.StocktakeEvent;
import io.tallystick.events.custody.stocktake.StocktakeEvent.DifferencesExplained;
import io.tallystick.events.custody.stocktake.StocktakeEvent.DifferencesFound;
import io.tallystick.events.custody.stocktake.StocktakeEvent.StocktakeAbandoned;
import io.tallystick.events.custody.stocktake.StocktakeEvent.StocktakeClosed;
import io.tallystick.events.custody.stocktake.StocktakeEvent.StocktakeCounted;
import io.tallystick.events.custody.stocktake.StocktakeEvent.StocktakeOpened;
import io.tallystick.events.custody.store.StoreEvent;
import io.tallystick.events.custody.store.StoreEvent.FindingOpened;
import io.tallystick.events.custody.store.StoreEvent.FindingResolved;
import io.tallystick.events.custody.store.StoreEvent.InspectionPlanned;
import io.tallystick.events.custody.store.StoreEvent.StoreGivenUp;
import io.tallystick.events.custody.store.StoreEvent.StoreOpened;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import java.util.List;
import java.util.Objects;

/** What rooms and stock-takes ask of the archives: inspections by their day, findings, counts, explanations (I-6, I-14). */
final class RoomTasks {
    private static final String STANDING = "room_standing";
    private static final String TASK = "task";

    /** The tasks with the command that does each, the rule that asks for it and whether only the head may. */
    private enum Asked {
        INSPECT(Task.Kind.INSPECT, "custody.CompleteInspection", "I-6", false),
        RESOLVE_FINDINGS(Task.Kind.RESOLVE_FINDINGS, "custody.ResolveFindings", "I-6", false),
        COUNT_STOCKTAKE(Task.Kind.COUNT_STOCKTAKE, "custody.CountScanned", "I-14", false),
        EXPLAIN_DIFFERENCES(Task.Kind.EXPLAIN_DIFFERENCES, "custody.ExplainDifferences", "I-14", true),
        CLOSE_STOCKTAKE(Task.Kind.CLOSE_STOCKTAKE, "custody.CloseStocktake", "I-14", true);

        private final Task.Kind kind;
        private final String command;
        private final String rule;
        private final boolean headOnly;

        Asked(Task.Kind kind, String command, String rule, boolean headOnly) {
            this.kind = kind;
            this.command = command;
            this.rule = rule;
            this.headOnly = headOnly;
        }

        private List<Post> posts() {
            return headOnly ? List.of(ARCHIVES_HEAD) : List.of(ARCHIVIST, ARCHIVES_HEAD);
        }
    }

    void take(StoreEvent event, Rows rows, LogEntry entry) {
        switch (event) {
            case StoreOpened e -> begin(e.store(), e.unit(), e.code() + " " + e.name(), rows);
            case InspectionPlanned e ->
                ask(Asked.INSPECT, e.store(), rows, entry).forEach(row -> row.set("due_on", e.due()));
            case FindingOpened e -> open(Asked.RESOLVE_FINDINGS, e.store(), 1, rows, entry);
            case FindingResolved e -> open(Asked.RESOLVE_FINDINGS, e.store(), -1, rows, entry);
            case StoreGivenUp e -> done(Asked.INSPECT, e.store(), rows);
            default -> {
                // Asks nothing of anybody.
            }
        }
    }

    void take(StocktakeEvent event, Rows rows, LogEntry entry) {
        switch (event) {
            case StocktakeOpened e -> {
                begin(e.stocktake(), e.unit(), e.stocktake().key(), rows);
                ask(Asked.COUNT_STOCKTAKE, e.stocktake(), rows, entry);
            }
            case StocktakeCounted e -> {
                done(Asked.COUNT_STOCKTAKE, e.stocktake(), rows);
                ask(Asked.CLOSE_STOCKTAKE, e.stocktake(), rows, entry);
            }
            case DifferencesFound e ->
                open(Asked.EXPLAIN_DIFFERENCES, e.stocktake(), e.differences().size(), rows, entry);
            case DifferencesExplained e ->
                open(Asked.EXPLAIN_DIFFERENCES, e.stocktake(), -e.differences().size(), rows, entry);
            case StocktakeClosed e -> over(e.stocktake(), rows);
            case StocktakeAbandoned e -> over(e.stocktake(), rows);
            default -> {
                // Counting goes on.
            }
        }
    }

    private static void begin(RecordId record, RecordId unit, String title, Rows rows) {
        rows.insert(STANDING, record)
                .set("house_unit", unit)
                .set(
                        "fonds",
                        Objects.requireNonNull(rows.row("house_unit", unit).text("fonds"), "a unit nobody opened"))
                .set("title", title);
    }

    private static void over(RecordId record, Rows rows) {
        for (Asked asked : Asked.values()) {
            done(asked, record, rows);
        }
        rows.row(STANDING, record).delete();
    }

    /** Asks for what is open, as long as something is. */
    private static void open(Asked asked, RecordId record, int more, Rows rows, LogEntry entry) {
        Row standing = rows.row(STANDING, record);
        int before = (int) standing.number("open");
        int now = before + more;
        standing.set("open", now);
        if (now == 0) {
            done(asked, record, rows);
        } else if (before == 0) {
            ask(asked, record, rows, entry).forEach(row -> row.set("remaining", now));
        } else {
            asked.posts()
                    .forEach(post -> rows.row(TASK, record, asked.kind, post).set("remaining", now));
        }
    }

    private static List<Row> ask(Asked asked, RecordId record, Rows rows, LogEntry entry) {
        Row standing = rows.row(STANDING, record);
        return asked.posts().stream()
                .map(post -> rows.insert(TASK, record, asked.kind, post)
                        .set("command", asked.command)
                        .set("rule", asked.rule)
                        .set("title", standing.text("title"))
                        .set("fonds", standing.text("fonds"))
                        .set("house_unit", standing.text("house_unit"))
                        .set("since", entry.occurredAt())
                        .set("position", entry.position()))
                .toList();
    }

    private static void done(Asked asked, RecordId record, Rows rows) {
        asked.posts().forEach(post -> rows.row(TASK, record, asked.kind, post).delete());
    }
}
