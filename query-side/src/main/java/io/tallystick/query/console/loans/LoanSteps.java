package io.tallystick.query.console.loans;

import io.tallystick.events.loans.LoanState;
import io.tallystick.query.console.custody.TransferSteps;
import io.tallystick.query.console.custody.TransferSteps.Step;
import io.tallystick.query.console.kit.Show;
import io.tallystick.query.console.kit.Texts;
import io.tallystick.query.kit.LogEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a loan has come, as the steps people know. */
final class LoanSteps {
    private LoanSteps() {}

    static List<Step> of(LoanSheet sheet, Show show, Texts t) {
        int wanted = sheet.head().approvals().size();
        boolean approved = sheet.approvals().size() >= wanted;
        List<Step> steps = new ArrayList<>();
        LogEntry first = sheet.history().getFirst();
        if (sheet.migrated()) {
            add(steps, t.of("loan.step.migrated"), first, show);
        } else {
            add(steps, t.of("loan.step.requested"), first, show);
            add(
                    steps,
                    t.of("loan.step.approved", "n", sheet.approvals().size(), "all", wanted),
                    approved ? (wanted == 0 ? first : sheet.approvals().getLast()) : null,
                    show);
        }
        LocalDate lentOn = sheet.lentOn();
        if (sheet.migrated() && lentOn != null) {
            steps.add(new Step(t.of("loan.step.handed"), "done", lentOn.toString()));
        } else {
            add(steps, t.of("loan.step.handed"), sheet.handedOut(), show);
        }
        add(steps, t.of("loan.step.back"), sheet.back(), show);
        add(steps, t.of("loan.step.effect"), sheet.told(), show);
        boolean over = sheet.state() == LoanState.DECLINED || sheet.state() == LoanState.WITHDRAWN;
        for (int i = 0; i < steps.size() && !over; i++) {
            if (steps.get(i).mark().isEmpty()) {
                steps.set(i, new Step(steps.get(i).label(), "now", ""));
                break;
            }
        }
        return steps;
    }

    private static void add(List<Step> steps, String label, @Nullable LogEntry entry, Show show) {
        steps.add(TransferSteps.step(label, entry, show));
    }
}
