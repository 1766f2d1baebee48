package io.tallystick.command.filing;

import io.tallystick.command.door.Decision;
import io.tallystick.command.organisation.Passing;
import io.tallystick.events.kernel.RecordId;
import org.axonframework.modelling.command.Repository;

/** Passes units being filled to another filer (VI-20). */
public record UnitsPassed(Repository<CustodyUnit> units) implements Passing {
    @Override
    public void pass(RecordId record, RecordId from, RecordId to, RecordId handover, Decision decision) {
        units.load(record.value()).execute(unit -> unit.passTo(from, to, handover, decision));
    }
}
