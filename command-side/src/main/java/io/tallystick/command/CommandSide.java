package io.tallystick.command;

import io.tallystick.command.ledger.Ledger;
import io.tallystick.command.ledger.LedgerOpening;
import io.tallystick.command.ledger.OpenLedger;
import io.tallystick.command.organisation.EmployeeFile;
import io.tallystick.command.organisation.FondsFile;
import io.tallystick.command.organisation.UnitFile;
import io.tallystick.command.rulebook.Book;
import java.util.List;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** Everything that decides: the commands there are, the records they act on, the handlers that decide over several. */
public final class CommandSide implements ConfigurerModule {
    /** Every command. */
    public static final List<Class<?>> COMMANDS = List.of(OpenLedger.class);

    private static final List<Class<?>> RECORDS =
            List.of(Ledger.class, Book.class, FondsFile.class, UnitFile.class, EmployeeFile.class);

    @Override
    public void configureModule(Configurer configurer) {
        RECORDS.forEach(record -> configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(record)));
        configurer.registerCommandHandler(axon -> new LedgerOpening(
                axon.repository(Ledger.class),
                axon.repository(Book.class),
                axon.repository(FondsFile.class),
                axon.repository(UnitFile.class),
                axon.repository(EmployeeFile.class)));
    }
}
