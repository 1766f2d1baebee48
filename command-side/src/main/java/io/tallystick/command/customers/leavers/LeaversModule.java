package io.tallystick.command.customers.leavers;

import io.tallystick.command.customers.CustomerHands;
import io.tallystick.command.customers.contacts.ContactHands;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.command.organisation.LeaverChecks;
import io.tallystick.events.log.EventReader;
import java.util.List;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** Customers of somebody who leaves. */
public final class LeaversModule implements ConfigurerModule {
    /** Its commands. */
    public static final List<Class<?>> COMMANDS = List.of(
            ListLeaverFiles.class,
            SignLeaverFiles.class,
            ReviewLeaverUses.class,
            ReplaceLeaver.class,
            RecordFirstContact.class,
            TellCustomerOfDeparture.class);

    @Override
    public void configureModule(Configurer configurer) {
        configurer
                .configureAggregate(LedgerRecords.of(LeaverClearance.class))
                .registerComponent(LeaverBooks.class, axon -> new LeaverBooks(axon.getComponent(EventReader.class)))
                .registerComponent(
                        LeaverChecks.class,
                        axon -> new CustomersCleared(
                                axon.getComponent(LeaverBooks.class), LedgerRecords.in(axon, LeaverClearance.class)))
                .registerCommandHandler(axon -> new Leavers(
                        axon.getComponent(LeaverBooks.class),
                        LedgerRecords.in(axon, LeaverClearance.class),
                        axon.getComponent(CustomerHands.class),
                        axon.getComponent(ContactHands.class)));
    }
}
