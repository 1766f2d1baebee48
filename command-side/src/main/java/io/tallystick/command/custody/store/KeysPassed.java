package io.tallystick.command.custody.store;

import io.tallystick.command.door.Decision;
import io.tallystick.command.organisation.Passing;
import io.tallystick.events.kernel.RecordId;
import org.axonframework.modelling.command.Repository;

/** Passes keys to another holder (VI-20). */
public record KeysPassed(Repository<Key> keys) implements Passing {
    @Override
    public void pass(RecordId record, RecordId from, RecordId to, RecordId handover, Decision decision) {
        keys.load(record.value()).execute(key -> key.passTo(from, to, handover, decision));
    }
}
