package io.tallystick.command.custody;

import static io.tallystick.command.door.Fact.fact;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecord;
import io.tallystick.command.door.Portions;
import io.tallystick.command.due.Answerable;
import io.tallystick.events.custody.Discrepancy;
import io.tallystick.events.custody.ListLine;
import io.tallystick.events.custody.TransferEvent;
import io.tallystick.events.custody.TransferEvent.CountCompleted;
import io.tallystick.events.custody.TransferEvent.CountUndone;
import io.tallystick.events.custody.TransferEvent.DeliveryReceived;
import io.tallystick.events.custody.TransferEvent.DiscrepancyRaised;
import io.tallystick.events.custody.TransferEvent.DiscrepancyResolved;
import io.tallystick.events.custody.TransferEvent.LinesCounted;
import io.tallystick.events.custody.TransferEvent.LinesListed;
import io.tallystick.events.custody.TransferEvent.LinesMissing;
import io.tallystick.events.custody.TransferEvent.LinesRejected;
import io.tallystick.events.custody.TransferEvent.PagesDiffered;
import io.tallystick.events.custody.TransferEvent.ReceiptSigned;
import io.tallystick.events.custody.TransferEvent.Side;
import io.tallystick.events.custody.TransferEvent.SignatureReminded;
import io.tallystick.events.custody.TransferEvent.SurplusFound;
import io.tallystick.events.custody.TransferEvent.SurplusUndone;
import io.tallystick.events.custody.TransferEvent.TransferApproved;
import io.tallystick.events.custody.TransferEvent.TransferClosedWithExceptions;
import io.tallystick.events.custody.TransferEvent.TransferDispatched;
import io.tallystick.events.custody.TransferEvent.TransferListed;
import io.tallystick.events.custody.TransferEvent.TransferReconciled;
import io.tallystick.events.custody.TransferEvent.TransferReminded;
import io.tallystick.events.custody.TransferEvent.TransferWithdrawn;
import io.tallystick.events.custody.TransferState;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** A transfer and its receipt: listed, approved, dispatched, counted, differences settled, signed by both, reconciled. */
public class Transfer extends LedgerRecord {
    private @Nullable TransferListed head;
    private @Nullable TransferState state;
    private @Nullable Instant dispatched;
    private int reminded;
    private @Nullable Instant counted;
    private final Map<Side, Integer> signaturesReminded = new EnumMap<>(Side.class);
    private final Parties parties = new Parties();
    private final Map<Side, Signature> signed = new EnumMap<>(Side.class);
    private final List<RecordId> units = new ArrayList<>();
    private int[] pages = {};
    private final Count count = new Count();
    private int raised;
    private final Map<Integer, Discrepancy> open = new TreeMap<>();

    /** For Axon, which replays events into it. */
    protected Transfer() {}

    Transfer(TransferListed listed, List<ListLine> lines) {
        apply(listed);
        for (List<ListLine> portion : Portions.of(lines, ListLines::bytes)) {
            apply(new LinesListed(listed.transfer(), portion));
        }
    }

    @CommandHandler
    void handle(RemindOfTransfer command, Decision decision) {
        decision.within(decision.organisation().whole());
        Instant sent = dispatched;
        decision.requireState(state == TransferState.DISPATCHED && sent != null, "refused.nothingDue");
        apply(new TransferReminded(
                self(),
                ArrivalsDue.REMINDING.remindArchives(
                        decision.dayOf(Objects.requireNonNull(sent)), reminded, toScope(decision), decision)));
    }

    @CommandHandler
    void handle(RemindOfSignature command, Decision decision) {
        decision.within(decision.organisation().whole());
        Instant since = counted;
        Side side = command.side();
        decision.requireState(since != null && !signed.containsKey(side), "refused.nothingDue");
        LocalDate day = decision.dayOf(Objects.requireNonNull(since));
        int taken = signaturesReminded.getOrDefault(side, 0);
        apply(new SignatureReminded(
                self(),
                side,
                side == Side.RECEIVER
                        ? ArrivalsDue.REMINDING.remindArchives(day, taken, toScope(decision), decision)
                        : ArrivalsDue.REMINDING.remind(
                                day,
                                taken,
                                decision,
                                d -> Answerable.holding(
                                        List.of(Post.ARCHIVIST, Post.DEPARTMENT_HEAD),
                                        fromScope(),
                                        d.today(),
                                        d.organisation()))));
    }

    @CommandHandler
    void handle(ApproveTransfer command, Decision decision) {
        String project = head().project();
        Post wanted = project == null ? Post.DEPARTMENT_HEAD : Post.PROJECT_HEAD;
        Signature by = decision.within(fromScope(), wanted);
        requireState(decision, TransferState.LISTED);
        if (project == null) {
            decision.require("I-36", by.post() == wanted, "refused.departmentHeadApproves");
        } else {
            decision.require("I-34", by.post() == wanted, "refused.projectHeadApproves", fact("project", project));
        }
        requireSameList(command.listHash(), decision);
        decision.separate("VI-14", "role.lister", head().lister());
        apply(new TransferApproved(self(), head().listHash(), by));
    }

