package io.tallystick.command.retention;

import static io.tallystick.command.door.Fact.fact;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.custody.Places;
import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecord;
import io.tallystick.command.door.Portions;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.retention.BatchState;
import io.tallystick.events.retention.DestructionBatchEvent;
import io.tallystick.events.retention.DestructionBatchEvent.BatchCompleted;
import io.tallystick.events.retention.DestructionBatchEvent.BatchWithdrawn;
import io.tallystick.events.retention.DestructionBatchEvent.DestructionApproved;
import io.tallystick.events.retention.DestructionBatchEvent.DestructionExecuted;
import io.tallystick.events.retention.DestructionBatchEvent.DestructionReminded;
import io.tallystick.events.retention.DestructionBatchEvent.DestructionWitnessed;
import io.tallystick.events.retention.DestructionBatchEvent.DisposalLinesListed;
import io.tallystick.events.retention.DestructionBatchEvent.DisposalListed;
import io.tallystick.events.retention.DestructionBatchEvent.ItemsAppraised;
import io.tallystick.events.retention.DestructionBatchEvent.ItemsChecked;
import io.tallystick.events.retention.DestructionBatchEvent.ItemsHandedOver;
import io.tallystick.events.retention.DestructionBatchEvent.ItemsListedOut;
import io.tallystick.events.retention.DestructionBatchEvent.ItemsStayed;
import io.tallystick.events.retention.DestructionBatchEvent.ItemsStruckOut;
import io.tallystick.events.retention.DestructionBatchEvent.OldRegisterTakenOver;
import io.tallystick.events.retention.DestructionBatchEvent.RegisterDrawnUp;
import io.tallystick.events.retention.DestructionBatchEvent.RegisterSigned;
import io.tallystick.events.retention.DestructionBatchEvent.SeparationExempted;
import io.tallystick.events.retention.Disposal;
import io.tallystick.events.retention.DisposalLine;
import io.tallystick.events.retention.Duties;
import io.tallystick.events.retention.RegisterHash;
import io.tallystick.events.retention.TransferOutEvent.TransferOutListed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** A list of what is due, on its way to destruction: decided, registered, approved, carried out, watched (VI-26). */
public class DestructionBatch extends LedgerRecord {
    private static final String RULE = "VI-26";
    private static final String SEPARATION = "VI-14";

    private @Nullable DisposalListed head;
    private @Nullable BatchState state;
    private final BatchLines lines = new BatchLines();
    private boolean begun;
    private int reminded;
    private final List<Signature> appraisers = new ArrayList<>();
    private final List<Signature> members = new ArrayList<>();
    private final Set<Duties> exempted = EnumSet.noneOf(Duties.class);
    private final Supervision supervision = new Supervision();
    private @Nullable String registerHash;
    private @Nullable LocalDate notBefore;
    private @Nullable DestructionExecuted executed;

    /** For Axon, which replays events into it. */
    protected DestructionBatch() {}

    DestructionBatch(DisposalListed listed, List<DisposalLine> lines) {
        apply(listed);
        list(listed.batch(), lines);
    }

    /** An old register, whose lines left the house before the ledger began. */
    DestructionBatch(OldRegisterTakenOver old, List<DisposalLine> lines) {
        apply(old);
        list(old.batch(), lines);
    }

    private static void list(RecordId batch, List<DisposalLine> lines) {
        for (List<DisposalLine> portion : Portions.of(lines, line -> Portions.bytes(line) + 200)) {
            apply(new DisposalLinesListed(batch, portion));
        }
    }

    @CommandHandler
    void handle(SignRegister command, Decision decision) {
        Signature by = decision.within(scope(decision));
        requireState(decision, BatchState.DRAWN_UP);
        requireSameRegister(command.registerHash(), decision);
        members.forEach(member -> decision.separate(SEPARATION, "role.member", member));
        boolean complete = members.size() + 1 >= decision.number(RULE, "committee");
        decision.applies(RULE);
        apply(new RegisterSigned(self(), command.registerHash(), by, complete));
    }

    @CommandHandler
    void handle(ExemptFromSeparation command, Decision decision) {
        Signature by = decision.within(scope(decision));
        requireState(
                decision,
                BatchState.UNDER_APPRAISAL,
                BatchState.DRAWN_UP,
                BatchState.APPRAISED,
                BatchState.AWAITING_DESTRUCTION);
        String basis = Objects.requireNonNullElse(command.basis(), "");
        decision.require(SEPARATION, !basis.isEmpty(), "refused.exemptionWithoutBasis");
        apply(new SeparationExempted(self(), command.duties(), basis, command.reason(), by));
    }

