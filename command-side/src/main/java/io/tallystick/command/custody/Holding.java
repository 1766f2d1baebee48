package io.tallystick.command.custody;

import static io.tallystick.command.door.Fact.fact;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.custody.HoldingEvent.HoldingListed;
import io.tallystick.events.custody.HoldingEvent.HoldingMigrated;
import io.tallystick.events.custody.HoldingEvent.HoldingNotReceived;
import io.tallystick.events.custody.HoldingEvent.HoldingPrepared;
import io.tallystick.events.custody.HoldingEvent.HoldingReceived;
import io.tallystick.events.custody.HoldingEvent.NotReceived;
import io.tallystick.events.custody.HoldingState;
import io.tallystick.events.kernel.RecordId;
import java.util.Objects;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** Where a custody unit is and who has it: one open transfer at most. */
public class Holding extends LedgerRecord {
    private @Nullable HoldingState state;
    private @Nullable RecordId transfer;

    /** For Axon, which replays events into it. */
    protected Holding() {}

    /** Prepares a unit in its department. */
    Holding(RecordId unit, RecordId heldBy) {
        apply(new HoldingPrepared(of(unit), unit, heldBy));
    }

    /** Takes a unit over from an inventory. */
    Holding(HoldingMigrated migrated) {
        apply(migrated);
    }

    /** The holding of a unit: it has the unit's key. */
    static RecordId of(RecordId unit) {
        return RecordId.of("holding", unit.key());
    }

    void list(RecordId onTransfer, int line, Decision decision) {
        HoldingState now = Objects.requireNonNull(state);
        decision.requireState(
                now != HoldingState.IN_TRANSFER,
                "refused.onOpenTransfer",
                fact("unit", self().key()),
                fact("transfer", String.valueOf(transfer)));
        decision.requireState(now != HoldingState.IN_CUSTODY, "refused.inCustody", fact("unit", self().key()));
        listed(onTransfer, line);
    }

    void listed(RecordId onTransfer, int line) {
        apply(new HoldingListed(self(), onTransfer, line));
    }

    void receive(RecordId byTransfer, RecordId heldBy) {
        apply(new HoldingReceived(self(), byTransfer, heldBy));
    }

    void release(RecordId fromTransfer, NotReceived outcome) {
        apply(new HoldingNotReceived(self(), fromTransfer, outcome));
    }

    @EventSourcingHandler
    void on(HoldingPrepared event) {
        become(event.holding());
        state = HoldingState.after(event);
    }

    @EventSourcingHandler
    void on(HoldingMigrated event) {
        become(event.holding());
        state = HoldingState.after(event);
    }

    @EventSourcingHandler
    void on(HoldingListed event) {
        state = HoldingState.after(event);
        transfer = event.transfer();
    }

    @EventSourcingHandler
    void on(HoldingReceived event) {
        state = HoldingState.after(event);
        transfer = null;
    }

    @EventSourcingHandler
    void on(HoldingNotReceived event) {
        state = HoldingState.after(event);
        transfer = null;
    }
}
