package io.tallystick.command.filing;

import io.tallystick.command.due.Act;
import io.tallystick.command.due.Dates;
import io.tallystick.command.due.Due;
import io.tallystick.command.due.DueDate;
import io.tallystick.command.rulebook.RuleBook;
import io.tallystick.events.DomainEvent;
import io.tallystick.events.filing.FilingBasis;
import io.tallystick.events.filing.FilingObligationEvent.FilingObligationOpened;
import io.tallystick.events.organisation.OrganisationEvent.UnitClosed;
import io.tallystick.events.organisation.OrganisationEvent.UnitOpened;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The turn of the year: on 1 January every department owes its management papers of the year that is over (I-35). A
 * ledger that stood still over a turn, or over several, makes up for each of them.
 */
public final class YearTurn implements Due {
    private static final String ONE = "";

    @Override
    public String what() {
        return "year-turn";
    }

    @Override
    public List<Class<? extends DomainEvent>> events() {
        return List.of(UnitOpened.class, UnitClosed.class, FilingObligationOpened.class);
    }

    @Override
    public void follow(DomainEvent event, LocalDate on, Dates dates) {
        switch (event) {
            case UnitOpened e -> dates.set(e.unit(), ONE, turnAfter(on.getYear()));
            case UnitClosed e -> dates.end(e.unit(), ONE);
            case FilingObligationOpened e -> {
                if (e.basis() == FilingBasis.YEAR) {
                    dates.setLater(e.unit(), ONE, turnAfter(e.year() + 1));
                }
            }
            default -> throw new IllegalArgumentException(event.toString());
        }
    }

    private static LocalDate turnAfter(int year) {
        return LocalDate.of(year + 1, 1, 1);
    }

    @Override
    public Optional<Act> act(DueDate date, LocalDate today, RuleBook rules) {
        if (today.isBefore(date.on()) || rules.inForce("I-35", today).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Act(
                1,
                "filing",
                "OpenYearObligations",
                Map.of("units", List.of(date.record()), "year", date.on().getYear() - 1, "accounting", false)));
    }
}
