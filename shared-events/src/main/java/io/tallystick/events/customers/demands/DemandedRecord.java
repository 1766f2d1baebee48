package io.tallystick.events.customers.demands;

import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.rulebook.CardSection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A record that speaks of a demanded customer beside its file, as collected.
 *
 * @param events how many it had; what came later is not collected
 * @param given which of them are given, counted from 1
 * @param withheld why none or not all are given; absent where all are
 */
public record DemandedRecord(
        RecordId customer,
        RecordId record,
        int events,
        LineSet given,
        @Nullable WithholdGround withheld) {
    /** Whether anything of it is given. */
    public boolean gives() {
        return !given.isEmpty();
    }

    /** The same, not given. */
    public DemandedRecord withheld(WithholdGround ground) {
        return new DemandedRecord(customer, record, events, LineSet.none(), ground);
    }

    /** The section of the card it is read under. */
    public Optional<CardSection> section() {
        return DemandedKind.of(record).flatMap(DemandedKind::section);
    }
}
