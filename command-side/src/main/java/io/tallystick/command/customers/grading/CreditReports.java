package io.tallystick.command.customers.grading;

import io.tallystick.command.customers.CustomerFile;
import io.tallystick.command.customers.CustomerUnits;
import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.events.customers.grading.TradeEvent;
import io.tallystick.events.customers.grading.TradeEvent.CreditReportRecorded;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.axonframework.config.Configuration;

/** Third parties' reports on credit that come in otherwise than by their own command (II-29). */
public final class CreditReports {
    private final Trades trades;

    public CreditReports(Configuration axon) {
        this.trades =
                new Trades(LedgerRecords.in(axon, Trade.class), new CustomerUnits(axon.repository(CustomerFile.class)));
    }

    /** Books a report and its cost on the customer's trade. */
    public void reported(
            RecordId customer, RecordId agency, LocalDate on, BigDecimal cost, Signature by, Decision decision)
            throws Exception {
        trades.begun(customer, decision)
                .execute(trade -> trade.record(
                        new CreditReportRecorded(TradeEvent.of(customer), customer, agency.value(), on, cost, by)));
    }
}
