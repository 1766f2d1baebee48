package io.tallystick.command.customers.demands;

import io.tallystick.command.customers.DemandedFiles;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.events.log.EventReader;
import java.util.List;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** Demands of authorities. */
public final class DemandsModule implements ConfigurerModule {
    /** Its commands. */
    public static final List<Class<?>> COMMANDS = List.of(
            RegisterDemand.class,
            CollectForDemand.class,
            WithholdFact.class,
            WithholdRecord.class,
            ReturnCollection.class,
            ApproveProduction.class,
            TakeOutProduction.class,
            HandOverProduction.class,
            RecordReceipt.class,
            CloseDemand.class,
            RemindOfDemand.class);

    @Override
    public void configureModule(Configurer configurer) {
        configurer
                .configureAggregate(LedgerRecords.of(Demand.class))
                .registerCommandHandler(
                        axon -> new Answering(axon.repository(Demand.class), axon.getComponent(DemandedFiles.class)))
                .registerCommandHandler(axon -> new Producing(
                        axon.repository(Demand.class),
                        axon.getComponent(DemandedFiles.class),
                        new CustomerRecords(axon.getComponent(EventReader.class))));
    }
}
