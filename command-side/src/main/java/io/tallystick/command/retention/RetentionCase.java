package io.tallystick.command.retention;

import static io.tallystick.command.door.Fact.fact;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.custody.Places;
import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.filing.UnitDescription;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.retention.Disposal;
import io.tallystick.events.retention.DisposalLine;
import io.tallystick.events.retention.RetentionBasis;
import io.tallystick.events.retention.RetentionCaseEvent;
import io.tallystick.events.retention.RetentionCaseEvent.ClockStarted;
import io.tallystick.events.retention.RetentionCaseEvent.ClockSuspended;
import io.tallystick.events.retention.RetentionCaseEvent.HoldPlaced;
import io.tallystick.events.retention.RetentionCaseEvent.HoldReleased;
import io.tallystick.events.retention.RetentionCaseEvent.HoldReviewReminded;
import io.tallystick.events.retention.RetentionCaseEvent.HoldReviewed;
import io.tallystick.events.retention.RetentionCaseEvent.HoldReviewerChanged;
import io.tallystick.events.retention.RetentionCaseEvent.ListedForDisposal;
import io.tallystick.events.retention.RetentionCaseEvent.OldDestructionRecorded;
import io.tallystick.events.retention.RetentionCaseEvent.PermanentRetentionSet;
import io.tallystick.events.retention.RetentionCaseEvent.RetentionLengthened;
import io.tallystick.events.retention.RetentionCaseEvent.RetentionOpened;
import io.tallystick.events.retention.RetentionCaseEvent.TakenOffDisposal;
import io.tallystick.events.retention.RetentionCaseEvent.UnitAppraised;
import io.tallystick.events.retention.RetentionCaseEvent.UnitDestroyed;
import io.tallystick.events.retention.RetentionCaseEvent.UnitDispatchedOut;
import io.tallystick.events.retention.RetentionCaseEvent.UnitTransferredOut;
import io.tallystick.events.retention.RetentionClock;
import io.tallystick.events.retention.RetentionState;
import io.tallystick.events.retention.Term;
import io.tallystick.events.retention.TransferOutEvent.TransferOutListed;
import io.tallystick.events.retention.Trigger;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/**
 * How long a custody unit is kept: its clocks, of which the longest wins, its holds, and what the committee decided on it.
 */
public class RetentionCase extends LedgerRecord {
    private @Nullable RetentionOpened opened;
    private @Nullable RetentionState state;
    private final RunningClocks clocks = new RunningClocks();
    private final Holds holds = new Holds();
    private @Nullable RecordId batch;
    private @Nullable Disposal cleared;

    /** For Axon, which replays events into it. */
    protected RetentionCase() {}

    RetentionCase(RetentionOpened opened) {
        apply(opened);
    }

    /** The case of a unit that left the house before the ledger began. */
    RetentionCase(OldDestructionRecorded recorded) {
        apply(recorded);
    }

    /** The case of a unit: it has the unit's key. */
    static RecordId of(RecordId unit) {
        return RecordId.of("retention", unit.key());
    }

    @CommandHandler
    void handle(StartClock command, Decision decision) {
        kept(decision);
        LocalDate on = command.on();
        decision.insist("VI-15", on == null || !on.isAfter(decision.today()), "refused.future");
        if (command.item() != null) {
            decision.applies("VI-13");
        }
        decision.require(
                command.trigger() == Trigger.RELATIONSHIP_ENDED ? "III-1" : "VI-11",
                command.basis() != null,
                "refused.clockWithoutBasis");
        int number = clocks.awaiting(command.trigger(), command.item())
                .map(RetentionClock::number)
                .orElse(clocks.next());
        RetentionClock clock = Clocks.of(number, command, decision);
        LocalDate before = clocks.latest(number);
        LocalDate after = clock.until();
        decision.require(
                "VI-11",
                before == null || after == null || !after.isBefore(before),
                "refused.wouldShorten",
                fact("until", String.valueOf(before)));
        start(clock, term -> new ClockStarted(self(), clock, term), clock.source());
    }

    @CommandHandler
    void handle(SuspendClock command, Decision decision) {
        kept(decision);
        decision.requireState(clocks.dated(command.clock()), "refused.noRunningClock", fact("clock", command.clock()));
        decision.applies("III-1");
        RetentionClock waiting = clocks.get(command.clock()).waiting();
        start(waiting, term -> new ClockSuspended(self(), waiting, term, command.reason()), command.reason());
    }

