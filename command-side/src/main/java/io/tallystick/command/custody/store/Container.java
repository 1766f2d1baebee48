package io.tallystick.command.custody.store;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.custody.store.ContainerEvent.ContainerMoved;
import io.tallystick.events.custody.store.ContainerEvent.ContainerRegistered;
import io.tallystick.events.kernel.RecordId;
import java.util.Objects;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** A container and where it stands. */
public class Container extends LedgerRecord {
    private @Nullable RecordId store;
    private @Nullable String shelf;

    /** For Axon, which replays events into it. */
    protected Container() {}

    Container(ContainerRegistered registered) {
        apply(registered);
    }

    void move(RecordId to, @Nullable String onShelf) {
        apply(new ContainerMoved(self(), to, onShelf));
    }

    /** The room it stands in. */
    public RecordId store() {
        return Objects.requireNonNull(store);
    }

    /** The shelf it stands on, if it stands on one. */
    @Nullable
    String shelf() {
        return shelf;
    }

    @EventSourcingHandler
    void on(ContainerRegistered event) {
        become(event.container());
        store = event.store();
        shelf = event.shelf();
    }

    @EventSourcingHandler
    void on(ContainerMoved event) {
        store = event.store();
        shelf = event.shelf();
    }
}
