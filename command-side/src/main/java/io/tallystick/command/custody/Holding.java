package io.tallystick.command.custody;

import static io.tallystick.command.door.Fact.fact;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.custody.HoldingEvent.HoldingBroughtBack;
import io.tallystick.events.custody.HoldingEvent.HoldingCameBack;
import io.tallystick.events.custody.HoldingEvent.HoldingDestroyed;
import io.tallystick.events.custody.HoldingEvent.HoldingLeftRoom;
import io.tallystick.events.custody.HoldingEvent.HoldingLent;
import io.tallystick.events.custody.HoldingEvent.HoldingListed;
import io.tallystick.events.custody.HoldingEvent.HoldingLost;
import io.tallystick.events.custody.HoldingEvent.HoldingMigrated;
import io.tallystick.events.custody.HoldingEvent.HoldingNotFound;
import io.tallystick.events.custody.HoldingEvent.HoldingNotReceived;
import io.tallystick.events.custody.HoldingEvent.HoldingPlaced;
import io.tallystick.events.custody.HoldingEvent.HoldingPrepared;
import io.tallystick.events.custody.HoldingEvent.HoldingReceived;
import io.tallystick.events.custody.HoldingEvent.HoldingTakenForReading;
import io.tallystick.events.custody.HoldingEvent.HoldingTransferredOut;
import io.tallystick.events.custody.HoldingEvent.HoldingTurnedUp;
import io.tallystick.events.custody.HoldingEvent.Leave;
import io.tallystick.events.custody.HoldingEvent.LeaveReminded;
import io.tallystick.events.custody.HoldingEvent.NotReceived;
import io.tallystick.events.custody.HoldingState;
import io.tallystick.events.custody.store.Place;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.time.LocalDate;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** Where a custody unit is and who has it: one open transfer, one open loan at most. */
public class Holding extends LedgerRecord {
    private @Nullable HoldingState state;
    private @Nullable RecordId transfer;
    private @Nullable RecordId heldBy;
    private @Nullable LocalDate dueBack;
    private @Nullable Leave leave;
    private int reminded;
    private boolean archived;
    private @Nullable RecordId loan;
    private @Nullable HoldingMigrated migratedAs;

    /** For Axon, which replays events into it. */
    protected Holding() {}

    /** Prepares a unit in its department. */
    Holding(RecordId unit, RecordId heldBy) {
        apply(new HoldingPrepared(of(unit), unit, heldBy));
    }

    /** Takes a unit over from an inventory. */
    public Holding(HoldingMigrated migrated) {
        apply(migrated);
    }

    /** The holding of a unit: it has the unit's key. */
    public static RecordId of(RecordId unit) {
        return RecordId.of("holding", unit.key());
    }

    void list(RecordId onTransfer, int line, Decision decision) {
        HoldingState now = Objects.requireNonNull(state);
        decision.requireState(
                now != HoldingState.IN_TRANSFER,
                "refused.onOpenTransfer",
                fact("unit", self().key()),
                fact("transfer", String.valueOf(transfer)));
        decision.requireState(!now.gone(), "refused.gone", fact("unit", self().key()), fact("state", now));
        decision.requireState(loan == null, "refused.withReader", fact("unit", self().key()));
        decision.requireState(!archived, "refused.inCustody", fact("unit", self().key()));
        listed(onTransfer, line);
    }

    void listed(RecordId onTransfer, int line) {
        apply(new HoldingListed(self(), onTransfer, line));
    }

    void receive(RecordId byTransfer, RecordId heldBy) {
        apply(new HoldingReceived(self(), byTransfer, heldBy));
    }

    /** The unit of the house that has it, whoever reads it. */
    public RecordId heldBy() {
        return Objects.requireNonNull(heldBy, "a holding begins with who has it");
    }

    /** Whether it is in the custody of the archives room. */
    public boolean inCustody() {
        return state == HoldingState.IN_CUSTODY;
    }

    /** Puts it where it stands now. */
    public void place(Place place, Decision decision) {
        requireState(decision, HoldingState.IN_CUSTODY);
        apply(new HoldingPlaced(self(), place));
    }

    /** Lets it out of the archives room by an exception (I-2). */
    public void letOut(Leave reason, String to, LocalDate due, Signature approver, Decision decision) {
        requireState(decision, HoldingState.IN_CUSTODY);
        apply(new HoldingLeftRoom(self(), reason, to, due, approver));
    }

    /**
     * Takes it back into the archives room.
     *
     * @return the day it was due back
     */
    public LocalDate takeBack(boolean intact, @Nullable String note, Signature receiver, Decision decision) {
        requireState(decision, HoldingState.OUT_OF_ROOM);
        LocalDate due = Objects.requireNonNull(dueBack);
        apply(new HoldingCameBack(self(), intact, note, receiver));
        return due;
    }

    /** Whether it is out of the archives room for that reason. */
    public boolean outFor(Leave reason) {
        return state == HoldingState.OUT_OF_ROOM && leave == reason;
    }

    /** Requires that it is out of the archives room for that reason. */
    public void requireOutFor(Leave reason, Decision decision) {
        decision.requireState(
                outFor(reason),
                "refused.holdingState",
                fact("unit", self().key()),
                fact("holding", Objects.requireNonNull(state)));
    }

