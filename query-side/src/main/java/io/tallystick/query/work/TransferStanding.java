package io.tallystick.query.work;

import io.tallystick.events.custody.TransferEvent;
import io.tallystick.events.custody.TransferState;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.query.kit.Row;
import java.util.List;

/** Where a transfer stands, as far as its tasks depend on it; kept in a row of its own. */
record TransferStanding(TransferState state, boolean project, LineSet uncounted, int open, Apart apart) {
    static TransferStanding of(Row row) {
        return new TransferStanding(
                TransferState.valueOf(String.valueOf(row.text("state"))),
                row.text("project") != null,
                LineSet.of(String.valueOf(row.text("uncounted"))),
                (int) row.number("open"),
                Apart.of(row));
    }

    void keep(Row row) {
        row.set("state", state).set("uncounted", uncounted).set("open", open);
        apart.keep(row);
    }

    TransferStanding after(TransferEvent event) {
        return new TransferStanding(TransferState.after(state, event), project, uncounted, open, apart.after(event));
    }

    TransferStanding counted(LineSet lines) {
        return new TransferStanding(state, project, uncounted.minus(lines), open, apart);
    }

    TransferStanding uncounted(LineSet lines) {
        return new TransferStanding(state, project, uncounted.plus(lines), open, apart);
    }

    TransferStanding differences(int more) {
        return new TransferStanding(state, project, uncounted, open + more, apart);
    }

    List<Task> tasks() {
        return TransferTasks.of(state, project, uncounted.size(), open);
    }

    /** How much of a task is left, where that can be counted. */
    int remaining(Task task) {
        return switch (task.kind()) {
            case COUNT -> uncounted.size();
            case SETTLE_DIFFERENCES, CLOSE -> open;
            default -> 0;
        };
    }
}
