package io.tallystick.command.filing;

import io.tallystick.command.door.LedgerRecords;
import java.util.List;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** The filing of custody units and their numbering. */
public final class FilingModule implements ConfigurerModule {
    /** Its commands. */
    public static final List<Class<?>> COMMANDS = List.of(
            OpenCustodyUnit.class,
            FileItem.class,
            FileItems.class,
            SetFacetValue.class,
            ArrangeUnit.class,
            ApproveFiling.class,
            BindUnit.class,
            DraftNumbers.class,
            ReorderSeries.class,
            WithdrawDraftNumber.class,
            SealSeries.class,
            AppendToSeries.class,
            ReclassifyUnit.class,
            OpenYearObligations.class,
            RecordProjectCompletion.class,
            RecordFiling.class,
            CompleteFiling.class,
            RemindOfFiling.class,
            OpenEquipmentFile.class,
            RecordEquipmentDisposal.class,
            CloseEquipmentFile.class);

    @Override
    public void configureModule(Configurer configurer) {
        configurer
                .configureAggregate(LedgerRecords.of(NumberSeries.class))
                .configureAggregate(LedgerRecords.of(CustodyUnit.class))
                .configureAggregate(LedgerRecords.of(FilingObligation.class))
                .configureAggregate(LedgerRecords.of(EquipmentFile.class))
                .registerCommandHandler(axon ->
                        new Filing(LedgerRecords.in(axon, EquipmentFile.class), axon.repository(CustodyUnit.class)))
                .registerCommandHandler(axon -> new EquipmentFiles(axon.repository(EquipmentFile.class)))
                .registerCommandHandler(FilingModule::numbering)
                .registerCommandHandler(axon -> new Reclassification(
                        axon.repository(NumberSeries.class),
                        axon.repository(CustodyUnit.class),
                        new UnitOutlines(axon.eventStore())))
                .registerCommandHandler(axon -> new FilingObligations(
                        axon.repository(FilingObligation.class), LedgerRecords.in(axon, CustodyUnit.class)));
    }

    /** The codes from before the ledger, also for those who take over lists that name them. */
    public static OldCodes oldCodes(Configuration axon) {
        return new OldCodes(LedgerRecords.in(axon, NumberSeries.class), LedgerRecords.in(axon, CustodyUnit.class));
    }

    /** What is owed for returns that were filed. */
    public static ReturnsOwed returnsOwed(Configuration axon) {
        return new ReturnsOwed(axon.repository(FilingObligation.class));
    }

    /** The numbering of units, also for those who end a transfer. */
    public static Numbering numbering(Configuration axon) {
        return new Numbering(
                axon.repository(NumberSeries.class),
                LedgerRecords.in(axon, CustodyUnit.class),
                new UnitOutlines(axon.eventStore()));
    }
}
