package io.tallystick.query.work;

import static io.tallystick.events.kernel.Post.ARCHIVES_HEAD;
import static io.tallystick.events.kernel.Post.ARCHIVIST;
import static io.tallystick.query.work.Task.Kind.APPROVE_LOAN;
import static io.tallystick.query.work.Task.Kind.ASK_EFFECT;
import static io.tallystick.query.work.Task.Kind.HAND_OUT;
import static io.tallystick.query.work.Task.Kind.SETTLE_LOAN;
import static io.tallystick.query.work.Task.Kind.TAKE_BACK;
import static io.tallystick.query.work.Task.Place.FROM;
import static io.tallystick.query.work.Task.Place.TO;

import io.tallystick.events.kernel.Post;
import io.tallystick.events.loans.LoanEvent;
import io.tallystick.events.loans.LoanEvent.LentOffSite;
import io.tallystick.events.loans.LoanEvent.LoanApproved;
import io.tallystick.events.loans.LoanEvent.LoanRecalled;
import io.tallystick.events.loans.LoanEvent.LoanRenewed;
import io.tallystick.events.loans.LoanEvent.ReadingStarted;
import io.tallystick.events.loans.LoanEvent.UseEffectAsked;
import io.tallystick.events.loans.LoanEvent.UseEffectRecorded;
import io.tallystick.events.loans.LoanState;
import io.tallystick.query.kit.Row;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a loan stands, as far as its tasks depend on it; kept in a row of its own (I-4, I-5, I-16).
 *
 * @param ladder the posts that have to approve
 * @param approved how many of them have
 * @param dueOn when the file is due back, or the effect is asked for again
 */
record LoanStanding(
        LoanState state,
        List<Post> ladder,
        int approved,
        boolean effectTold,
        @Nullable LocalDate dueOn) {
    private static final List<Post> STAFF = List.of(ARCHIVIST, ARCHIVES_HEAD);

    static LoanStanding of(Row row) {
        return new LoanStanding(
                LoanState.valueOf(String.valueOf(row.text("state"))),
                Arrays.stream(String.valueOf(row.text("ladder")).split(",", -1))
                        .filter(post -> !post.isEmpty())
                        .map(Post::valueOf)
                        .toList(),
                (int) row.number("approved"),
                row.yes("effect_told"),
                row.date("due_on"));
    }

    void keep(Row row) {
        row.set("state", state)
                .set("ladder", ladder.stream().map(Post::name).collect(Collectors.joining(",")))
                .set("approved", approved)
                .set("effect_told", effectTold)
                .set("due_on", dueOn);
    }

    LoanStanding after(LoanEvent event) {
        LoanState next = LoanState.after(state, event, ladder.size());
        return switch (event) {
            case LoanApproved e -> new LoanStanding(next, ladder, e.rung(), effectTold, dueOn);
            case ReadingStarted e -> due(next, e.day());
            case LentOffSite e -> due(next, e.dueOn());
            case LoanRenewed e -> due(next, e.dueOn());
            case LoanRecalled e -> due(next, e.dueOn());
            case UseEffectAsked e -> due(next, e.answerBy());
            case UseEffectRecorded e -> new LoanStanding(next, ladder, approved, true, dueOn);
            default -> due(next, dueOn);
        };
    }

    private LoanStanding due(LoanState next, @Nullable LocalDate day) {
        return new LoanStanding(next, ladder, approved, effectTold, day);
    }

    /** Nothing can come of it any more. */
    boolean over() {
        return state == LoanState.DECLINED
                || state == LoanState.WITHDRAWN
                || (effectTold && (state == LoanState.RETURNED || state == LoanState.SETTLED));
    }

    List<Task> tasks() {
        return Stream.concat(desk(), effect()).toList();
    }

    private Stream<Task> desk() {
        return switch (state) {
            case REQUESTED -> approvals();
            case APPROVED -> tasks(HAND_OUT, "loans.HandOut", "I-4", STAFF);
            case IN_READING -> tasks(TAKE_BACK, "loans.TakeBack", "I-5", STAFF);
            case ON_LOAN -> tasks(TAKE_BACK, "loans.TakeBack", "I-4", STAFF);
            case DAMAGED, LOST, CLAIMED_RETURNED ->
                tasks(SETTLE_LOAN, "loans.SettleLoan", "I-4", List.of(ARCHIVES_HEAD));
            case RETURNED, SETTLED, DECLINED, WITHDRAWN -> Stream.empty();
        };
    }

    private Stream<Task> approvals() {
        Post next = ladder.get(approved);
        if (next == ARCHIVIST) {
            return tasks(APPROVE_LOAN, "loans.ApproveLoan", "I-4", STAFF);
        }
        return Stream.of(new Task(APPROVE_LOAN, next, "loans.ApproveLoan", "I-4", next == ARCHIVES_HEAD ? TO : FROM));
    }

    private Stream<Task> effect() {
        return state.used() && !effectTold ? tasks(ASK_EFFECT, "loans.AskUseEffect", "I-16", STAFF) : Stream.empty();
    }

    private static Stream<Task> tasks(Task.Kind kind, String command, String rule, List<Post> posts) {
        return posts.stream().map(post -> new Task(kind, post, command, rule, TO));
    }

    /** The day a task has of its own. */
    @Nullable
    LocalDate due(Task task) {
        return task.kind() == TAKE_BACK || task.kind() == ASK_EFFECT ? dueOn : null;
    }
}
