package io.tallystick.command.organisation;

import io.tallystick.command.door.Decision;
import io.tallystick.events.kernel.RecordId;
import java.util.Map;

/** Passes what is in somebody's charge to somebody else (VI-20); each kind of record knows how. */
public interface Passing {
    /**
     * Passes a record. Refuses where it is not, or no longer, in the first person's charge.
     *
     * @param handover the countersigned handover it rests on
     */
    void pass(RecordId record, RecordId from, RecordId to, RecordId handover, Decision decision);

    /** Passes each record the way of its kind. */
    static Passing byKind(Map<String, Passing> kinds) {
        return (record, from, to, handover, decision) -> {
            Passing way = kinds.get(record.kind());
            if (way == null) {
                throw new IllegalStateException(record + " is listed and cannot be handed over");
            }
            way.pass(record, from, to, handover, decision);
        };
    }
}
