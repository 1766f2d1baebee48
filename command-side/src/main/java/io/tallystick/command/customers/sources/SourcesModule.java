package io.tallystick.command.customers.sources;

import io.tallystick.command.customers.CustomerFile;
import io.tallystick.command.customers.CustomerUnits;
import io.tallystick.command.customers.CustomerWatch;
import io.tallystick.command.customers.FactSources;
import io.tallystick.command.customers.grading.CreditReports;
import io.tallystick.command.door.LedgerRecords;
import java.util.List;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** Visits, forms, investigations, and reports on customers. */
public final class SourcesModule implements ConfigurerModule {
    /** Its commands. */
    public static final List<Class<?>> COMMANDS = List.of(
            RecordVisit.class,
            OpenVisitReport.class,
            SubmitVisitReport.class,
            ChaseVisitReport.class,
            SendProfileForm.class,
            ReturnProfileForm.class,
            ChaseProfileForm.class,
            EnterAgency.class,
            CommissionInvestigation.class,
            ApproveInvestigation.class,
            ReportInvestigation.class,
            FileCustomerReport.class);

    private static final List<Class<?>> RECORDS = List.of(VisitReport.class, Source.class);

    @Override
    public void configureModule(Configurer configurer) {
        RECORDS.forEach(record -> configurer.configureAggregate(LedgerRecords.of(record)));
        configurer
                .registerComponent(FactSources.class, axon -> new NamedSources(LedgerRecords.in(axon, Source.class)))
                .registerCommandHandler(axon -> new Visiting(
                        LedgerRecords.in(axon, VisitReport.class),
                        LedgerRecords.in(axon, Source.class),
                        procedures(axon)))
                .registerCommandHandler(axon -> new Inquiring(
                        LedgerRecords.in(axon, Source.class),
                        procedures(axon),
                        new CustomerWatch(axon.repository(CustomerFile.class)),
                        new CreditReports(axon)));
    }

    private static Procedures procedures(Configuration axon) {
        return new Procedures(new CustomerUnits(axon.repository(CustomerFile.class)));
    }
}
