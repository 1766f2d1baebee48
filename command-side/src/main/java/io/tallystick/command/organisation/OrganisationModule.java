package io.tallystick.command.organisation;

import java.util.List;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** Fonds, units, employees and posts. */
public final class OrganisationModule implements ConfigurerModule {
    /** Its commands. */
    public static final List<Class<?>> COMMANDS = List.of();

    private static final List<Class<?>> RECORDS = List.of(FondsFile.class, UnitFile.class, EmployeeFile.class);

    @Override
    public void configureModule(Configurer configurer) {
        RECORDS.forEach(record -> configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(record)));
    }
}