    @CommandHandler
    void handle(LengthenRetention command, Decision decision) {
        kept(decision);
        RetentionClock clock = Clocks.fromNow(
                clocks.next(), RetentionBasis.LENGTHENED, command.reason(), command.period(), decision.today());
        decision.require(
                "VI-11", clock.term().longerThan(term()), "refused.wouldShorten", fact("until", term().told()));
        start(clock, term -> new ClockStarted(self(), clock, term), command.reason());
    }

    @CommandHandler
    void handle(KeepPermanently command, Decision decision) {
        kept(decision);
        decision.require(
                "III-3",
                Boolean.parseBoolean(decision.rules().parameter("III-3", "permanentAllowed", decision.today())),
                "refused.permanentNotAllowed",
                List.of(Decision.remedy("remedy.allowPermanent", "rulebook.DraftRuleChange", Post.RULE_DRAFTER)));
        String authority = Objects.requireNonNullElse(command.authority(), "");
        String basis = Objects.requireNonNullElse(command.basis(), "");
        decision.require("III-3", !authority.isEmpty() && !basis.isEmpty(), "refused.permanentWithoutAuthority");
        LocalDate today = decision.today();
        RetentionClock clock = new RetentionClock(
                clocks.next(), RetentionBasis.PERMANENT, Trigger.EVENT, authority, null, null, null, today, null, null);
        start(clock, term -> new PermanentRetentionSet(self(), clock, term, authority, basis), basis);
    }

    /** Counts its clocks again; whether anything became longer. */
    boolean count(Decision decision) {
        kept(decision);
        List<RetentionClock> longer = clocks.longerNow(decision);
        longer.forEach(clock -> start(clock, term -> new ClockStarted(self(), clock, term), clock.source()));
        return !longer.isEmpty();
    }

    /** Records what changes the clocks, and beside it that the unit is kept longer, where it is. */
    private void start(RetentionClock clock, Function<Term, RetentionCaseEvent> change, String reason) {
        Term before = clocks.term();
        Term after = clocks.termWith(clock);
        apply(change.apply(after));
        if (after.longerThan(before)) {
            apply(new RetentionLengthened(self(), before, after, reason));
        }
    }

    @CommandHandler
    void handle(PlaceHold command, Decision decision) {
        Signature by = kept(decision);
        apply(new HoldPlaced(self(), holds.next(command, decision), by));
    }

    @CommandHandler
    void handle(ReviewHold command, Decision decision) {
        Signature by = kept(decision);
        holds.requireReview(command, by, decision);
        apply(new HoldReviewed(self(), command.hold(), command.opinion(), command.reviewOn(), by));
    }

    @CommandHandler
    void handle(RemindOfReview command, Decision decision) {
        kept(decision);
        apply(new HoldReviewReminded(self(), command.hold(), holds.reminder(command.hold(), decision)));
    }

    @CommandHandler
    void handle(ReleaseHold command, Decision decision) {
        Signature by = kept(decision);
        holds.requireRelease(command, decision);
        apply(new HoldReleased(self(), command.hold(), command.reason(), by));
    }

    /** Passes the review of its holds on, where the first person has any (VI-20). */
    void passHolds(RecordId from, RecordId to, RecordId handover, Decision decision) {
        List<Integer> passed = holds.reviewedBy(from);
        decision.requireState(!passed.isEmpty(), "refused.notInCharge", fact("record", self()), fact("employee", from));
        passed.forEach(hold -> apply(new HoldReviewerChanged(self(), hold, to, handover)));
    }

    @CommandHandler
    void handle(RetainUnit command, Decision decision) {
        Signature by = kept(decision);
        decision.applies("VI-26");
        apply(new UnitAppraised(self(), batch, Disposal.RETAIN, command.reason(), null, by));
    }

    /** Settles the authority over it, and that it is still kept. */
    private Signature kept(Decision decision) {
        Signature by = decision.within(scope(decision));
        requireKept(decision);
        return by;
    }

    private void requireKept(Decision decision) {
        decision.requireState(
                state == RetentionState.KEPT,
                "refused.retentionState",
                fact("unit", unit().key()),
                fact("state", Objects.requireNonNull(state)));
    }

    /** Requires that it may leave so and is on no list yet. */
    void requireListable(Disposal as, Decision decision) {
        requireKept(decision);
        decision.requireState(
                batch == null, "refused.onOpenBatch", fact("unit", unit().key()), fact("batch", String.valueOf(batch)));
        requireDue(as, decision);
    }

    /** Puts it on a list of what is due. */
    void list(RecordId onBatch, int line) {
        apply(new ListedForDisposal(self(), onBatch, line));
    }

