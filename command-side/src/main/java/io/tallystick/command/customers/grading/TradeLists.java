package io.tallystick.command.customers.grading;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.custody.Places;
import io.tallystick.command.custody.SourceLists;
import io.tallystick.command.custody.SourceLists.Free;
import io.tallystick.command.customers.CustomerFile;
import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.command.door.RowFault;
import io.tallystick.events.custody.OldList;
import io.tallystick.events.customers.grading.TradeEvent;
import io.tallystick.events.customers.grading.TradeEvent.TransactionRecorded;
import io.tallystick.events.customers.grading.TransactionKind;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;

/** Records the sales and payments of lists (II-34). */
final class TradeLists {
    private static final int MOST_ROWS = 5000;

    private final Trades trades;
    private final LedgerRecords<CustomerFile> files;
    private final SourceLists sources;

    TradeLists(Trades trades, LedgerRecords<CustomerFile> files, SourceLists sources) {
        this.trades = trades;
        this.files = files;
        this.sources = sources;
    }

    @CommandHandler
    void handle(TakeOverTrade command, Decision decision) throws Exception {
        Signature by = decision.within(Places.open(command.to(), decision));
        decision.requireField(
                "rows",
                !command.rows().isEmpty() && command.rows().size() <= MOST_ROWS,
                "refused.customerListLength",
                fact("most", MOST_ROWS));
        decision.applies("II-34");
        Free source = sources.requireFree(command.to(), command.source(), decision);
        Map<RecordId, List<TradeRow>> byCustomer = new TreeMap<>();
        List<RowFault> faults = new ArrayList<>();
        for (TradeRow row : command.rows()) {
            fault(row, command.to(), faults, decision);
            byCustomer
                    .computeIfAbsent(RecordId.of("customer", row.customer().strip()), c -> new ArrayList<>())
                    .add(row);
        }
        decision.requireRows(faults);
        int taken = 0;
        for (Map.Entry<RecordId, List<TradeRow>> one : byCustomer.entrySet()) {
            taken += record(one.getKey(), one.getValue(), by, decision);
        }
        sources.takeOver(
                source,
                decision.newId("trade-list"),
                OldList.TRADE_LIST,
                command.fonds(),
                command.to(),
                taken,
                command.quarantined(),
                by);
    }

    private void fault(TradeRow row, RecordId unit, List<RowFault> faults, Decision decision) {
        String number = row.customer().strip();
        boolean known = number.matches("[0-9]{4}-[0-9]{1,9}")
                && files.find(RecordId.of("customer", number)).isPresent();
        if (!known || !trades.unit(RecordId.of("customer", number), decision).equals(unit)) {
            faults.add(RowFault.of(row.row(), "customer", "refused.noCustomer", fact("customer", number)));
        } else {
            trades.survivor(RecordId.of("customer", number))
                    .ifPresent(survivor -> faults.add(RowFault.of(
                            row.row(),
                            "customer",
                            "refused.fileAbsorbed",
                            fact("customer", number),
                            fact("survivor", survivor.key()))));
        }
        if (!Dealings.wellFormed(row.amount())) {
            faults.add(RowFault.of(row.row(), "amount", "refused.amountForm"));
        }
        if (row.document().isBlank()) {
            faults.add(RowFault.of(row.row(), "document", "refused.noDocumentNumber"));
        }
        if (row.on().isAfter(decision.today())) {
            faults.add(RowFault.of(row.row(), "on", "refused.tradeInFuture"));
        }
        boolean sale = row.kind() == TransactionKind.SALE;
        String goods = row.goods();
        if (sale && (goods == null || goods.isBlank())) {
            faults.add(RowFault.of(row.row(), "goods", "refused.saleWithoutGoods"));
        }
        if (row.dueOn() != null && (!sale || row.dueOn().isBefore(row.on()))) {
            faults.add(RowFault.of(row.row(), "dueOn", "refused.dueBeforeSale"));
        }
    }

    private int record(RecordId customer, List<TradeRow> rows, Signature by, Decision decision) throws Exception {
        Aggregate<Trade> trade = trades.of(customer, decision);
        int taken = 0;
        for (TradeRow row : rows) {
            String document = row.document().strip();
            boolean sale = row.kind() == TransactionKind.SALE;
            if (trades.knows(customer, row.kind(), document)) {
                continue;
            }
            taken++;
            if (sale) {
                trades.requirePrepared(customer, decision);
            }
            trades.record(new TransactionRecorded(
                    TradeEvent.of(customer),
                    customer,
                    trade.invoke(Trade::next),
                    row.kind(),
                    document,
                    sale ? row.goods() : null,
                    row.amount(),
                    row.on(),
                    row.dueOn(),
                    null,
                    by));
        }
        return taken;
    }
}
