package io.tallystick.command.customers.upkeep;

import io.tallystick.command.customers.CustomerFile;
import io.tallystick.command.customers.CustomerWatch;
import io.tallystick.command.customers.grading.TradeStandings;
import io.tallystick.command.door.LedgerRecords;
import java.util.List;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** Keeps customer files alive. */
public final class UpkeepModule implements ConfigurerModule {
    /** Its commands. */
    public static final List<Class<?>> COMMANDS =
            List.of(DeriveStanding.class, LookAtFile.class, ReviewCustomerFile.class);

    @Override
    public void configureModule(Configurer configurer) {
        configurer.configureAggregate(LedgerRecords.of(Upkeep.class));
        configurer.registerCommandHandler(axon -> new Keeper(
                LedgerRecords.in(axon, Upkeep.class),
                new CustomerWatch(axon.repository(CustomerFile.class)),
                new TradeStandings(axon)));
    }
}
