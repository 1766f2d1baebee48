package io.tallystick.command.customers;

import io.tallystick.command.due.Act;
import io.tallystick.command.due.Dates;
import io.tallystick.command.due.Due;
import io.tallystick.command.due.DueDate;
import io.tallystick.command.rulebook.RuleBook;
import io.tallystick.events.DomainEvent;
import io.tallystick.events.customers.CustomerAccessEvent.AccessGranted;
import io.tallystick.events.customers.CustomerAccessEvent.AccessRequestOverdue;
import io.tallystick.events.customers.CustomerAccessEvent.AccessRequestRefused;
import io.tallystick.events.customers.CustomerAccessEvent.AccessRequested;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Requests to read, by when they have to be answered (II-57). */
public final class RequestsDue implements Due {
    @Override
    public String what() {
        return "access-request";
    }

    @Override
    public List<Class<? extends DomainEvent>> events() {
        return List.of(
                AccessRequested.class, AccessRequestRefused.class, AccessGranted.class, AccessRequestOverdue.class);
    }

    @Override
    public void follow(DomainEvent event, LocalDate on, Dates dates) {
        switch (event) {
            case AccessRequested e ->
                dates.set(e.customer(), String.valueOf(e.request()), LocalDate.ofInstant(e.dueAt(), ZoneOffset.UTC));
            case AccessRequestRefused e -> dates.end(e.customer(), String.valueOf(e.request()));
            case AccessRequestOverdue e -> dates.end(e.customer(), String.valueOf(e.request()));
            case AccessGranted e when e.request() != null -> dates.end(e.customer(), String.valueOf(e.request()));
            case AccessGranted e -> {
                // Answers none.
            }
            default -> throw new IllegalArgumentException(event.toString());
        }
    }

    /** Noted on the day after, when the hours are over wherever the house is. */
    @Override
    public Optional<Act> act(DueDate date, LocalDate today, RuleBook rules) {
        return today.isAfter(date.on()) && rules.inForce("II-57", today).isPresent()
                ? Optional.of(new Act(
                        1,
                        "customers",
                        "NoteOverdueRequest",
                        Map.of("customer", date.record(), "request", Integer.valueOf(date.part()))))
                : Optional.empty();
    }
}
