package io.tallystick.command.customers.contacts;

import io.tallystick.command.due.Act;
import io.tallystick.command.due.Dates;
import io.tallystick.command.due.Due;
import io.tallystick.command.due.DueDate;
import io.tallystick.command.rulebook.RuleBook;
import io.tallystick.events.DomainEvent;
import io.tallystick.events.customers.CustomerFileEvent.CustomerStruckOff;
import io.tallystick.events.customers.contacts.ContactEvent.ConfidentialityExemptionRecorded;
import io.tallystick.events.customers.contacts.ContactEvent.ContactAssigned;
import io.tallystick.events.customers.contacts.ContactEvent.ContactRelieved;
import io.tallystick.events.customers.contacts.ContactEvent.ContactReportChased;
import io.tallystick.events.customers.contacts.ContactEvent.ContactReportFiled;
import io.tallystick.events.customers.contacts.ContactEvent.ContactsCounted;
import io.tallystick.events.customers.contacts.ContactEvent.DealingRecorded;
import io.tallystick.events.customers.contacts.ContactEvent.ImportantContactChased;
import io.tallystick.events.customers.contacts.ContactEvent.ImportantContactReported;
import io.tallystick.events.customers.upkeep.UpkeepEvent.CustomerStandingDerived;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Important dealings to report, contacts who owe a report, and important customers whose contacts are counted (IV-11, IV-20, IV-21). */
public final class ContactsDue implements Due {
    private static final String ONE = "";
    private static final String COUNT = "count";

    @Override
    public String what() {
        return "customer-contact";
    }

    @Override
    public List<Class<? extends DomainEvent>> events() {
        return List.of(
                DealingRecorded.class,
                ImportantContactReported.class,
                ConfidentialityExemptionRecorded.class,
                ImportantContactChased.class,
                ContactAssigned.class,
                ContactRelieved.class,
                ContactReportFiled.class,
                ContactReportChased.class,
                ContactsCounted.class,
                CustomerStandingDerived.class,
                CustomerStruckOff.class);
    }

    @Override
    public void follow(DomainEvent event, LocalDate on, Dates dates) {
        switch (event) {
            case DealingRecorded e -> {
                if (e.reportBy() != null) {
                    dates.set(e.dealing(), ONE, e.reportBy().plusDays(1));
                }
            }
            case ImportantContactReported e -> dates.endAll(e.dealing());
            case ConfidentialityExemptionRecorded e -> dates.endAll(e.dealing());
            case ImportantContactChased e -> {
                dates.set(e.dealing(), ONE, e.askAgainOn().plusDays(1));
                dates.stepped(e.dealing(), ONE, e.times());
            }
            case ContactAssigned e -> {
                dates.set(e.customer(), e.employee().key(), e.reportBy().plusDays(1));
            }
            case ContactRelieved e -> {
                dates.end(e.customer(), e.employee().key());
                dates.set(e.customer(), COUNT, on);
            }
            case ContactReportFiled e ->
                dates.set(e.customer(), e.employee().key(), e.nextBy().plusDays(1));
            case ContactReportChased e ->
                dates.set(e.customer(), e.employee().key(), e.askAgainOn().plusDays(1));
            case ContactsCounted e -> {
                if (e.makeGoodBy() == null) {
                    dates.end(e.customer(), COUNT);
                } else {
                    dates.set(e.customer(), COUNT, e.makeGoodBy());
                }
            }
            case CustomerStandingDerived e -> {
                if (e.promising()) {
                    dates.setIfNone(e.customer(), COUNT, on);
                } else {
                    dates.end(e.customer(), COUNT);
                }
            }
            case CustomerStruckOff e -> dates.endAll(e.customer());
            default -> throw new IllegalArgumentException(event.toString());
        }
    }

    @Override
    public Optional<Act> act(DueDate date, LocalDate today, RuleBook rules) {
        if (today.isBefore(date.on())) {
            return Optional.empty();
        }
        if (date.record().kind().equals("dealing")) {
            return given("IV-11", date.step() + 1, "ChaseContact", Map.of("dealing", date.record()), today, rules);
        }
        if (date.part().equals(COUNT)) {
            return given("IV-20", 1, "CountContacts", Map.of("customer", date.record()), today, rules);
        }
        return given(
                "IV-21",
                1,
                "ChaseContactReport",
                Map.of("customer", date.record(), "employee", RecordId.of("employee", date.part())),
                today,
                rules);
    }

    private static Optional<Act> given(
            String rule, int step, String command, Map<String, ?> body, LocalDate today, RuleBook rules) {
        return rules.inForce(rule, today).map(version -> new Act(step, "customers", command, body));
    }
}