    @CommandHandler
    void handle(ApproveDestruction command, Decision decision) {
        Signature by = decision.within(scope(decision));
        requireState(decision, BatchState.APPRAISED);
        requireSameRegister(command.registerHash(), decision);
        if (!exempted.contains(Duties.APPRAISER_APPROVES)) {
            decision.separate(SEPARATION, "role.lister", head().lister());
            appraisers.forEach(appraiser -> decision.separate(SEPARATION, "role.appraiser", appraiser));
        }
        LineSet early = head().basisNeeded().and(decided(Disposal.DESTROY));
        decision.require(
                "III-2",
                early.isEmpty() || command.legalBasis() != null,
                "refused.legalBasisNeeded",
                fact("lines", early));
        decision.applies(RULE);
        LocalDate day = decision.today().plusDays(decision.number(RULE, "waitingDays"));
        apply(new DestructionApproved(self(), command.registerHash(), day, command.legalBasis(), by));
    }

    @CommandHandler
    void handle(CheckItems command, Decision decision) {
        Signature by = decision.within(scope(decision));
        requireState(decision, BatchState.AWAITING_DESTRUCTION);
        requireLines(command.lines(), decided(Disposal.DESTROY), decision);
        supervision.requireAnother(by, decision);
        decision.applies(RULE);
        apply(new ItemsChecked(self(), command.lines(), by));
    }

    @CommandHandler
    void handle(WitnessDestruction command, Decision decision) {
        Signature by = decision.within(scope(decision));
        requireState(decision, BatchState.EXECUTED);
        requireSameRegister(command.registerHash(), decision);
        DestructionExecuted act = Objects.requireNonNull(executed);
        decision.separate(SEPARATION, "role.operator", act.operator());
        decision.require(RULE, supervision.whoChecked(act.lines()).contains(by), "refused.didNotCheck");
        decision.requireState(!supervision.hasSigned(by), "refused.supervisorSigned");
        apply(new DestructionWitnessed(self(), command.registerHash(), by));
        completeIfDone(decision);
    }

    void requireExecutable(ExecuteDestruction command, Decision decision) {
        requireSameRegister(command.registerHash(), decision);
        LineSet destroy = decided(Disposal.DESTROY);
        decision.requireState(!destroy.isEmpty(), "refused.nothingToDestroy");
        LocalDate first = Objects.requireNonNull(notBefore);
        decision.require(RULE, !decision.today().isBefore(first), "refused.waitingPeriod", fact("notBefore", first));
        if (!exempted.contains(Duties.APPRAISER_DESTROYS)) {
            appraisers.forEach(appraiser -> decision.separate(SEPARATION, "role.appraiser", appraiser));
        }
        supervision.requireNone(decision);
        supervision.requireWatched(destroy, decision);
    }

    void execute(ExecuteDestruction command, LineSet destroyed, Signature operator, LocalDate on) {
        apply(new DestructionExecuted(self(), destroyed, on, command.place(), command.manner(), operator));
    }

    /** Lines that may be put on the list of a transfer to another house. */
    LineSet transferable() {
        return decided(Disposal.TRANSFER_OUT).minus(lines.listedOut());
    }

    void listOut(LineSet going, RecordId transferOut) {
        apply(new ItemsListedOut(self(), going, transferOut));
    }

    void stay(LineSet staying, RecordId transferOut, String reason) {
        apply(new ItemsStayed(self(), staying, transferOut, reason));
    }

    void handedOver(LineSet taken, TransferOutListed to, Signature by, Decision decision) {
        apply(new ItemsHandedOver(self(), taken, to.recipient(), to.deed(), by));
        completeIfDone(decision);
    }

    void appraise(AppraiseItems command, Signature by) {
        apply(new ItemsAppraised(self(), command.lines(), command.decision(), command.reason(), command.period(), by));
    }

    void requireAllDecided(Decision decision) {
        LineSet undecided = lines.undecided(head().lines());
        decision.requireState(undecided.isEmpty(), "refused.undecided", fact("lines", undecided));
        decision.requireState(!onList().isEmpty(), "refused.nothingLeft");
        decision.applies(RULE);
    }

    void drawUp(Signature by) {
        apply(new RegisterDrawnUp(
                self(),
                RegisterHash.of(lines.all(), lines.standing()),
                decided(Disposal.DESTROY),
                decided(Disposal.TRANSFER_OUT),
                decided(Disposal.RETAIN),
                decided(Disposal.EXTEND),
                by));
        if (pending().isEmpty()) {
            apply(new BatchCompleted(self()));
        }
    }

    void strikeOut(StrikeOutItems command, Signature by, Decision decision) {
        apply(new ItemsStruckOut(self(), command.lines(), command.reason(), by));
        if (state != BatchState.UNDER_APPRAISAL) {
            completeIfDone(decision);
        }
    }

