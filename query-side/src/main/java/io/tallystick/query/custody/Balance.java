package io.tallystick.query.custody;

import io.tallystick.events.custody.Discrepancy.Resolution;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import org.jspecify.annotations.Nullable;

/** The sum row of a reconciliation: which lines are accepted, rejected and missing, and how many are left. */
final class Balance {
    private final Row row;
    private LineSet accepted;
    private LineSet rejected;
    private LineSet missing;

    private Balance(Row row) {
        this.row = row;
        this.accepted = lines("accepted_lines");
        this.rejected = lines("rejected_lines");
        this.missing = lines("missing_lines");
    }

    private LineSet lines(String column) {
        String lines = row.text(column);
        return lines == null ? LineSet.none() : LineSet.of(lines);
    }

    static Balance of(Rows rows, RecordId transfer) {
        return new Balance(rows.row("balance", transfer));
    }

    void accept(LineSet lines) {
        accepted = accepted.plus(lines);
        write();
    }

    void reject(LineSet lines) {
        rejected = rejected.plus(lines);
        write();
    }

    void miss(LineSet lines) {
        missing = missing.plus(lines);
        write();
    }

    Balance undo(LineSet lines) {
        accepted = accepted.minus(lines);
        rejected = rejected.minus(lines);
        missing = missing.minus(lines);
        write();
        return this;
    }

    /** What the settling of a difference means for its line: its new state, or null where it stays as counted. */
    @Nullable
    LineState settle(int line, Resolution resolution) {
        LineSet only = LineSet.of(String.valueOf(line));
        if (resolution == Resolution.FOUND) {
            undo(only).accept(only);
            return LineState.ACCEPTED;
        }
        if (resolution.returnsLine() && accepted.contains(line)) {
            undo(only).reject(only);
            return LineState.REJECTED;
        }
        return null;
    }

    /** Writes the three figures to another row. */
    void figures(Row other) {
        other.set("accepted", accepted.size()).set("rejected", rejected.size()).set("missing", missing.size());
    }

    private void write() {
        figures(row);
        row.set("accepted_lines", accepted)
                .set("rejected_lines", rejected)
                .set("missing_lines", missing)
                .set("uncounted", (int) row.number("dispatched") - accepted.size() - rejected.size() - missing.size());
    }
}
