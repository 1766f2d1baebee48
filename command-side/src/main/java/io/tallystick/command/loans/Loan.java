package io.tallystick.command.loans;

import static io.tallystick.command.door.Fact.fact;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.custody.Places;
import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.loans.LoanEvent;
import io.tallystick.events.loans.LoanEvent.CopiesProvided;
import io.tallystick.events.loans.LoanEvent.LentOffSite;
import io.tallystick.events.loans.LoanEvent.LoanApproved;
import io.tallystick.events.loans.LoanEvent.LoanDeclined;
import io.tallystick.events.loans.LoanEvent.LoanMigrated;
import io.tallystick.events.loans.LoanEvent.LoanRecalled;
import io.tallystick.events.loans.LoanEvent.LoanRenewed;
import io.tallystick.events.loans.LoanEvent.LoanRequested;
import io.tallystick.events.loans.LoanEvent.LoanSettled;
import io.tallystick.events.loans.LoanEvent.LossReported;
import io.tallystick.events.loans.LoanEvent.OffsiteExceptionGranted;
import io.tallystick.events.loans.LoanEvent.ReadingStarted;
import io.tallystick.events.loans.LoanEvent.ReminderSent;
import io.tallystick.events.loans.LoanEvent.RequestWithdrawn;
import io.tallystick.events.loans.LoanEvent.ReturnClaimed;
import io.tallystick.events.loans.LoanEvent.UseEffectAsked;
import io.tallystick.events.loans.LoanEvent.UseEffectRecorded;
import io.tallystick.events.loans.LoanMode;
import io.tallystick.events.loans.LoanState;
import io.tallystick.events.loans.Settlement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** A file asked for, handed out, taken back, and what came of it. */
public class Loan extends LedgerRecord {
    private static final String OCCURRED_AT = "occurredAt";

    private @Nullable LoanRequested head;
    private @Nullable LoanState state;
    private final List<Signature> approvers = new ArrayList<>();
    private Instant approvedAt = Instant.EPOCH;
    private boolean exceptionGranted;
    private @Nullable Term term;
    private int renewals;
    private int reminded;
    private int copied;
    private int asked;
    private @Nullable LocalDate answerBy;
    private boolean effectTold;

    /** For Axon, which replays events into it. */
    protected Loan() {}

    Loan(LoanRequested requested) {
        apply(requested);
    }

    /** A loan that was running when the ledger began. */
    Loan(LoanMigrated migrated, LocalDate lentOn, LocalDate dueOn) {
        apply(migrated);
        int days = Math.toIntExact(ChronoUnit.DAYS.between(lentOn, dueOn));
        apply(new LentOffSite(migrated.loan(), lentOn, days, dueOn, migrated.taker()));
    }

    void approve(ApproveLoan command, Decision decision) {
        Signature by = decision.within(mayApprove(decision));
        requireState(decision, LoanState.REQUESTED);
        decision.separate("VI-14", "role.requester", head().requester());
        decision.separate("VI-14", "role.reader", reader());
        approvers.forEach(earlier -> decision.separate("VI-14", "role.approver", earlier));
        apply(new LoanApproved(self(), approvers.size() + 1, command.opinion(), by));
        if (state == LoanState.APPROVED && offSite()) {
            decision.applies("I-4");
            apply(new OffsiteExceptionGranted(
                    self(), Objects.requireNonNullElse(head().exceptionReason(), ""), List.copyOf(approvers)));
        }
    }

    void decline(DeclineLoan command, Decision decision) {
        Signature by = decision.within(mayApprove(decision));
        requireState(decision, LoanState.REQUESTED);
        apply(new LoanDeclined(self(), command.reason(), by));
    }

    void withdraw(WithdrawRequest command, Decision decision) {
        decision.within(readers(decision));
        requireState(decision, LoanState.REQUESTED, LoanState.APPROVED);
        apply(new RequestWithdrawn(self(), command.reason()));
    }

    void handOut(HandOut command, boolean itsTurn, Decision decision) {
        Signature by = decision.within(room(decision));
        decision.require(
                "I-4",
                !offSite() || exceptionGranted,
                "refused.noException",
                List.of(Decision.remedy(
                        "remedy.approveLoan", "loans.ApproveLoan", Post.DEPARTMENT_HEAD, Post.ARCHIVES_HEAD)));
        requireState(decision, LoanState.APPROVED);
        LocalDate approved = decision.dayOf(approvedAt);
        decision.insistOnField(
                "VI-15",
                OCCURRED_AT,
                !decision.occurredOn().isBefore(approved),
                "refused.handedOutBeforeApproval",
                fact("day", approved));
        decision.separate("VI-14", "role.reader", reader());
        RecordId employee = head().employee();
        decision.require(
                "VI-20",
                employee == null || !decision.organisation().leaving(employee),
                "refused.readerLeaving",
                fact("employee", String.valueOf(employee)));
        decision.requireState(
                itsTurn, "refused.anotherIsFirst", fact("unit", head().file().unit()));
        if (offSite()) {
            int days = Term.days(head().file().security(), decision);
            apply(new LentOffSite(
                    self(), decision.occurredOn(), days, Term.endingAfter(decision.occurredOn(), days, decision), by));
        } else {
            apply(Visits.begin(self(), command.place(), by, decision));
        }
    }

