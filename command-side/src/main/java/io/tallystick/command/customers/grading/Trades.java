package io.tallystick.command.customers.grading;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.custody.Places;
import io.tallystick.command.customers.CustomerUnits;
import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.events.customers.grading.TradeEvent;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import org.axonframework.modelling.command.Aggregate;

/** The trade of customers who have a file. */
final class Trades {
    private final LedgerRecords<Trade> trades;
    private final CustomerUnits units;

    Trades(LedgerRecords<Trade> trades, CustomerUnits units) {
        this.trades = trades;
        this.units = units;
    }

    /** The unit that looks after the customer. */
    RecordId unit(RecordId customer, Decision decision) {
        decision.requireState(customer.kind().equals("customer"), "refused.noCustomer", fact("customer", customer));
        return units.of(customer);
    }

    /** Where an act on the customer lies. */
    Scope scope(RecordId customer, Decision decision) {
        return Places.scope(unit(customer, decision), decision);
    }

    /** The trade of the customer, begun if nothing was recorded of it yet. */
    Aggregate<Trade> of(RecordId customer, Decision decision) throws Exception {
        RecordId unit = unit(customer, decision);
        Aggregate<Trade> trade = trades.loadOrCreate(TradeEvent.of(customer).value(), Trade::unknown);
        trade.execute(t -> t.begin(customer, unit));
        return trade;
    }
}
