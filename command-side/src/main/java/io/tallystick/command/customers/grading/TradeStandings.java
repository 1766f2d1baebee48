package io.tallystick.command.customers.grading;

import io.tallystick.command.door.LedgerRecords;
import io.tallystick.events.customers.grading.TradeEvent;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.rulebook.CustomerTier;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.config.Configuration;
import org.jspecify.annotations.Nullable;

/** What others ask of a customer's trade: since when, until when, and its tier. */
public final class TradeStandings {
    private final LedgerRecords<Trade> trades;

    /**
     * The trade of one customer.
     *
     * @param firstSale absent where nothing was ever sold
     */
    public record Standing(
            @Nullable LocalDate firstSale,
            @Nullable LocalDate lastSale,
            @Nullable CustomerTier tier) {}

    public TradeStandings(Configuration axon) {
        this.trades = LedgerRecords.in(axon, Trade.class);
    }

    /** Where it stands; of a customer without a trade nothing. */
    public Standing of(RecordId customer) {
        return trades.find(TradeEvent.of(customer))
                .map(trade -> trade.invoke(t -> new Standing(
                        t.accounts().firstSale().orElse(null),
                        t.accounts().lastSale().orElse(null),
                        t.tier().orElse(null))))
                .orElse(new Standing(null, null, null));
    }

    /** The tier, where it has one. */
    public Optional<CustomerTier> tier(RecordId customer) {
        return Optional.ofNullable(of(customer).tier());
    }
}
