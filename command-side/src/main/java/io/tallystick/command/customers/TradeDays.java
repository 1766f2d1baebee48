package io.tallystick.command.customers;

import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;
import java.util.Optional;

/** When the house dealt with a customer: transactions have years of their own (III-1, III-2). */
public interface TradeDays {
    /** The day of the first sale or payment, if there was any. */
    Optional<LocalDate> first(RecordId customer);

    /** The day of the last sale or payment, if there was any. */
    Optional<LocalDate> last(RecordId customer);
}
