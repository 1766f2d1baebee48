package io.tallystick.events.customers.demands;

import io.tallystick.events.customers.CardField;
import io.tallystick.events.kernel.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * A fact of a demanded file, as collected.
 *
 * @param fact its number in the file
 * @param year the year it speaks of, where it is one of a series
 * @param withheld why it is not given; absent where it is
 */
public record DemandItem(
        RecordId customer,
        int fact,
        CardField field,
        @Nullable Integer year,
        @Nullable WithholdGround withheld) {
    /** Whether it is given. */
    public boolean given() {
        return withheld == null;
    }

    /** The same, not given. */
    public DemandItem withheld(WithholdGround ground) {
        return new DemandItem(customer, fact, field, year, ground);
    }
}
