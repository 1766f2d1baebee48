package io.tallystick.command.custody.store;

import io.tallystick.command.door.Decision;
import io.tallystick.events.custody.store.StoreEvent.StoreOpened;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.axonframework.modelling.command.Repository;

/** The rooms there are; whoever changes one has the authority there. */
public final class Rooms {
    private final Repository<Store> stores;

    public Rooms(Repository<Store> stores) {
        this.stores = stores;
    }

    void open(StoreOpened opened, LocalDate firstInspection) throws Exception {
        stores.newInstance(() -> new Store(opened, firstInspection));
    }

    /** Settles the authority over a room and changes it, if it is in use. */
    public void inUse(RecordId room, Decision decision, Consumer<Store> change) {
        known(room, decision, store -> {
            store.requireInUse(decision);
            change.accept(store);
        });
    }

    /** Settles the authority over a room, in use or given up, and changes it. */
    public void known(RecordId room, Decision decision, Consumer<Store> change) {
        stores.load(room.value()).execute(store -> {
            decision.within(store.scope(decision));
            change.accept(store);
        });
    }
}