    void renew(boolean nobodyWaits, Decision decision) {
        Signature by = decision.within(room(decision));
        requireState(decision, LoanState.ON_LOAN);
        decision.separate("VI-14", "role.reader", reader());
        int allowed = decision.number("I-4", "renewals");
        decision.require(
                "I-4", renewals < allowed, "refused.renewedBefore", fact("renewals", renewals), fact("most", allowed));
        decision.require(
                "I-4",
                nobodyWaits,
                "refused.anotherWaits",
                fact("unit", head().file().unit()));
        Term now = term();
        apply(new LoanRenewed(self(), renewals + 1, Term.endingAfter(now.dueOn(), now.days(), decision), by));
    }

    @CommandHandler
    void handle(RecallLoan command, Decision decision) {
        Signature by = decision.within(room(decision));
        requireState(decision, LoanState.ON_LOAN);
        apply(new LoanRecalled(self(), term().recalled(decision), command.reason(), by));
    }

    @CommandHandler
    void handle(RecordReminder command, Decision decision) {
        decision.within(room(decision));
        requireState(decision, LoanState.ON_LOAN);
        apply(Reminders.due(head(), term(), reminded, decision).sent(self(), command));
    }

    @CommandHandler
    void handle(ReportLoss command, Decision decision) {
        Signature by = decision.within(readers(decision));
        requireState(decision, LoanState.IN_READING, LoanState.ON_LOAN, LoanState.CLAIMED_RETURNED);
        requireSinceHandedOut(decision);
        apply(new LossReported(self(), command.note(), by));
    }

    @CommandHandler
    void handle(ClaimReturned command, Decision decision) {
        Signature by = decision.within(readers(decision));
        requireState(decision, LoanState.IN_READING, LoanState.ON_LOAN);
        requireSinceHandedOut(decision);
        apply(new ReturnClaimed(self(), command.note(), by));
    }

    void takeBack(TakeBack command, Decision decision) {
        Signature by = decision.within(room(decision));
        requireState(decision, LoanState.IN_READING, LoanState.ON_LOAN, LoanState.LOST, LoanState.CLAIMED_RETURNED);
        requireSinceHandedOut(decision);
        Returned.of(command, head(), term(), by, decision).events(copied).forEach(event -> apply(event));
        if (command.effect() != null) {
            apply(new UseEffectRecorded(self(), command.effect(), command.value(), command.evidence()));
        } else if (!effectTold && decision.applies("I-16")) {
            askForEffect(decision);
        }
    }

    void settle(SettleLoan command, Decision decision) {
        Signature by = decision.within(room(decision));
        requireState(decision, LoanState.DAMAGED, LoanState.LOST, LoanState.CLAIMED_RETURNED);
        decision.separate("VI-14", "role.reader", reader());
        List<Settlement> possible = Settlement.of(Objects.requireNonNull(state));
        decision.requireField(
                "settlement",
                possible.contains(command.settlement()),
                "refused.settlementDoesNotFit",
                fact("settlement", command.settlement()),
                fact("loanState", "state.loan." + state),
                fact("possible", possible.stream().map(Settlement::name).collect(Collectors.joining(","))));
        boolean used = state().out();
        apply(new LoanSettled(self(), command.settlement(), command.note(), by));
        if (used) {
            // Nobody brings it back any more: the use is over all the same, and counts (I-16).
            apply(Returned.use(head(), term().from(), decision.today(), copied));
            if (!effectTold && decision.applies("I-16")) {
                askForEffect(decision);
            }
        }
    }

    void recordCopies(RecordCopies command, Decision decision) {
        Signature by = decision.within(room(decision));
        requireUsed(decision);
        decision.requireField("pages", command.pages() > 0, "refused.noPages");
        decision.applies("I-16");
        apply(new CopiesProvided(self(), decision.occurredOn(), command.pages(), command.certificate(), by));
    }

    @CommandHandler
    void handle(AskUseEffect command, Decision decision) {
        decision.within(room(decision));
        requireState(decision, LoanState.RETURNED, LoanState.DAMAGED, LoanState.SETTLED);
        decision.requireState(!effectTold, "refused.effectTold");
        if (decision.by().post() == Post.SYSTEM) {
            boolean again = answerBy != null
                    && decision.today().isAfter(answerBy)
                    && asked <= decision.number("I-16", "effectChases");
            decision.requireState(again, "refused.nothingToChase", fact("answerBy", String.valueOf(answerBy)));
        }
        decision.applies("I-16");
        askForEffect(decision);
    }

