package io.tallystick.command.customers.grading;

import io.tallystick.command.customers.TradeDays;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.events.customers.grading.TradeEvent;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;
import java.util.Optional;

/** The days of trade as the trade of each customer tells them. */
record DaysOfTrade(LedgerRecords<Trade> trades) implements TradeDays {
    @Override
    public Optional<LocalDate> first(RecordId customer) {
        return trades.find(TradeEvent.of(customer)).flatMap(trade -> trade.invoke(Trade::firstOn));
    }

    @Override
    public Optional<LocalDate> last(RecordId customer) {
        return trades.find(TradeEvent.of(customer)).flatMap(trade -> trade.invoke(Trade::lastOn));
    }
}
