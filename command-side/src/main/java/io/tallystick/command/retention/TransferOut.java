package io.tallystick.command.retention;

import static io.tallystick.command.door.Fact.fact;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.custody.Places;
import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecord;
import io.tallystick.command.door.Portions;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.retention.DisposalLine;
import io.tallystick.events.retention.TransferOutEvent;
import io.tallystick.events.retention.TransferOutEvent.TransferOutCalledOff;
import io.tallystick.events.retention.TransferOutEvent.TransferOutDispatched;
import io.tallystick.events.retention.TransferOutEvent.TransferOutLinesListed;
import io.tallystick.events.retention.TransferOutEvent.TransferOutListed;
import io.tallystick.events.retention.TransferOutEvent.TransferOutSigned;
import io.tallystick.events.retention.TransferOutState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** Records on their way to another house: two signatures over one list, the house's and the receiver's (VI-26). */
public class TransferOut extends LedgerRecord {
    private static final String RULE = "VI-26";
    private static final String SEPARATION = "VI-14";

    private @Nullable TransferOutListed head;
    private @Nullable TransferOutState state;
    private final List<DisposalLine> lines = new ArrayList<>();
    private @Nullable TransferOutDispatched dispatched;
    private @Nullable Instant dispatchedAt;

    /** For Axon, which replays events into it. */
    protected TransferOut() {}

    TransferOut(TransferOutListed listed, List<DisposalLine> lines) {
        apply(listed);
        for (List<DisposalLine> portion : Portions.of(lines, line -> Portions.bytes(line) + 200)) {
            apply(new TransferOutLinesListed(listed.transferOut(), portion));
        }
    }

    void dispatch(DispatchTransferOut command, Signature by, Decision decision) {
        requireState(TransferOutState.LISTED_OUT, decision);
        requireSameList(command.listHash(), decision);
        decision.separate(SEPARATION, "role.lister", head().lister());
        apply(new TransferOutDispatched(
                self(), command.listHash(), decision.today().plusDays(decision.number(RULE, "transferDays")), by));
    }

    /** The lines that came back. */
    LineSet returned(SignTransferOut command) {
        return command.returned() == null ? LineSet.none() : command.returned();
    }

    void requireSignable(SignTransferOut command, Decision decision) {
        requireState(TransferOutState.ON_ITS_WAY, decision);
        requireSameList(command.listHash(), decision);
        decision.separate(
                SEPARATION,
                "role.transferor",
                Objects.requireNonNull(dispatched).transferor());
        decision.insistOnField(
                "VI-15", "on", !command.on().isAfter(decision.today()), "refused.future", fact("on", command.on()));
        LocalDate left = decision.dayOf(Objects.requireNonNull(dispatchedAt));
        decision.requireField("on", !command.on().isBefore(left), "refused.signedBeforeDispatch", fact("date", left));
        LineSet others = returned(command).minus(numbers());
        decision.requireState(others.isEmpty(), "refused.linesNotThere", fact("lines", others));
        decision.require(
                RULE, returned(command).isEmpty() || command.reason() != null, "refused.returnedWithoutReason");
    }

    void sign(SignTransferOut command, Signature by, Decision decision) {
        apply(new TransferOutSigned(
                self(),
                command.listHash(),
                numbers().minus(returned(command)),
                returned(command),
                command.reason(),
                decision.protect(self(), command.signatory()),
                command.office(),
                command.on(),
                by));
    }

    void callOff(String reason, Signature by, Decision decision) {
        requireState(TransferOutState.LISTED_OUT, decision);
        apply(new TransferOutCalledOff(self(), reason, by));
    }

    private void requireState(TransferOutState wanted, Decision decision) {
        decision.requireState(
                state == wanted, "refused.transferOutState", fact("state", Objects.requireNonNull(state)));
    }

    private void requireSameList(String hash, Decision decision) {
        decision.require(RULE, hash.equals(head().listHash()), "refused.otherList");
    }

    /** The numbers of its lines on the register. */
    LineSet numbers() {
        return LineSet.of(lines.stream().mapToInt(DisposalLine::line));
    }

    List<DisposalLine> lines() {
        return lines;
    }

    /** What was listed: by whom, for whom, under which deed. */
    public TransferOutListed head() {
        return Objects.requireNonNull(head, "a transfer that was never listed");
    }

    /** The day by which it is signed for. */
    TransferOutDispatched dispatched() {
        return Objects.requireNonNull(dispatched);
    }

    /** The archives room that gives it away. */
    public Scope scope(Decision decision) {
        return Places.scope(head().archives(), decision);
    }

    @EventSourcingHandler
    void on(TransferOutListed event) {
        become(event.transferOut());
        head = event;
        state = TransferOutState.after(event);
    }

    @EventSourcingHandler
    void on(TransferOutLinesListed event) {
        lines.addAll(event.lines());
    }

    @EventSourcingHandler
    void on(TransferOutDispatched event, @Timestamp Instant at) {
        dispatchedAt = at;
        dispatched = event;
        state = TransferOutState.after(event);
    }

    /** What has no handler of its own. */
    @EventSourcingHandler
    void on(TransferOutEvent event) {
        state = TransferOutState.after(event);
    }
}
