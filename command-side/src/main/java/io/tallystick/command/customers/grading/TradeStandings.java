package io.tallystick.command.customers.grading;

import io.tallystick.command.customers.CustomerFile;
import io.tallystick.command.customers.CustomerUnits;
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
    private final Trades parties;

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
        this.parties = new Trades(trades, new CustomerUnits(axon.repository(CustomerFile.class)));
    }

    /** Where it stands; of a customer without a trade nothing. */
    public Standing of(RecordId customer) {
        Accounts accounts = parties.accounts(customer);
        return new Standing(
                accounts.firstSale().orElse(null),
                accounts.lastSale().orElse(null),
                trades.find(TradeEvent.of(customer))
                        .<Optional<CustomerTier>>map(trade -> trade.invoke(Trade::tier))
                        .flatMap(tier -> tier)
                        .orElse(null));
    }

    /** The tier, where it has one. */
    public Optional<CustomerTier> tier(RecordId customer) {
        return Optional.ofNullable(of(customer).tier());
    }
}