    @CommandHandler
    void handle(RecordUseEffect command, Decision decision) {
        decision.within(readers(decision));
        requireUsed(decision);
        decision.applies("I-16");
        apply(new UseEffectRecorded(self(), command.effect(), command.value(), command.evidence()));
    }

    private void askForEffect(Decision decision) {
        int days = decision.number("I-16", "effectChaseDays");
        apply(new UseEffectAsked(self(), asked + 1, decision.occurredOn().plusDays(days)));
    }

    private void requireUsed(Decision decision) {
        requireState(
                decision,
                LoanState.IN_READING,
                LoanState.ON_LOAN,
                LoanState.RETURNED,
                LoanState.DAMAGED,
                LoanState.SETTLED);
        requireSinceHandedOut(decision);
    }

    /** Nobody brings back, loses, copies or uses what was not handed out yet: that would be untrue, whenever it is recorded. */
    private void requireSinceHandedOut(Decision decision) {
        LocalDate from = term().from();
        decision.insistOnField(
                "VI-15",
                OCCURRED_AT,
                !decision.occurredOn().isBefore(from),
                "refused.beforeHandOut",
                fact("from", from));
    }

    void requireState(Decision decision, LoanState... wanted) {
        decision.requireState(
                List.of(wanted).contains(state), "refused.loanState", fact("state", "state.loan." + state));
    }

    /** What was asked for. */
    public LoanRequested head() {
        return Objects.requireNonNull(head, "a loan nobody asked for");
    }

    LoanState state() {
        return Objects.requireNonNull(state);
    }

    private Term term() {
        return Objects.requireNonNull(term, "a loan that was never handed out");
    }

    private boolean offSite() {
        return head().mode() == LoanMode.OFF_SITE;
    }

    /** The reader, where it is an employee: nobody lends to, checks or forgives himself (VI-14). */
    private @Nullable Signature reader() {
        return head().employee() == null ? null : new Signature(head().employee(), Post.NONE, null);
    }

    /** The archives room that lends. */
    public Scope room(Decision decision) {
        return Places.scope(head().room(), decision);
    }

    private Map<Post, Scope> readers(Decision decision) {
        return LoanPosts.ofReader(head().employee(), room(decision), decision);
    }

    /** The next post of the ladder; while nothing is to be approved, every post that could have been. */
    private Map<Post, Scope> mayApprove(Decision decision) {
        Scope from = head().employee() == null
                ? Scope.ofUnit(head().fonds(), head().file().from())
                : decision.organisation().homeOf(head().employee());
        Map<Post, Scope> may = new EnumMap<>(Post.class);
        may.put(Post.PROJECT_HEAD, from);
        may.put(Post.DEPARTMENT_HEAD, from);
        may.put(Post.ARCHIVIST, room(decision));
        may.put(Post.ARCHIVES_HEAD, room(decision));
        if (state == LoanState.REQUESTED) {
            Post next = head().approvals().get(approvers.size());
            may.keySet().removeIf(post -> post != next && (next != Post.ARCHIVIST || post != Post.ARCHIVES_HEAD));
        }
        return may;
    }

    @EventSourcingHandler
    void on(LoanEvent event, @Timestamp Instant at) {
        if (event instanceof LoanRequested requested) {
            become(requested.loan());
            head = requested;
        } else if (event instanceof LoanMigrated migrated) {
            become(migrated.loan());
            head = migrated.asRequested();
        }
        state = LoanState.after(state, event, head().approvals().size());
        switch (event) {
            case LoanApproved e -> {
                approvers.add(e.approver());
                approvedAt = at;
            }
            case OffsiteExceptionGranted e -> exceptionGranted = true;
            case ReadingStarted e -> term = Term.ofVisit(e.day(), e.backBy());
            case LentOffSite e -> term = Term.offSite(e.day(), e.days(), e.dueOn());
            case LoanRenewed e -> {
                renewals = e.renewal();
                until(e.dueOn());
            }
            case LoanRecalled e -> until(e.dueOn());
            case ReminderSent e -> reminded = e.step();
            case CopiesProvided e -> copied += e.pages();
            case UseEffectAsked e -> {
                asked = e.times();
                answerBy = e.answerBy();
            }
            case UseEffectRecorded e -> effectTold = true;
            default -> {
                // The rest shows in the state alone.
            }
        }
    }

    private void until(LocalDate dueOn) {
        term = Term.offSite(term().from(), term().days(), dueOn);
        reminded = 0;
    }
}
