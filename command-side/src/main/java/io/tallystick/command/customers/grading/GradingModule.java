package io.tallystick.command.customers.grading;

import io.tallystick.command.custody.CustodyModule;
import io.tallystick.command.customers.CustomerFile;
import io.tallystick.command.customers.CustomerUnits;
import io.tallystick.command.customers.TradeDays;
import io.tallystick.command.door.LedgerRecords;
import java.util.List;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** Trade with customers, tiers and credit. */
public final class GradingModule implements ConfigurerModule {
    /** Its commands. */
    public static final List<Class<?>> COMMANDS = List.of(
            RecordTransaction.class,
            TakeOverTrade.class,
            CompleteOnboarding.class,
            AssessMarketPosition.class,
            GradeCustomers.class,
            AskTierOverride.class,
            ApproveTierOverride.class,
            RecordCreditReport.class,
            ApproveTerms.class,
            DecideOrder.class,
            ApproveOrder.class,
            ApplyGradePolicy.class);

    @Override
    public void configureModule(Configurer configurer) {
        configurer.configureAggregate(LedgerRecords.of(Trade.class));
        configurer.registerComponent(TradeDays.class, axon -> new DaysOfTrade(LedgerRecords.in(axon, Trade.class)));
        configurer
                .registerCommandHandler(axon -> new Dealings(trades(axon)))
                .registerCommandHandler(axon -> new TradeLists(
                        trades(axon), LedgerRecords.in(axon, CustomerFile.class), CustodyModule.sources(axon)))
                .registerCommandHandler(axon -> new Grading(trades(axon)))
                .registerCommandHandler(axon -> new Policies(trades(axon)))
                .registerCommandHandler(axon -> new Credit(trades(axon)));
    }

    private static Trades trades(Configuration axon) {
        return new Trades(LedgerRecords.in(axon, Trade.class), new CustomerUnits(axon.repository(CustomerFile.class)));
    }
}
