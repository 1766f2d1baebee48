package io.tallystick.command.customers.contacts;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.events.customers.contacts.ContactEvent;
import io.tallystick.events.customers.contacts.ContactEvent.ContactAssigned;
import io.tallystick.events.customers.contacts.ContactEvent.ContactRelieved;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import org.axonframework.modelling.command.Aggregate;

/** In whose hands the contact with a customer is, for those who take it over from somebody who leaves (IV-20, IV-23). */
public final class ContactHands {
    private final LedgerRecords<Contacts> contacts;

    ContactHands(LedgerRecords<Contacts> contacts) {
        this.contacts = contacts;
    }

    /** Whether somebody is in contact with the customer by appointment. */
    public boolean has(RecordId customer, RecordId employee) {
        return contacts.find(ContactEvent.of(customer))
                .filter(one -> one.invoke(c -> c.has(employee)))
                .isPresent();
    }

    /** Puts somebody else in the place of one of the contacts; nothing, where the leaver is none. */
    public void replace(
            RecordId customer, RecordId unit, RecordId leaver, RecordId replacement, Signature by, Decision decision) {
        if (!has(customer, leaver)) {
            return;
        }
        RecordId id = ContactEvent.of(customer);
        Aggregate<Contacts> people = contacts.load(id.value());
        people.execute(c -> {
            c.record(new ContactRelieved(id, customer, leaver, by));
            if (!c.has(replacement)) {
                c.record(new ContactAssigned(
                        id,
                        customer,
                        unit,
                        replacement,
                        decision.today().plusDays(decision.number("IV-21", "contactReportCadenceDays")),
                        by));
            }
        });
    }
}
