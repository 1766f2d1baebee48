package io.tallystick.query.console.custody;

import io.tallystick.events.custody.TransferState;
import io.tallystick.query.console.kit.Show;
import io.tallystick.query.console.kit.Texts;
import io.tallystick.query.kit.LogEntry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a transfer has come, as the steps people know. */
public final class TransferSteps {
    /**
     * A step.
     *
     * @param mark {@code done}, {@code now} or empty
     * @param when the day it was done
     */
    public record Step(String label, String mark, String when) {}

    private TransferSteps() {}

    public static List<Step> of(TransferSheet sheet, Show show, Texts t) {
        LogEntry listed = sheet.history().getFirst();
        LogEntry ended = sheet.state().ended() && sheet.state() != TransferState.WITHDRAWN
                ? sheet.history().getLast()
                : null;
        boolean bothSigned = sheet.receipt("TRANSFEROR") != null && sheet.receipt("RECEIVER") != null;
        List<Step> steps = new ArrayList<>();
        add(steps, t.of("step.listed"), listed, show);
        if (sheet.head().declared()) {
            add(steps, t.of("step.approved"), sheet.approved(), show);
        }
        add(steps, t.of("step.dispatched"), sheet.dispatched(), show);
        add(steps, t.of("step.arrived"), sheet.arrived(), show);
        add(steps, t.of("step.counted"), sheet.counted(), show);
        add(steps, t.of("step.signed"), bothSigned ? later(sheet) : null, show);
        boolean excepted = sheet.state() == TransferState.CLOSED_WITH_EXCEPTIONS;
        add(steps, t.of(excepted ? "state.CLOSED_WITH_EXCEPTIONS" : "step.reconciled"), ended, show);
        for (int i = 0; i < steps.size() && sheet.state() != TransferState.WITHDRAWN; i++) {
            if (steps.get(i).mark().isEmpty()) {
                steps.set(i, new Step(steps.get(i).label(), "now", ""));
                break;
            }
        }
        return steps;
    }

    /** A step that is done where there is an event of it. */
    public static Step step(String label, @Nullable LogEntry entry, Show show) {
        return new Step(label, entry == null ? "" : "done", entry == null ? "" : show.day(entry.occurredAt()));
    }

    private static @Nullable LogEntry later(TransferSheet sheet) {
        LogEntry one = sheet.receipt("TRANSFEROR");
        LogEntry other = sheet.receipt("RECEIVER");
        return one == null || other == null ? null : one.position() > other.position() ? one : other;
    }

    private static void add(List<Step> steps, String label, @Nullable LogEntry entry, Show show) {
        steps.add(step(label, entry, show));
    }
}