    /** Takes it off the list it is on. */
    void takeOff(String reason) {
        apply(new TakenOffDisposal(self(), Objects.requireNonNull(batch), reason));
    }

    void appraise(AppraiseItems command, Signature by, Decision decision) {
        requireKept(decision);
        if (command.decision().leaves()) {
            requireDue(command.decision(), decision);
        }
        apply(new UnitAppraised(self(), command.batch(), command.decision(), command.reason(), command.period(), by));
        if (command.decision() == Disposal.EXTEND && command.period() != null) {
            RetentionClock clock = Clocks.fromNow(
                    clocks.next(),
                    RetentionBasis.APPRAISAL,
                    command.batch().value(),
                    command.period(),
                    decision.today());
            start(clock, term -> new ClockStarted(self(), clock, term), command.reason());
        }
    }

    /**
     * Requires that nothing holds it and that its term is over; what is kept for ever may go on being kept by another house
     * (VI-11, VI-12).
     */
    private void requireDue(Disposal as, Decision decision) {
        holds.requireNone(unit().key(), decision);
        if (as == Disposal.TRANSFER_OUT && clocks.permanent()) {
            decision.applies("VI-11");
        } else {
            clocks.requireOver(unit().key(), decision);
        }
    }

    /** Requires that it may leave the house now, on this register and in this way (VI-26). */
    void requireMayLeave(RecordId onBatch, Disposal as, Decision decision) {
        requireKept(decision);
        requireDue(as, decision);
        decision.require(
                "VI-26",
                onBatch.equals(batch) && cleared == as,
                "refused.overtaken",
                List.of(Decision.remedy(
                        "remedy.strikeOut",
                        "retention.StrikeOutItems",
                        Post.APPRAISER,
                        Post.ARCHIVIST,
                        Post.ARCHIVES_HEAD)),
                fact("unit", unit().key()));
    }

    void destroyed(RecordId onBatch, DisposalLine stub, Signature operator) {
        apply(new UnitDestroyed(self(), onBatch, stub, operator));
    }

    void dispatchedOut(RecordId transferOut, Signature by) {
        apply(new UnitDispatchedOut(self(), transferOut, by));
    }

    void transferredOut(TransferOutListed to, DisposalLine stub, Signature by) {
        apply(new UnitTransferredOut(self(), to.batch(), stub, to.recipient(), to.deed(), by));
    }

    /** Records what an old register says: it left the house before the ledger began. */
    void destroyedBefore(OldDestructionRecorded recorded) {
        apply(recorded);
    }

    /** Whether another body of law that is known would keep it still (III-2). */
    boolean belowKnownMinimum(LocalDate today) {
        return clocks.belowKnownMinimum(today);
    }

    Term term() {
        return clocks.term();
    }

    UnitDescription description() {
        return opened().description();
    }

    RecordId unit() {
        return opened().unit();
    }

    private Scope scope(Decision decision) {
        return Places.scope(opened().heldBy(), decision);
    }

    private RetentionOpened opened() {
        return Objects.requireNonNull(opened, "a case that was never opened");
    }

    @EventSourcingHandler
    void on(RetentionOpened event) {
        become(event.retention());
        state = RetentionState.after(state, event);
        opened = event;
        event.clocks().forEach(clocks::run);
    }

    @EventSourcingHandler
    void on(OldDestructionRecorded event) {
        become(event.retention());
        state = RetentionState.after(state, event);
        if (opened == null) {
            opened = event.asOpened();
            opened.clocks().forEach(clocks::run);
        }
    }

    @EventSourcingHandler
    void on(ClockStarted event) {
        clocks.run(event.clock());
    }

    @EventSourcingHandler
    void on(ClockSuspended event) {
        clocks.run(event.clock());
    }

    @EventSourcingHandler
    void on(PermanentRetentionSet event) {
        clocks.run(event.clock());
    }

    @EventSourcingHandler
    void on(HoldPlaced event) {
        holds.placed(event);
        cleared = null;
    }

    @EventSourcingHandler
    void on(ListedForDisposal event) {
        batch = event.batch();
        cleared = null;
    }

    @EventSourcingHandler
    void on(TakenOffDisposal event) {
        batch = null;
        cleared = null;
    }

    @EventSourcingHandler
    void on(UnitAppraised event) {
        cleared = event.decision().leaves() ? event.decision() : null;
    }

    /** What has no handler of its own. */
    @EventSourcingHandler
    void on(RetentionCaseEvent event) {
        state = RetentionState.after(state, event);
        holds.take(event);
    }
}
