package io.tallystick.query.work;

import static io.tallystick.events.kernel.Post.ARCHIVES_HEAD;
import static io.tallystick.events.kernel.Post.ARCHIVIST;
import static io.tallystick.events.kernel.Post.DEPARTMENT_HEAD;
import static io.tallystick.events.kernel.Post.FILER;
import static io.tallystick.events.kernel.Post.PROJECT_HEAD;
import static io.tallystick.query.work.Task.Kind.APPROVE_LIST;
import static io.tallystick.query.work.Task.Kind.CLOSE;
import static io.tallystick.query.work.Task.Kind.COMPLETE_COUNT;
import static io.tallystick.query.work.Task.Kind.COUNT;
import static io.tallystick.query.work.Task.Kind.DISPATCH;
import static io.tallystick.query.work.Task.Kind.REGISTER_ARRIVAL;
import static io.tallystick.query.work.Task.Kind.SETTLE_DIFFERENCES;
import static io.tallystick.query.work.Task.Kind.SIGN_AS_RECEIVER;
import static io.tallystick.query.work.Task.Kind.SIGN_AS_TRANSFEROR;
import static io.tallystick.query.work.Task.Place.FROM;
import static io.tallystick.query.work.Task.Place.TO;

import io.tallystick.events.custody.TransferState;
import io.tallystick.events.kernel.Post;
import java.util.ArrayList;
import java.util.List;

/** What a transfer asks of whom, by where it stands (I-13, I-34, I-36). */
final class TransferTasks {
    private static final String RULE = "I-13";

    private TransferTasks() {}

    /**
     * The tasks of a transfer.
     *
     * @param project whether it belongs to a project, whose head then approves (I-34)
     * @param uncounted lines not yet counted
     * @param open differences not yet settled
     */
    static List<Task> of(TransferState state, boolean project, int uncounted, int open) {
        List<Task> tasks = new ArrayList<>();
        String approval = project ? "I-34" : "I-36";
        switch (state) {
            case LISTED ->
                tasks.add(new Task(
                        APPROVE_LIST,
                        project ? PROJECT_HEAD : DEPARTMENT_HEAD,
                        "custody.ApproveTransfer",
                        approval,
                        FROM));
            case APPROVED -> add(tasks, DISPATCH, "custody.DispatchTransfer", FROM, FILER, ARCHIVIST);
            case DISPATCHED -> add(tasks, REGISTER_ARRIVAL, "custody.RegisterArrival", TO, ARCHIVIST, ARCHIVES_HEAD);
            case COUNTING -> {
                if (uncounted > 0) {
                    add(tasks, COUNT, "custody.CountLines", TO, ARCHIVIST, ARCHIVES_HEAD);
                } else {
                    add(tasks, COMPLETE_COUNT, "custody.CompleteCount", TO, ARCHIVIST, ARCHIVES_HEAD);
                }
            }
            case COUNTED, SIGNED_BY_TRANSFEROR, SIGNED_BY_RECEIVER, SIGNED -> afterCount(tasks, state, open);
            case RECONCILED, CLOSED_WITH_EXCEPTIONS, WITHDRAWN -> {
                // Over: nobody has to do anything.
            }
        }
        return tasks;
    }

    private static void afterCount(List<Task> tasks, TransferState state, int open) {
        if (state == TransferState.COUNTED || state == TransferState.SIGNED_BY_RECEIVER) {
            add(tasks, SIGN_AS_TRANSFEROR, "custody.SignReceipt", FROM, FILER, ARCHIVIST, DEPARTMENT_HEAD);
        }
        if (state == TransferState.COUNTED || state == TransferState.SIGNED_BY_TRANSFEROR) {
            add(tasks, SIGN_AS_RECEIVER, "custody.SignReceipt", TO, ARCHIVIST, ARCHIVES_HEAD);
        }
        if (open > 0) {
            add(tasks, SETTLE_DIFFERENCES, "custody.ResolveDiscrepancy", TO, ARCHIVES_HEAD);
            add(tasks, SETTLE_DIFFERENCES, "custody.ResolveDiscrepancy", FROM, DEPARTMENT_HEAD);
            if (state == TransferState.SIGNED) {
                add(tasks, CLOSE, "custody.CloseWithExceptions", TO, ARCHIVES_HEAD);
            }
        }
    }

    private static void add(List<Task> tasks, Task.Kind kind, String command, Task.Place place, Post... posts) {
        for (Post post : posts) {
            tasks.add(new Task(kind, post, command, RULE, place));
        }
    }
}
