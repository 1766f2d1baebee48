package io.tallystick.command.loans;

import io.tallystick.command.custody.CustodyModule;
import io.tallystick.command.custody.Holding;
import io.tallystick.command.custody.store.StoreModule;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.command.filing.CustodyUnit;
import io.tallystick.command.filing.FilingModule;
import io.tallystick.command.organisation.Clearance;
import java.util.List;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** Loans, readers and who waits for what. */
public final class LoansModule implements ConfigurerModule {
    /** Its commands. */
    public static final List<Class<?>> COMMANDS = List.of(
            RegisterReader.class,
            RequestLoan.class,
            ApproveLoan.class,
            DeclineLoan.class,
            WithdrawRequest.class,
            HandOut.class,
            TakeBack.class,
            RenewLoan.class,
            RecallLoan.class,
            RecordReminder.class,
            ReportLoss.class,
            ClaimReturned.class,
            SettleLoan.class,
            RecordCopies.class,
            AskUseEffect.class,
            RecordUseEffect.class,
            TakeOverLoans.class);

    private static final List<Class<?>> RECORDS = List.of(Loan.class, Reader.class, WaitingList.class);

    @Override
    public void configureModule(Configurer configurer) {
        RECORDS.forEach(record -> configurer.configureAggregate(LedgerRecords.of(record)));
        configurer
                .registerComponent(Clearance.class, axon -> new FilesHeld(axon.repository(Reader.class)))
                .registerCommandHandler(axon -> new Requests(
                        axon.repository(Loan.class),
                        axon.repository(Holding.class),
                        LedgerRecords.in(axon, CustodyUnit.class),
                        axon.repository(Reader.class),
                        LedgerRecords.in(axon, WaitingList.class)))
                .registerCommandHandler(axon -> new LoanBook(
                        axon.repository(Loan.class),
                        LedgerRecords.in(axon, Holding.class),
                        LedgerRecords.in(axon, CustodyUnit.class),
                        axon.repository(Reader.class),
                        FilingModule.oldCodes(axon),
                        CustodyModule.sources(axon)))
                .registerCommandHandler(axon -> new Desk(
                        axon.repository(Loan.class),
                        axon.repository(Holding.class),
                        axon.repository(WaitingList.class),
                        axon.repository(Reader.class),
                        StoreModule.coding(axon)));
    }
}
