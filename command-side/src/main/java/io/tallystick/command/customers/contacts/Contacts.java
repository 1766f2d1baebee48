package io.tallystick.command.customers.contacts;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.customers.contacts.AnnualReportStanding;
import io.tallystick.events.customers.contacts.ContactEvent;
import io.tallystick.events.customers.contacts.ContactEvent.AnnualReportAsked;
import io.tallystick.events.customers.contacts.ContactEvent.AnnualReportFiled;
import io.tallystick.events.customers.contacts.ContactEvent.ContactAssigned;
import io.tallystick.events.customers.contacts.ContactEvent.ContactRelieved;
import io.tallystick.events.customers.contacts.ContactEvent.ContactReportChased;
import io.tallystick.events.customers.contacts.ContactEvent.ContactReportFiled;
import io.tallystick.events.customers.contacts.ContactEvent.ContactsCounted;
import io.tallystick.events.customers.contacts.ContactEvent.CustomerFileConsolidated;
import io.tallystick.events.customers.contacts.ContactEvent.CustomerReceived;
import io.tallystick.events.customers.contacts.ContactEvent.FirstContactRecorded;
import io.tallystick.events.customers.contacts.ContactEvent.MajorChangeRecorded;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** Who is in contact with one customer, and what is recorded beside its file (IV-8 to IV-21). */
public class Contacts extends LedgerRecord {
    private final Map<RecordId, LocalDate> people = new TreeMap<>();
    private final Map<Integer, AnnualReportStanding> years = new TreeMap<>();
    private int changes;
    private int receptions;

    /** For Axon, which replays events into it. */
    protected Contacts() {}

    static Contacts unknown() {
        return new Contacts();
    }

    void record(ContactEvent event) {
        apply(event);
    }

    boolean has(RecordId employee) {
        return people.containsKey(employee);
    }

    int count() {
        return people.size();
    }

    /** The day by which somebody reports. */
    Optional<LocalDate> reportBy(RecordId employee) {
        return Optional.ofNullable(people.get(employee));
    }

    boolean filed(int year) {
        return years.containsKey(year);
    }

    /** How it stands with the results of a year that were told. */
    Optional<AnnualReportStanding> results(int year) {
        return Optional.ofNullable(years.get(year));
    }

    int nextChange() {
        return changes + 1;
    }

    int nextReception() {
        return receptions + 1;
    }

    @EventSourcingHandler
    void on(ContactEvent event) {
        switch (event) {
            case ContactAssigned e -> {
                become(e.contacts());
                people.put(e.employee(), e.reportBy());
            }
            case ContactRelieved e -> people.remove(e.employee());
            case ContactReportFiled e -> people.put(e.employee(), e.nextBy());
            case ContactReportChased e -> people.put(e.employee(), e.askAgainOn());
            case ContactsCounted e -> become(e.contacts());
            case MajorChangeRecorded e -> {
                become(e.contacts());
                changes = e.change();
            }
            case CustomerReceived e -> {
                become(e.contacts());
                receptions = e.reception();
            }
            case FirstContactRecorded e -> become(e.contacts());
            case AnnualReportAsked e -> become(e.contacts());
            case CustomerFileConsolidated e -> become(e.contacts());
            case AnnualReportFiled e -> {
                become(e.contacts());
                years.put(e.year(), e.document() == null ? AnnualReportStanding.WAIVED : AnnualReportStanding.FILED);
            }
            default -> throw new IllegalArgumentException(event.toString());
        }
    }
}
