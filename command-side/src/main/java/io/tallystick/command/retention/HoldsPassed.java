package io.tallystick.command.retention;

import io.tallystick.command.door.Decision;
import io.tallystick.command.organisation.Passing;
import io.tallystick.events.kernel.RecordId;
import org.axonframework.modelling.command.Repository;

/** Passes the review of a unit's holds to somebody else (VI-20). */
public record HoldsPassed(Repository<RetentionCase> cases) implements Passing {
    @Override
    public void pass(RecordId record, RecordId from, RecordId to, RecordId handover, Decision decision) {
        cases.load(record.value()).execute(one -> one.passHolds(from, to, handover, decision));
    }
}
