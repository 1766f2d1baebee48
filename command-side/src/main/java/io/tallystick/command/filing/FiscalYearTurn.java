package io.tallystick.command.filing;

import io.tallystick.command.due.Act;
import io.tallystick.command.due.Dates;
import io.tallystick.command.due.Due;
import io.tallystick.command.due.DueDate;
import io.tallystick.command.rulebook.RuleBook;
import io.tallystick.events.DomainEvent;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitOpened;
import io.tallystick.events.filing.DocumentContent;
import io.tallystick.events.filing.FilingBasis;
import io.tallystick.events.filing.FilingObligationEvent.FilingObligationOpened;
import io.tallystick.events.organisation.OrganisationEvent.UnitClosed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The turn of the fiscal year: on 1 January every department that ever opened a unit of accounting papers owes those of the year
 * that is over (I-35, decree 79). Several turns are made up for one by one.
 */
public final class FiscalYearTurn implements Due {
    private static final String ONE = "";

    @Override
    public String what() {
        return "fiscal-year-turn";
    }

    @Override
    public List<Class<? extends DomainEvent>> events() {
        return List.of(CustodyUnitOpened.class, FilingObligationOpened.class, UnitClosed.class);
    }

    @Override
    public void follow(DomainEvent event, LocalDate on, Dates dates) {
        switch (event) {
            case CustodyUnitOpened e -> {
                if (e.content() == DocumentContent.ACCOUNTING) {
                    dates.setIfNone(e.description().unit(), ONE, turnAfter(on.getYear()));
                }
            }
            case FilingObligationOpened e -> {
                if (e.basis() == FilingBasis.FISCAL_YEAR) {
                    dates.setLater(e.unit(), ONE, turnAfter(e.year() + 1));
                }
            }
            case UnitClosed e -> dates.end(e.unit(), ONE);
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
                Map.of("units", List.of(date.record()), "year", date.on().getYear() - 1, "accounting", true)));
    }
}
