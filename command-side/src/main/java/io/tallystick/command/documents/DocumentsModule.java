package io.tallystick.command.documents;

import io.tallystick.command.custody.Holding;
import io.tallystick.command.custody.Transfer;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.command.filing.CustodyUnit;
import io.tallystick.command.loans.Loan;
import io.tallystick.command.retention.DestructionBatch;
import io.tallystick.command.retention.TransferOut;
import io.tallystick.events.documents.Deposits;
import io.tallystick.events.log.EventReader;
import java.util.List;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** Documents and the sweeps through them. */
public final class DocumentsModule implements ConfigurerModule {
    /** Its commands. */
    public static final List<Class<?>> COMMANDS = List.of(
            AttachDocument.class,
            SupersedeDocument.class,
            WithdrawDocument.class,
            OpenDocument.class,
            StartFixitySweep.class,
            ContinueFixitySweep.class);

    @Override
    public void configureModule(Configurer configurer) {
        configurer
                .configureAggregate(LedgerRecords.of(Document.class))
                .configureAggregate(LedgerRecords.of(FixitySweep.class))
                .registerComponent(Stock.class, axon -> new Stock(axon.getComponent(EventReader.class)))
                .registerCommandHandler(
                        axon -> new Attaching(axon.repository(Document.class), hosts(axon), deposits(axon)))
                .registerCommandHandler(axon -> new Reading(axon.repository(Document.class), hosts(axon)))
                .registerCommandHandler(axon -> new Sweeping(
                        axon.repository(FixitySweep.class),
                        LedgerRecords.in(axon, Document.class),
                        axon.getComponent(Stock.class),
                        deposits(axon)));
    }

    /** What is stored; where nothing can be, no document can be attached. */
    private static Deposits deposits(Configuration axon) {
        return axon.getComponent(Deposits.class, () -> Deposits.NONE);
    }

    private static Hosts hosts(Configuration axon) {
        return new Hosts(
                axon.repository(CustodyUnit.class),
                axon.repository(Holding.class),
                axon.repository(Transfer.class),
                axon.repository(Loan.class),
                axon.repository(DestructionBatch.class),
                axon.repository(TransferOut.class));
    }
}
