package io.tallystick.command.statistics.returns;

import io.tallystick.command.door.LedgerRecords;
import io.tallystick.command.filing.FilingModule;
import java.util.List;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** Statistical returns. */
public final class ReturnsModule implements ConfigurerModule {
    /** Its commands. */
    public static final List<Class<?>> COMMANDS = List.of(
            OpenReturn.class,
            RemindOfReturn.class,
            GenerateReturn.class,
            RecordFigures.class,
            DeclareFigure.class,
            OverrideFigure.class,
            FileStatisticalReturn.class,
            AmendReturn.class);

    @Override
    public void configureModule(Configurer configurer) {
        configurer
                .configureAggregate(LedgerRecords.of(StatisticalReturn.class))
                .registerCommandHandler(
                        axon -> new Returns(axon.repository(StatisticalReturn.class), FilingModule.returnsOwed(axon)));
    }
}
