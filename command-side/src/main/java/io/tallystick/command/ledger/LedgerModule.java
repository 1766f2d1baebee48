package io.tallystick.command.ledger;

import io.tallystick.command.door.LedgerRecords;
import io.tallystick.command.organisation.EmployeeFile;
import io.tallystick.command.organisation.FondsFile;
import io.tallystick.command.organisation.UnitFile;
import io.tallystick.command.rulebook.Book;
import io.tallystick.command.statistics.StatisticsModule;
import io.tallystick.events.log.EventReader;
import java.util.List;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** The opening of a ledger, and corrections. Needs an {@link EventReader} among the components. */
public final class LedgerModule implements ConfigurerModule {
    /** Its commands. */
    public static final List<Class<?>> COMMANDS =
            List.of(OpenLedger.class, CompleteSample.class, CorrectEvent.class, ExchangeLogKey.class);

    @Override
    public void configureModule(Configurer configurer) {
        configurer.configureAggregate(LedgerRecords.of(Ledger.class));
        configurer.configureAggregate(LedgerRecords.of(Correction.class));
        configurer.registerCommandHandler(axon -> new Corrections(
                axon.getComponent(EventReader.class),
                axon.repository(Correction.class),
                StatisticsModule.periods(axon)));
        configurer.registerCommandHandler(axon -> new LogKeyExchange(
                axon.getComponent(LogKeyOffer.class, () -> LogKeyOffer.NONE), axon.repository(Ledger.class)));
        configurer.registerCommandHandler(axon -> new LedgerOpening(
                axon.getComponent(LedgerTime.class, () -> LedgerTime.SYSTEM),
                axon.repository(Ledger.class),
                axon.repository(Book.class),
                axon.repository(FondsFile.class),
                axon.repository(UnitFile.class),
                axon.repository(EmployeeFile.class)));
    }
}
