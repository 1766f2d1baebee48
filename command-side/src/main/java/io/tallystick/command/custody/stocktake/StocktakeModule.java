package io.tallystick.command.custody.stocktake;

import io.tallystick.command.custody.Holding;
import io.tallystick.command.custody.store.Container;
import io.tallystick.command.custody.store.StoreModule;
import io.tallystick.command.custody.store.Whereabouts;
import io.tallystick.command.door.LedgerRecords;
import java.util.List;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** Stock-takes. */
public final class StocktakeModule implements ConfigurerModule {
    /** Its commands. */
    public static final List<Class<?>> COMMANDS = List.of(
            OpenStocktake.class,
            CountScanned.class,
            UndoScan.class,
            EndStocktakeCount.class,
            ExplainDifferences.class,
            CloseStocktake.class,
            AbandonStocktake.class);

    @Override
    public void configureModule(Configurer configurer) {
        configurer.configureAggregate(LedgerRecords.of(Stocktake.class));
        configurer.registerCommandHandler(axon -> new Stocktaking(
                StoreModule.rooms(axon),
                axon.getComponent(Whereabouts.class),
                axon.repository(Stocktake.class),
                LedgerRecords.in(axon, Holding.class),
                LedgerRecords.in(axon, Container.class)));
    }
}
