package io.tallystick.command.customers.contacts;

import io.tallystick.command.customers.CustomerAccounts;
import io.tallystick.command.customers.CustomerFile;
import io.tallystick.command.customers.CustomerUnits;
import io.tallystick.command.customers.CustomerWatch;
import io.tallystick.command.customers.grading.TradeStandings;
import io.tallystick.command.door.LedgerRecords;
import java.util.List;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** Dealings with customers, and who is in contact with them. */
public final class ContactsModule implements ConfigurerModule {
    /** Its commands. */
    public static final List<Class<?>> COMMANDS = List.of(
            RecordDealing.class,
            LinkDealing.class,
            ReportContact.class,
            ExemptContact.class,
            ChaseContact.class,
            RecordMajorChange.class,
            AssignContact.class,
            RelieveContact.class,
            CountContacts.class,
            FileContactReport.class,
            ChaseContactReport.class,
            ReceiveCustomer.class,
            ConsolidateCustomerFile.class,
            AskAnnualReport.class,
            MeetNewCustomer.class,
            FileAnnualReport.class);

    @Override
    public void configureModule(Configurer configurer) {
        configurer.configureAggregate(LedgerRecords.of(Dealing.class));
        configurer.configureAggregate(LedgerRecords.of(Contacts.class));
        configurer.registerComponent(
                ContactHands.class, axon -> new ContactHands(LedgerRecords.in(axon, Contacts.class)));
        configurer
                .registerCommandHandler(axon -> new Corresponding(
                        LedgerRecords.in(axon, Dealing.class), new CustomerUnits(axon.repository(CustomerFile.class))))
                .registerCommandHandler(axon -> new FirstContacts(
                        axon.getComponent(CustomerAccounts.class),
                        LedgerRecords.in(axon, Dealing.class),
                        LedgerRecords.in(axon, Contacts.class)))
                .registerCommandHandler(axon -> new AnnualReports(
                        LedgerRecords.in(axon, Contacts.class),
                        new CustomerWatch(axon.repository(CustomerFile.class)),
                        new TradeStandings(axon)))
                .registerCommandHandler(axon -> new Attending(
                        LedgerRecords.in(axon, Contacts.class),
                        new CustomerWatch(axon.repository(CustomerFile.class)),
                        new TradeStandings(axon)));
    }
}
