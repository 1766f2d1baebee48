package io.tallystick.command.customers.sources;

import io.tallystick.command.due.Act;
import io.tallystick.command.due.Dates;
import io.tallystick.command.due.Due;
import io.tallystick.command.due.DueDate;
import io.tallystick.command.rulebook.RuleBook;
import io.tallystick.events.DomainEvent;
import io.tallystick.events.customers.sources.SourceEvent.ProfileFormChased;
import io.tallystick.events.customers.sources.SourceEvent.ProfileFormReturned;
import io.tallystick.events.customers.sources.SourceEvent.ProfileFormSent;
import io.tallystick.events.customers.sources.SourceEvent.VisitReportChased;
import io.tallystick.events.customers.sources.SourceEvent.VisitReportOpened;
import io.tallystick.events.customers.sources.SourceEvent.VisitReportSubmitted;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Visit reports that are owed and forms that did not come back, by the day they are asked for (II-25, II-32). */
public final class SourcesDue implements Due {
    private static final String ONE = "";

    @Override
    public String what() {
        return "customer-source";
    }

    @Override
    public List<Class<? extends DomainEvent>> events() {
        return List.of(
                VisitReportOpened.class,
                VisitReportChased.class,
                VisitReportSubmitted.class,
                ProfileFormSent.class,
                ProfileFormChased.class,
                ProfileFormReturned.class);
    }

    @Override
    public void follow(DomainEvent event, LocalDate on, Dates dates) {
        switch (event) {
            case VisitReportOpened e -> dates.set(e.report(), ONE, e.dueOn());
            case VisitReportChased e -> {
                dates.set(e.report(), ONE, e.dueOn().plusDays(e.times()));
                dates.stepped(e.report(), ONE, e.times());
            }
            case VisitReportSubmitted e -> dates.end(e.report(), ONE);
            case ProfileFormSent e -> dates.set(e.form(), ONE, e.returnBy());
            case ProfileFormChased e -> {
                dates.set(e.form(), ONE, e.askAgainOn());
                dates.stepped(e.form(), ONE, e.times());
            }
            case ProfileFormReturned e -> dates.end(e.form(), ONE);
            default -> throw new IllegalArgumentException(event.toString());
        }
    }

    /** Asked for from the day after the one by which it was to be there, a few times. */
    @Override
    public Optional<Act> act(DueDate date, LocalDate today, RuleBook rules) {
        boolean report = date.record().kind().equals("visit-report");
        String rule = report ? "II-32" : "II-25";
        boolean due = today.isAfter(date.on())
                && rules.inForce(rule, today).isPresent()
                && date.step() < Integer.parseInt(rules.parameter(rule, "chases", today));
        return due
                ? Optional.of(new Act(
                        date.step() + 1,
                        "customers",
                        report ? "ChaseVisitReport" : "ChaseProfileForm",
                        Map.of(report ? "report" : "form", date.record())))
                : Optional.empty();
    }
}
