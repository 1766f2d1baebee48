package io.tallystick.command.customers.contacts;

import io.tallystick.command.due.Act;
import io.tallystick.command.due.Dates;
import io.tallystick.command.due.Due;
import io.tallystick.command.due.DueDate;
import io.tallystick.command.rulebook.RuleBook;
import io.tallystick.events.DomainEvent;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileAbsorbed;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileOpened;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileRevived;
import io.tallystick.events.customers.CustomerFileEvent.CustomerStruckOff;
import io.tallystick.events.customers.contacts.ContactEvent.AnnualReportAsked;
import io.tallystick.events.customers.contacts.ContactEvent.AnnualReportFiled;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Customers by the day on which the results of a year are asked for (IV-10). The part is the year. */
public final class AnnualReportsDue implements Due {
    @Override
    public String what() {
        return "annual-report";
    }

    @Override
    public List<Class<? extends DomainEvent>> events() {
        return List.of(
                CustomerFileOpened.class,
                CustomerFileRevived.class,
                CustomerFileAbsorbed.class,
                CustomerStruckOff.class,
                AnnualReportAsked.class,
                AnnualReportFiled.class);
    }

    @Override
    public void follow(DomainEvent event, LocalDate on, Dates dates) {
        switch (event) {
            case CustomerFileOpened e -> afterTheEnd(e.customer(), on.getYear(), dates);
            case CustomerFileRevived e -> afterTheEnd(e.customer(), on.getYear(), dates);
            case CustomerFileAbsorbed e -> dates.endAll(e.customer());
            case CustomerStruckOff e -> dates.endAll(e.customer());
            case AnnualReportAsked e -> {
                if (e.againOn() == null) {
                    dates.end(e.customer(), part(e.year()));
                } else {
                    dates.set(e.customer(), part(e.year()), e.againOn());
                }
                afterTheEnd(e.customer(), e.year() + 1, dates);
            }
            case AnnualReportFiled e -> {
                dates.end(e.customer(), part(e.year()));
                afterTheEnd(e.customer(), Math.max(e.year() + 1, on.getYear()), dates);
            }
            default -> throw new IllegalArgumentException(event.toString());
        }
    }

    private static void afterTheEnd(RecordId customer, int year, Dates dates) {
        dates.setIfNone(customer, part(year), LocalDate.of(year + 1, 1, 1));
    }

    private static String part(int year) {
        return String.valueOf(year);
    }

    @Override
    public Optional<Act> act(DueDate date, LocalDate today, RuleBook rules) {
        if (today.isBefore(date.on())) {
            return Optional.empty();
        }
        return rules.inForce("IV-10", today)
                .map(version -> new Act(
                        1,
                        "customers",
                        "AskAnnualReport",
                        Map.of("customer", date.record(), "year", Integer.valueOf(date.part()))));
    }
}