    void withdraw(String reason) {
        apply(new BatchWithdrawn(self(), reason));
    }

    /** Nothing is left to decide or do, and what was destroyed is signed by its supervisors. */
    private void completeIfDone(Decision decision) {
        boolean signed = executed == null || supervision.signed() >= decision.number(RULE, "supervisors");
        if (pending().isEmpty() && signed) {
            apply(new BatchCompleted(self()));
        }
    }

    void requireState(Decision decision, BatchState... wanted) {
        decision.requireState(
                List.of(wanted).contains(state), "refused.batchState", fact("state", Objects.requireNonNull(state)));
    }

    void requireLines(LineSet named, LineSet possible, Decision decision) {
        decision.requireState(!named.isEmpty(), "refused.noLines");
        LineSet others = named.minus(possible);
        decision.requireState(others.isEmpty(), "refused.linesNotThere", fact("lines", others));
    }

    private void requireSameRegister(String hash, Decision decision) {
        decision.require(RULE, hash.equals(registerHash), "refused.otherRegister");
    }

    RecordId id() {
        return self();
    }

    RecordId archives() {
        return head().archives();
    }

    /** The archives room whose holdings it is about. */
    public Scope scope(Decision decision) {
        return Places.scope(archives(), decision);
    }

    DisposalLine line(int number) {
        return lines.line(number);
    }

    /** Lines that were not struck out, handed over or destroyed. */
    LineSet onList() {
        return lines.on(head().lines());
    }

    /** Lines still on the list that were decided so. */
    LineSet decided(Disposal as) {
        return lines.decided(as);
    }

    /** Lines whose case is on this list still. */
    LineSet pending() {
        return state == BatchState.UNDER_APPRAISAL
                ? onList()
                : decided(Disposal.DESTROY).plus(decided(Disposal.TRANSFER_OUT));
    }

    /** Lines whose case is on this list still and that are not on their way. */
    LineSet atHand() {
        return pending().minus(lines.listedOut());
    }

    /** Whether anything on it has left the house, or is about to. */
    boolean begun() {
        return begun || !lines.listedOut().isEmpty();
    }

    private DisposalListed head() {
        return Objects.requireNonNull(head, "a batch that was never listed");
    }

    private void move(DestructionBatchEvent event) {
        state = BatchState.after(state, event);
    }

    @EventSourcingHandler
    void on(OldRegisterTakenOver event) {
        become(event.batch());
        state = BatchState.after(state, event);
        head = event.asListed();
    }

    @EventSourcingHandler
    void on(DisposalListed event) {
        become(event.batch());
        move(event);
        head = event;
    }

    @EventSourcingHandler
    void on(DisposalLinesListed event) {
        lines.list(event.lines());
    }

    @EventSourcingHandler
    void on(ItemsAppraised event) {
        lines.decide(event.lines(), event.decision());
        appraisers.add(event.appraiser());
    }

    @EventSourcingHandler
    void on(RegisterDrawnUp event) {
        move(event);
        registerHash = event.registerHash();
    }

    @EventSourcingHandler
    void on(RegisterSigned event) {
        move(event);
        members.add(event.member());
        appraisers.add(event.member());
    }

    @EventSourcingHandler
    void on(SeparationExempted event) {
        exempted.add(event.duties());
    }

    @CommandHandler
    void handle(RemindOfDestruction command, Decision decision) {
        decision.within(scope(decision));
        requireState(decision, BatchState.AWAITING_DESTRUCTION);
        LocalDate over = Objects.requireNonNull(notBefore);
        apply(new DestructionReminded(
                self(), DestructionsDue.REMINDING.remindArchives(over, reminded, scope(decision), decision)));
    }

    @EventSourcingHandler
    void on(DestructionReminded event) {
        reminded = event.reminder().step();
    }

    @EventSourcingHandler
    void on(DestructionApproved event) {
        move(event);
        notBefore = event.notBefore();
    }

    @EventSourcingHandler
    void on(ItemsChecked event) {
        supervision.checked(event);
    }

    @EventSourcingHandler
    void on(DestructionExecuted event) {
        move(event);
        executed = event;
        begun = true;
        lines.takeOff(event.lines());
    }

    @EventSourcingHandler
    void on(DestructionWitnessed event) {
        supervision.signed(event);
    }

    @EventSourcingHandler
    void on(ItemsHandedOver event) {
        begun = true;
        lines.takeOff(event.lines());
    }

    /** What has no handler of its own. */
    @EventSourcingHandler
    void on(DestructionBatchEvent event) {
        move(event);
        lines.take(event);
    }
}
