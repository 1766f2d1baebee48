package io.tallystick.command.custody.store;

import static io.tallystick.command.door.Fact.fact;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.custody.store.KeyEvent;
import io.tallystick.events.custody.store.KeyEvent.KeyHandedOver;
import io.tallystick.events.custody.store.KeyEvent.KeyIssued;
import io.tallystick.events.custody.store.KeyEvent.KeyLost;
import io.tallystick.events.custody.store.KeyEvent.KeyReturned;
import io.tallystick.events.custody.store.KeyState;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.util.Objects;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** A key of a room and who has it (VI-20). */
public class Key extends LedgerRecord {
    private @Nullable KeyState state;
    private @Nullable RecordId store;
    private @Nullable RecordId holder;

    /** For Axon, which replays events into it; a key begins with its first issue. */
    protected Key() {}

    static Key none() {
        return new Key();
    }

    boolean issued() {
        return state == KeyState.ISSUED;
    }

    boolean lost() {
        return state == KeyState.LOST;
    }

    RecordId store() {
        return Objects.requireNonNull(store);
    }

    String heldBy() {
        return String.valueOf(holder);
    }

    void issue(KeyIssued issued) {
        apply(issued);
    }

    void takeBack(Signature by, Decision decision) {
        requireIssued(decision);
        apply(new KeyReturned(self(), by));
    }

    void lose(String account, Signature by, Decision decision) {
        requireIssued(decision);
        apply(new KeyLost(self(), Objects.requireNonNull(holder), account, by));
    }

    /** Passes it on, if it is still where the handover says. */
    void passTo(RecordId from, RecordId to, RecordId handover, Decision decision) {
        decision.requireState(
                issued() && from.equals(holder), "refused.notInCharge", fact("record", self()), fact("employee", from));
        apply(new KeyHandedOver(self(), to, handover));
    }

    private void requireIssued(Decision decision) {
        decision.requireState(issued(), "refused.keyNotIssued");
    }

    private void move(KeyEvent event) {
        state = KeyState.after(event);
    }

    @EventSourcingHandler
    void on(KeyIssued event) {
        become(event.key());
        move(event);
        store = event.store();
        holder = event.holder();
    }

    @EventSourcingHandler
    void on(KeyReturned event) {
        move(event);
        holder = null;
    }

    @EventSourcingHandler
    void on(KeyLost event) {
        move(event);
        holder = null;
    }

    @EventSourcingHandler
    void on(KeyHandedOver event) {
        move(event);
        holder = event.holder();
    }
}