    @CommandHandler
    void handle(DispatchTransfer command, Decision decision) {
        Signature by = decision.within(fromScope());
        requireState(decision, TransferState.LISTED, TransferState.APPROVED);
        boolean project = head().project() != null;
        decision.require(
                project ? "I-34" : "I-36",
                state == TransferState.APPROVED,
                "refused.listNotApproved",
                List.of(Decision.remedy(
                        "remedy.approveTransfer",
                        "custody.ApproveTransfer",
                        project ? Post.PROJECT_HEAD : Post.DEPARTMENT_HEAD)));
        requireSameList(command.listHash(), decision);
        apply(new TransferDispatched(self(), head().listHash(), by));
    }

    @CommandHandler
    void handle(RegisterArrival command, Decision decision) {
        Signature by = decision.within(toScope(decision));
        requireState(decision, TransferState.DISPATCHED);
        parties.separate(Side.RECEIVER, decision);
        LocalDate arrived = command.arrivedOn();
        decision.insistOnField("VI-15", "arrivedOn", !arrived.isAfter(decision.today()), "refused.future");
        LocalDate sent = decision.dayOf(Objects.requireNonNull(dispatched, "arrived before it was dispatched"));
        decision.insistOnField(
                "VI-15", "arrivedOn", !arrived.isBefore(sent), "refused.beforeDispatch", fact("dispatched", sent));
        apply(new DeliveryReceived(self(), arrived, Lateness.of(arrived, decision), by));
    }

    @CommandHandler
    void handle(CountLines command, Decision decision) {
        Signature by = countingBy(decision);
        CountedLines.of(command, count, pages, decision)
                .events(self(), by, decision)
                .forEach(e -> apply(e));
    }

    @CommandHandler
    void handle(UndoCount command, Decision decision) {
        countingBy(decision);
        decision.requireState(!command.lines().isEmpty(), "refused.nothingCounted");
        LineSet uncounted = command.lines().minus(count.counted());
        decision.requireState(
                uncounted.isEmpty(), "refused.linesNotCounted", fact("lines", CountedLines.told(uncounted)));
        apply(new CountUndone(self(), command.lines()));
    }

    @CommandHandler
    void handle(RecordSurplus command, Decision decision) {
        countingBy(decision);
        decision.requireState(command.pages() >= 0, "refused.negativePages");
        apply(new SurplusFound(self(), count.nextSurplus(), command.title(), command.pages(), command.note()));
    }

    @CommandHandler
    void handle(UndoSurplus command, Decision decision) {
        countingBy(decision);
        decision.requireField("number", count.hasSurplus(command.number()), "refused.noSuchSurplus");
        apply(new SurplusUndone(self(), command.number()));
    }

    @CommandHandler
    void handle(CompleteCount command, Decision decision) {
        Signature by = countingBy(decision);
        LineSet uncounted = count.uncounted();
        decision.requireState(
                uncounted.isEmpty(), "refused.linesNotCounted", fact("lines", CountedLines.told(uncounted)));
        decision.applies("I-13");
        apply(new CountCompleted(
                self(),
                count.accepted().size(),
                count.rejected().size(),
                count.missing().size(),
                count.surplus(),
                by));
        for (Discrepancy difference :
                count.differences(raised + 1, pages, line -> unitOf(line).value())) {
            apply(new DiscrepancyRaised(self(), difference));
        }
    }

    @CommandHandler
    void handle(RaiseDiscrepancy command, Decision decision) {
        decision.within(toScope(decision));
        requireState(
                decision,
                TransferState.COUNTING,
                TransferState.COUNTED,
                TransferState.SIGNED_BY_TRANSFEROR,
                TransferState.SIGNED_BY_RECEIVER,
                TransferState.SIGNED);
        Integer line = command.line();
        decision.requireState(
                line == null || count.all().contains(line),
                "refused.linesNotOnList",
                fact("lines", String.valueOf(line)));
        decision.applies("I-13");
        apply(new DiscrepancyRaised(
                self(), new Discrepancy(raised + 1, Discrepancy.Kind.OTHER, line, null, null, command.detail())));
    }

    private Signature countingBy(Decision decision) {
        Signature by = decision.within(toScope(decision));
        requireState(decision, TransferState.COUNTING);
        parties.separate(Side.RECEIVER, decision);
        count.requireThere(decision);
        return by;
    }

    void withdraw(String reason) {
        apply(new TransferWithdrawn(self(), reason));
    }

