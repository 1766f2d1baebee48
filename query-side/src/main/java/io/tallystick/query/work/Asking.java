package io.tallystick.query.work;

import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Tasks of customer files as rows: asked of a post within a unit, and taken away when they are done. */
record Asking(Rows rows, LogEntry entry) {
    private static final String TASK = "task";

    /** A task of the post that covers the unit; its command is named like it unless another is set. */
    Row of(Post post, RecordId record, String task, String rule, RecordId unit) {
        return rows.insert(TASK, record, task, post)
                .set("command", "customers." + task)
                .set("title", record.key())
                .set("rule", rule)
                .set("house_unit", unit)
                .set("fonds", rows.row("house_unit", unit).text("fonds"))
                .set("since", entry.occurredAt())
                .set("not_before", LocalDate.ofInstant(entry.occurredAt(), ZoneOffset.UTC))
                .set("position", entry.position());
    }

    static List<Row> tasks(RecordId record, String task, Rows rows) {
        return rows.where(TASK, "record", record).stream()
                .filter(row -> task.equals(row.text(TASK)))
                .toList();
    }

    static void over(RecordId record, String task, Rows rows) {
        tasks(record, task, rows).forEach(Row::delete);
    }
}
