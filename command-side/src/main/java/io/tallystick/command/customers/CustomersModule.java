package io.tallystick.command.customers;

import io.tallystick.command.door.LedgerRecords;
import java.util.List;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** Customer files. */
public final class CustomersModule implements ConfigurerModule {
    /** Its commands. */
    public static final List<Class<?>> COMMANDS = List.of(OpenCustomerFile.class);

    private static final List<Class<?>> RECORDS = List.of(CustomerFile.class, PartyKey.class);

    @Override
    public void configureModule(Configurer configurer) {
        RECORDS.forEach(record -> configurer.configureAggregate(LedgerRecords.of(record)));
        configurer.registerCommandHandler(axon ->
                new Opening(axon.repository(CustomerFile.class), new PartyKeys(axon.repository(PartyKey.class))));
    }
}