    void resolve(ResolveDiscrepancy command, Signature by, Decision decision) {
        requireState(
                decision,
                TransferState.COUNTED,
                TransferState.SIGNED_BY_TRANSFEROR,
                TransferState.SIGNED_BY_RECEIVER,
                TransferState.SIGNED);
        decision.requireState(!command.discrepancies().isEmpty(), "refused.noDiscrepancy");
        decision.applies("I-13");
        if (command.resolution().keepsLine()) {
            parties.separate(Side.RECEIVER, decision);
        }
        command.discrepancies().stream().forEach(number -> {
            Discrepancy difference = open.get(number);
            decision.requireState(difference != null, "refused.notOpen", fact("discrepancy", number));
            Discrepancy.Kind kind = Objects.requireNonNull(difference).kind();
            decision.requireState(
                    kind.settledBy().contains(command.resolution()),
                    "refused.resolutionDoesNotFit",
                    fact("discrepancy", number),
                    fact("kind", kind),
                    fact("resolution", command.resolution()));
            apply(new DiscrepancyResolved(self(), number, command.resolution(), command.note(), by));
        });
    }

    void sign(SignReceipt command, Signature by, Decision decision) {
        decision.requireState(
                !signed.containsKey(command.side()), "refused.alreadySigned", fact("side", command.side()));
        decision.requireState(
                state == TransferState.COUNTED
                        || state == TransferState.SIGNED_BY_TRANSFEROR
                        || state == TransferState.SIGNED_BY_RECEIVER,
                "refused.countNotComplete",
                List.of(Decision.remedy(
                        "remedy.completeCount", "custody.CompleteCount", Post.ARCHIVIST, Post.ARCHIVES_HEAD)),
                fact("state", "state.transfer." + state));
        parties.separate(command.side(), decision);
        requireSameList(command.listHash(), decision);
        apply(new ReceiptSigned(self(), command.side(), command.listHash(), by));
    }

    /** Both signed and nothing is open. */
    boolean settled() {
        return state == TransferState.SIGNED && open.isEmpty();
    }

    void reconcile(Decision decision) {
        decision.insist("I-13", count.balances(), "refused.unbalanced");
        apply(new TransferReconciled(self(), count.accepted(), count.rejected(), count.missing(), count.surplus()));
    }

    void close(String reason, Decision decision) {
        requireState(decision, TransferState.SIGNED);
        LineSet stillOpen = LineSet.of(open.keySet().stream().mapToInt(n -> n));
        int bytes = List.of(count.accepted(), count.rejected(), count.missing(), stillOpen, reason).stream()
                .mapToInt(Portions::bytes)
                .sum();
        decision.requireState(bytes <= Portions.LARGEST, "refused.tooScattered");
        decision.insist("I-13", count.balances(), "refused.unbalanced");
        apply(new TransferClosedWithExceptions(
                self(), count.accepted(), count.rejected(), count.missing(), count.surplus(), stillOpen, reason));
    }

    void requireState(Decision decision, TransferState... wanted) {
        decision.requireState(
                List.of(wanted).contains(state), "refused.transferState", fact("state", "state.transfer." + state));
    }

    private void requireSameList(String listHash, Decision decision) {
        decision.require("I-13", listHash.equals(head().listHash()), "refused.otherList");
    }

    /** The head of its list. */
    public TransferListed head() {
        return Objects.requireNonNull(head, "a transfer that was never listed");
    }

    Count count() {
        return count;
    }

    RecordId unitOf(int line) {
        return units.get(line - 1);
    }

    /** The place that hands over. */
    public Scope fromScope() {
        return Scope.ofUnit(head().fonds(), head().from());
    }

    /** The place that receives. */
    public Scope toScope(Decision decision) {
        return Places.scope(head().to(), decision);
    }

    @EventSourcingHandler
    void on(TransferEvent event, @Timestamp Instant at) {
        state = TransferState.after(state, event);
        parties.take(event);
        switch (event) {
            case TransferListed e -> {
                become(e.transfer());
                head = e;
                count.begin(e.lines());
                pages = new int[e.lines()];
            }
            case LinesListed e ->
                e.lines().forEach(line -> {
                    units.add(line.unit());
                    pages[line.line() - 1] = line.pages();
                });
            case TransferDispatched e -> dispatched = at;
            case TransferReminded e -> reminded = e.reminder().step();
            case CountCompleted e -> counted = at;
            case SignatureReminded e ->
                signaturesReminded.put(e.side(), e.reminder().step());
            case DeliveryReceived e -> count.there(e.arrivedOn());
            case LinesCounted e -> count.accept(e.lines());
            case LinesRejected e -> count.reject(e.lines(), e.reason());
            case LinesMissing e -> count.miss(e.lines());
            case PagesDiffered e -> count.pages(e.line(), e.counted());
            case SurplusFound e -> count.surplus(e.number(), e.title());
            case SurplusUndone e -> count.undoSurplus(e.number());
            case CountUndone e -> count.undo(e.lines());
            case DiscrepancyRaised e -> {
                raised = e.discrepancy().number();
                open.put(raised, e.discrepancy());
            }
            case DiscrepancyResolved e -> {
                Discrepancy difference = open.remove(e.number());
                if (difference != null) {
                    count.settle(difference, e.resolution());
                }
            }
            case ReceiptSigned e -> signed.put(e.side(), e.signature());
            default -> {
                // Moves the state at most.
            }
        }
    }
}
