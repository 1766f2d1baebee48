package io.tallystick.command.custody;

import io.tallystick.command.door.LedgerRecords;
import io.tallystick.command.filing.CustodyUnit;
import io.tallystick.command.filing.FilingModule;
import io.tallystick.command.organisation.EmployeeFile;
import io.tallystick.command.organisation.UnitFile;
import java.util.List;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** Holdings, transfers and receipts. Needs a {@link RetentionBeginning} among the components. */
public final class CustodyModule implements ConfigurerModule {
    /** Its commands. */
    public static final List<Class<?>> COMMANDS = List.of(
            ListTransfer.class,
            DeclareTransfer.class,
            MigrateHoldings.class,
            ApproveTransfer.class,
            WithdrawTransfer.class,
            DispatchTransfer.class,
            RegisterArrival.class,
            RemindOfTransfer.class,
            RemindOfSignature.class,
            RemindOfLeave.class,
            CountLines.class,
            UndoCount.class,
            UndoSurplus.class,
            RecordSurplus.class,
            CompleteCount.class,
            RaiseDiscrepancy.class,
            ResolveDiscrepancy.class,
            SignReceipt.class,
            CloseWithExceptions.class);

    private static final List<Class<?>> RECORDS = List.of(Transfer.class, Holding.class, SourceList.class);

    @Override
    public void configureModule(Configurer configurer) {
        RECORDS.forEach(record -> configurer.configureAggregate(LedgerRecords.of(record)));
        configurer
                .registerCommandHandler(axon ->
                        new UnitOpening(axon.repository(CustodyUnit.class), LedgerRecords.in(axon, Holding.class)))
                .registerCommandHandler(axon -> new Listing(
                        LedgerRecords.in(axon, CustodyUnit.class),
                        LedgerRecords.in(axon, Holding.class),
                        axon.repository(Transfer.class)))
                .registerCommandHandler(axon -> new Declaration(
                        axon.repository(CustodyUnit.class),
                        LedgerRecords.in(axon, Holding.class),
                        axon.repository(Transfer.class),
                        sources(axon)))
                .registerCommandHandler(axon -> new Migration(
                        axon.repository(CustodyUnit.class),
                        LedgerRecords.in(axon, Holding.class),
                        FilingModule.oldCodes(axon),
                        axon.getComponent(RetentionBeginning.class),
                        sources(axon)))
                .registerCommandHandler(axon -> new StaffLists(
                        axon.repository(EmployeeFile.class), axon.repository(UnitFile.class), sources(axon)))
                .registerCommandHandler(axon -> new Receipts(
                        axon.repository(Transfer.class),
                        LedgerRecords.in(axon, Holding.class),
                        FilingModule.numbering(axon),
                        sources(axon)));
    }

    /** The files taken in, also for lists of other contexts. */
    public static SourceLists sources(Configuration axon) {
        return new SourceLists(axon.repository(SourceList.class));
    }
}
