package io.tallystick.command.ledger;

import io.tallystick.command.organisation.EmployeeFile;
import io.tallystick.command.organisation.FondsFile;
import io.tallystick.command.organisation.UnitFile;
import io.tallystick.command.rulebook.Book;
import java.util.List;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** The opening of a ledger. */
public final class LedgerModule implements ConfigurerModule {
    /** Its commands. */
    public static final List<Class<?>> COMMANDS = List.of(OpenLedger.class);

    @Override
    public void configureModule(Configurer configurer) {
        configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(Ledger.class));
        configurer.registerCommandHandler(axon -> new LedgerOpening(
                axon.repository(Ledger.class),
                axon.repository(Book.class),
                axon.repository(FondsFile.class),
                axon.repository(UnitFile.class),
                axon.repository(EmployeeFile.class)));
    }
}
