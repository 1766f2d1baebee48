package io.tallystick.command.statistics;

import io.tallystick.command.door.LedgerRecords;
import java.util.List;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.modelling.command.Repository;

/** Statistics periods and returns. */
public final class StatisticsModule implements ConfigurerModule {
    /** Its commands. */
    public static final List<Class<?>> COMMANDS = List.of(
            OpenFirstPeriod.class,
            FreezePeriod.class,
            AskReconciliation.class,
            RecordReconciliation.class,
            ExplainReconciliation.class,
            ClosePeriod.class,
            ApproveLateFacts.class,
            AllowCorrection.class);

    @Override
    public void configureModule(Configurer configurer) {
        configurer
                .configureAggregate(LedgerRecords.of(StatisticsPeriod.class))
                .registerCommandHandler(axon -> new PeriodCalendar(periods(axon)));
        configurer.onInitialize(
                axon -> axon.onStart(() -> axon.commandBus().registerHandlerInterceptor(new LateFacts(periods(axon)))));
    }

    /** The periods, also for those who correct what is in one that is closed. */
    public static Repository<StatisticsPeriod> periods(Configuration axon) {
        return axon.repository(StatisticsPeriod.class);
    }
}
