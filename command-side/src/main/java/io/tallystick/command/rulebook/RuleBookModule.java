package io.tallystick.command.rulebook;

import io.tallystick.command.door.LedgerRecords;
import java.util.List;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** Rules, standards and the calendar. */
public final class RuleBookModule implements ConfigurerModule {
    /** Its commands. */
    public static final List<Class<?>> COMMANDS = List.of(
            DraftRuleChange.class,
            PromulgateRuleChange.class,
            DraftNumberingScheme.class,
            DraftFilingScope.class,
            DraftBusinessCalendar.class,
            DraftReturnForm.class,
            DraftRetentionSchedule.class,
            DraftGradingStandard.class,
            DraftAccessScheme.class,
            DraftGradePolicy.class,
            DraftCustomerPolicy.class,
            DraftServiceScorecard.class,
            ReviewStandard.class,
            PromulgateStandard.class,
            StrengthenLegalProfile.class);

    private static final List<Class<?>> RECORDS = List.of(Book.class, RuleFile.class, StandardFile.class);

    @Override
    public void configureModule(Configurer configurer) {
        RECORDS.forEach(record -> configurer.configureAggregate(LedgerRecords.of(record)));
        configurer.registerCommandHandler(
                axon -> new RuleChanges(axon.repository(RuleFile.class), axon.repository(Book.class)));
        configurer.registerCommandHandler(axon -> new Standards(axon.repository(StandardFile.class)));
    }
}
