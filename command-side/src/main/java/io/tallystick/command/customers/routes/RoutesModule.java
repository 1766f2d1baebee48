package io.tallystick.command.customers.routes;

import io.tallystick.command.customers.CustomerFile;
import io.tallystick.command.customers.CustomerUnits;
import io.tallystick.command.door.LedgerRecords;
import java.util.List;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** Classes, zones, routes and analyses of customers. */
public final class RoutesModule implements ConfigurerModule {
    /** Its commands. */
    public static final List<Class<?>> COMMANDS = List.of(
            ClassifyCustomer.class,
            AssignZone.class,
            DefineRoute.class,
            TakeStop.class,
            FreeStop.class,
            SaveAnalysis.class,
            ReuseAnalysis.class,
            ConcludeAnalysis.class);

    private static final List<Class<?>> RECORDS =
            List.of(Placing.class, Route.class, Analysis.class, SavedAnalysis.class);

    @Override
    public void configureModule(Configurer configurer) {
        RECORDS.forEach(record -> configurer.configureAggregate(LedgerRecords.of(record)));
        configurer.registerCommandHandler(axon -> new Analyses(axon.repository(SavedAnalysis.class)));
        configurer.registerCommandHandler(axon -> new Planner(
                axon.repository(Placing.class),
                axon.repository(Route.class),
                axon.repository(Analysis.class),
                new CustomerUnits(axon.repository(CustomerFile.class))));
    }
}
