package io.tallystick.command.shifts.penalties;

import io.tallystick.command.door.LedgerRecords;
import io.tallystick.command.shifts.leave.Consequences;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.shifts.PenaltyEvent.PenaltyLapsed;

/** An absence that is reversed takes its penalty with it (V-91). */
final class PenaltiesOfAbsences implements Consequences {
    private final LedgerRecords<Penalty> penalties;

    PenaltiesOfAbsences(LedgerRecords<Penalty> penalties) {
        this.penalties = penalties;
    }

    @Override
    public void fall(RecordId absence, Signature by) {
        RecordId id = Penalty.of(absence);
        penalties
                .find(id)
                .filter(penalty -> Boolean.TRUE.equals(penalty.invoke(Penalty::counts)))
                .ifPresent(penalty -> penalty.execute(p -> p.tell(new PenaltyLapsed(id, absence, by))));
    }
}
