package io.tallystick.command.custody.store;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.events.custody.store.KeyEvent.KeyIssued;
import io.tallystick.events.kernel.RecordId;
import java.util.function.BiConsumer;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Issues the keys of rooms and takes them back (VI-20). */
public final class Keys {
    private final Rooms rooms;
    private final Repository<Key> keys;

    Keys(Rooms rooms, Repository<Key> keys) {
        this.rooms = rooms;
        this.keys = keys;
    }

    @CommandHandler
    void handle(IssueKey command, Decision decision) throws Exception {
        decision.requireField("label", command.label().matches("[A-Za-z0-9._-]{1,20}"), "refused.keyLabelForm");
        RecordId id = RecordId.of("key", command.store().key() + "_" + command.label());
        Aggregate<Key> key = keys.loadOrCreate(id.value(), Key::none);
        rooms.inUse(command.store(), decision, store -> {
            decision.requireState(
                    decision.organisation().employee(command.holder()).isPresent(),
                    "refused.noSuchEmployee",
                    fact("employee", command.holder()));
            decision.require(
                    "VI-20",
                    !decision.organisation().leaving(command.holder()),
                    "refused.alreadyLeaving",
                    fact("employee", command.holder()));
            decision.requireState(
                    key.invoke(k -> !k.issued() && !k.lost()),
                    "refused.keyIsOut",
                    fact("holder", key.invoke(Key::heldBy)));
            key.execute(
                    k -> k.issue(new KeyIssued(id, command.store(), command.label(), command.holder(), decision.by())));
        });
    }

    @CommandHandler
    void handle(ReturnKey command, Decision decision) {
        ofRoom(command.key(), decision, (key, d) -> key.takeBack(d.by(), d));
    }

    @CommandHandler
    void handle(ReportKeyLost command, Decision decision) {
        ofRoom(command.key(), decision, (key, d) -> key.lose(command.account(), d.by(), d));
    }

    private void ofRoom(RecordId id, Decision decision, BiConsumer<Key, Decision> act) {
        Aggregate<Key> key = keys.load(id.value());
        rooms.known(key.invoke(Key::store), decision, store -> key.execute(k -> act.accept(k, decision)));
    }
}