    /** A stock-take did not find it. */
    public void notFound(RecordId stocktake, Decision decision) {
        requireState(decision, HoldingState.IN_CUSTODY);
        apply(new HoldingNotFound(self(), stocktake));
    }

    /** A stock-take found it where the ledger did not expect it, or found what was missing. */
    public void foundAt(Place place, RecordId stocktake, Decision decision) {
        if (state == HoldingState.MISSING && archived) {
            apply(new HoldingTurnedUp(self(), stocktake));
        }
        place(place, decision);
    }

    private void requireState(Decision decision, HoldingState wanted) {
        HoldingState now = Objects.requireNonNull(state);
        decision.requireState(now == wanted, "refused.holdingState", fact("unit", self().key()), fact("holding", now));
    }

    void release(RecordId fromTransfer, NotReceived outcome) {
        apply(new HoldingNotReceived(self(), fromTransfer, outcome));
    }

    /** Where it is. */
    public HoldingState state() {
        return Objects.requireNonNull(state);
    }

    /** The inventory's word on it, where it was taken over from one. */
    public @Nullable HoldingMigrated migratedAs() {
        return migratedAs;
    }

    /** Requires that the archives room has it in custody now, neither lent nor gone (VI-26). */
    public void requireInCustodyOf(RecordId archives, Decision decision) {
        decision.requireState(
                state == HoldingState.IN_CUSTODY && archives.equals(heldBy),
                "refused.notInCustody",
                fact("unit", self().key()),
                fact("state", Objects.requireNonNull(state)),
                fact("heldBy", String.valueOf(heldBy)));
    }

    /** Leaves by destruction, for ever (VI-26). */
    public void destroy(RecordId batch) {
        apply(new HoldingDestroyed(self(), batch));
    }

    /** Leaves for another house, for ever. */
    public void transferOut(RecordId batch, String recipient) {
        apply(new HoldingTransferredOut(self(), batch, recipient));
    }

    /** Hands it out to a reader; only what is in custody can be (I-4, I-5). */
    public void handOut(RecordId onLoan, RecordId reader, boolean offSite, Decision decision) {
        decision.requireState(
                state == HoldingState.IN_CUSTODY,
                "refused.notOnTheShelf",
                fact("unit", self().key()),
                fact("where", "state.holding." + state));
        apply(offSite ? new HoldingLent(self(), onLoan, reader) : new HoldingTakenForReading(self(), onLoan, reader));
    }

    /** Takes it back from its reader. */
    public void bringBack(RecordId fromLoan) {
        apply(new HoldingBroughtBack(self(), fromLoan));
    }

    /** Gives it up as lost. */
    public void lose(RecordId onLoan) {
        apply(new HoldingLost(self(), onLoan));
    }

    @EventSourcingHandler
    void on(HoldingPrepared event) {
        become(event.holding());
        state = HoldingState.after(event);
        heldBy = event.heldBy();
    }

    @EventSourcingHandler
    void on(HoldingMigrated event) {
        become(event.holding());
        state = HoldingState.after(event);
        heldBy = event.heldBy();
        archived = true;
        migratedAs = event;
    }

    @EventSourcingHandler
    void on(HoldingListed event) {
        state = HoldingState.after(event);
        transfer = event.transfer();
    }

    @EventSourcingHandler
    void on(HoldingDestroyed event) {
        state = HoldingState.after(event);
    }

    @EventSourcingHandler
    void on(HoldingTransferredOut event) {
        state = HoldingState.after(event);
    }

    @EventSourcingHandler
    void on(HoldingReceived event) {
        state = HoldingState.after(event);
        heldBy = event.heldBy();
        archived = true;
        transfer = null;
    }

    @EventSourcingHandler
    void on(HoldingNotReceived event) {
        state = HoldingState.after(event);
        transfer = null;
    }

    @CommandHandler
    void handle(RemindOfLeave command, Decision decision) {
        decision.within(decision.organisation().whole());
        decision.requireState(dueBack != null, "refused.nothingDue");
        apply(new LeaveReminded(
                self(),
                LeavesDue.REMINDING.remindArchives(
                        Objects.requireNonNull(dueBack),
                        reminded,
                        Places.scope(Objects.requireNonNull(heldBy), decision),
                        decision)));
    }

    @EventSourcingHandler
    void on(LeaveReminded event) {
        reminded = event.reminder().step();
    }

    @EventSourcingHandler
    void on(HoldingLeftRoom event) {
        reminded = 0;
        state = HoldingState.after(event);
        dueBack = event.due();
        leave = event.reason();
    }

    @EventSourcingHandler
    void on(HoldingCameBack event) {
        state = HoldingState.after(event);
        dueBack = null;
        leave = null;
    }

    @EventSourcingHandler
    void on(HoldingNotFound event) {
        state = HoldingState.after(event);
    }

    @EventSourcingHandler
    void on(HoldingTurnedUp event) {
        state = HoldingState.after(event);
    }

    @EventSourcingHandler
    void on(HoldingTakenForReading event) {
        state = HoldingState.after(event);
        loan = event.loan();
    }

    @EventSourcingHandler
    void on(HoldingLent event) {
        state = HoldingState.after(event);
        loan = event.loan();
    }

    @EventSourcingHandler
    void on(HoldingBroughtBack event) {
        state = HoldingState.after(event);
        loan = null;
    }

    @EventSourcingHandler
    void on(HoldingLost event) {
        state = HoldingState.after(event);
        loan = null;
    }
}
