package io.tallystick.command.customers;

import io.tallystick.command.due.Act;
import io.tallystick.command.due.Dates;
import io.tallystick.command.due.Due;
import io.tallystick.command.due.DueDate;
import io.tallystick.command.rulebook.RuleBook;
import io.tallystick.events.DomainEvent;
import io.tallystick.events.customers.FileYearsEvent.FileYearsCounted;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.rulebook.RuleBookEvent.RuleChanged;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes of the years customer files are kept, by the day they take effect: then all that run are counted again (VI-11). */
public final class YearsDue implements Due {
    private static final RecordId RULE = RecordId.of("rule", FileYears.RULE);

    @Override
    public String what() {
        return "file-years";
    }

    @Override
    public List<Class<? extends DomainEvent>> events() {
        return List.of(RuleChanged.class, FileYearsCounted.class);
    }

    @Override
    public void follow(DomainEvent event, LocalDate on, Dates dates) {
        switch (event) {
            case RuleChanged e when e.rule().equals(RULE) -> dates.set(RULE, because(e.version()), e.effectiveFrom());
            case RuleChanged e -> {
                // Is about something else.
            }
            case FileYearsCounted e -> dates.end(RULE, e.counting().key());
            default -> throw new IllegalArgumentException(event.toString());
        }
    }

    private static String because(int version) {
        return FileYears.RULE + "-v" + version;
    }

    @Override
    public Optional<Act> act(DueDate date, LocalDate today, RuleBook rules) {
        return today.isBefore(date.on())
                ? Optional.empty()
                : Optional.of(new Act(1, "customers", "CountFileYears", Map.of("because", date.part())));
    }
}
