package io.tallystick.command.customers.grading;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.custody.Places;
import io.tallystick.command.customers.CustomerUnits;
import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.events.customers.grading.TradeEvent;
import io.tallystick.events.customers.grading.TradeEvent.TransactionRecorded;
import io.tallystick.events.customers.grading.TransactionKind;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** The file in which the customer's goes on, if it was absorbed. */
    Optional<RecordId> survivor(RecordId customer) {
        return units.survivor(customer);
    }

    /** Where an act on the customer lies. */
    Scope scope(RecordId customer, Decision decision) {
        return Places.scope(unit(customer, decision), decision);
    }

    /** The trade of a customer whose file goes on by itself; what a party trades is decided in one place (II-22). */
    Aggregate<Trade> of(RecordId customer, Decision decision) throws Exception {
        units.requireLive(customer, decision);
        return begun(customer, decision);
    }

    /** What the customer sold and paid, with what was under the files that go on in its own. */
    Accounts accounts(RecordId customer) {
        return Accounts.of(
                with(customer).map(trade -> trade.invoke(Trade::accounts)).toList());
    }

    /** What the customer owes and has ordered beside, with what was under the files that go on in its own. */
    BigDecimal exposure(RecordId customer) {
        return with(customer).map(trade -> trade.invoke(Trade::exposure)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether the sale or payment is recorded in any file of the party. */
    boolean knows(RecordId customer, TransactionKind kind, String document) {
        return with(customer).anyMatch(trade -> trade.<Boolean>invoke(t -> t.knows(kind, document)));
    }

    /** Requires that the first sale to the party is prepared, under whichever of its files (II-7). */
    void requirePrepared(RecordId customer, Decision decision) {
        boolean first =
                with(customer).noneMatch(trade -> trade.invoke(t -> t.accounts().traded()));
        decision.require(
                "II-7",
                !first || with(customer).anyMatch(trade -> trade.invoke(Trade::onboarded)),
                "refused.notOnboarded");
    }

    /** Whether the order is allowed under any file of the party and its sale not recorded yet. */
    boolean allowed(RecordId customer, String order) {
        return with(customer)
                .anyMatch(trade -> trade.invoke(t -> t.allowed(order).isPresent()));
    }

    /**
     * The trade in which the order waits for approval. It goes on waiting there when its file goes on in another, and is decided
     * of the party, whichever of its files is named (II-22).
     */
    Aggregate<Trade> waiting(RecordId customer, String order, Decision decision) {
        RecordId party = survivor(customer).orElse(customer);
        units.requireLive(party, decision);
        decision.requireState(!allowed(party, order), "refused.orderAllowedAlready", fact("order", order));
        Optional<Aggregate<Trade>> waiting = with(party)
                .filter(trade -> trade.invoke(t -> t.waiting(order)).isPresent())
                .findFirst();
        decision.requireState(waiting.isPresent(), "refused.nothingToApprove", fact("order", order));
        return waiting.orElseThrow();
    }

    /** Records a sale or payment; an order it comes from counts no longer, whichever file of the party allowed it. */
    void record(TransactionRecorded transaction) {
        with(transaction.customer()).forEach(trade -> trade.execute(t -> t.take(transaction)));
    }

    private Stream<Aggregate<Trade>> with(RecordId customer) {
        return Stream.concat(
                        Stream.of(customer), units.absorbed(customer).stream().sorted())
                .flatMap(one -> trades.find(TradeEvent.of(one)).stream());
    }

    /** The trade of the customer, begun if nothing was recorded of it yet. */
    Aggregate<Trade> begun(RecordId customer, Decision decision) throws Exception {
        RecordId unit = unit(customer, decision);
        Aggregate<Trade> trade = trades.loadOrCreate(TradeEvent.of(customer).value(), Trade::unknown);
        trade.execute(t -> t.begin(customer, unit));
        return trade;
    }
}
