package io.tallystick.command.customers.contacts;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.custody.Places;
import io.tallystick.command.customers.CustomerAccounts;
import io.tallystick.command.customers.OpenCustomerFile;
import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.events.customers.CustomerRelation;
import io.tallystick.events.customers.FactSource;
import io.tallystick.events.customers.contacts.ContactEvent;
import io.tallystick.events.customers.contacts.ContactEvent.DealingRecorded;
import io.tallystick.events.customers.contacts.ContactEvent.FirstContactRecorded;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.time.temporal.ChronoUnit;
import org.axonframework.commandhandling.CommandHandler;

/** Who is met for the first time has a file from that moment on (IV-6). */
final class FirstContacts {
    private final CustomerAccounts accounts;
    private final LedgerRecords<Dealing> dealings;
    private final LedgerRecords<Contacts> contacts;

    FirstContacts(CustomerAccounts accounts, LedgerRecords<Dealing> dealings, LedgerRecords<Contacts> contacts) {
        this.accounts = accounts;
        this.dealings = dealings;
        this.contacts = contacts;
    }

    @CommandHandler
    void handle(MeetNewCustomer command, Decision decision) throws Exception {
        Signature by = decision.within(Places.open(command.unit(), decision));
        decision.requireField("reference", !command.reference().isBlank(), "refused.textMissing");
        decision.requireField("on", !command.on().isAfter(decision.today()), "refused.visitInFuture");
        long lag = ChronoUnit.DAYS.between(command.on(), decision.today());
        decision.require("IV-6", lag == 0, "refused.accountTooLate", fact("days", lag));
        RecordId customer = accounts.open(opening(command), by, decision);
        RecordId dealing = decision.newId("dealing");
        String text = command.text();
        dealings.newInstance(() -> new Dealing(new DealingRecorded(
                dealing,
                command.unit(),
                customer,
                command.channel(),
                command.direction(),
                command.on(),
                command.reference().strip(),
                false,
                null,
                text == null || text.isBlank() ? null : decision.protect(customer, text.strip()),
                by)));
        contacts.loadOrCreate(ContactEvent.of(customer).value(), Contacts::unknown)
                .execute(c -> c.record(
                        new FirstContactRecorded(ContactEvent.of(customer), customer, dealing, command.on(), lag, by)));
    }

    private static OpenCustomerFile opening(MeetNewCustomer command) {
        return new OpenCustomerFile(
                command.unit(),
                null,
                command.name(),
                null,
                command.registrationNumber(),
                command.phone(),
                command.nature(),
                command.role(),
                command.special(),
                CustomerRelation.DIRECT,
                FactSource.SELF_REPORT,
                command.on(),
                command.custodian(),
                command.salesperson(),
                command.others(),
                command.difference());
    }
}
