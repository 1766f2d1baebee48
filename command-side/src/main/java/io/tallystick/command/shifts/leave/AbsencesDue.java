package io.tallystick.command.shifts.leave;

import io.tallystick.command.due.Act;
import io.tallystick.command.due.Dates;
import io.tallystick.command.due.Due;
import io.tallystick.command.due.DueDate;
import io.tallystick.command.rulebook.RuleBook;
import io.tallystick.events.DomainEvent;
import io.tallystick.events.shifts.AbsenceEvent.AbsenceContestDecided;
import io.tallystick.events.shifts.AbsenceEvent.AbsenceContested;
import io.tallystick.events.shifts.AbsenceEvent.AbsenceReclassified;
import io.tallystick.events.shifts.AbsenceEvent.AbsenceTold;
import io.tallystick.events.shifts.AbsenceEvent.AbsentUnexcused;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Provisional absences, by the day they were recorded: unless a leave covers them, the person is told some days later (V-91). */
public final class AbsencesDue implements Due {
    private static final String ONE = "";
    private static final String RULE = "V-91";

    @Override
    public String what() {
        return "absence";
    }

    @Override
    public List<Class<? extends DomainEvent>> events() {
        return List.of(
                AbsentUnexcused.class,
                AbsenceTold.class,
                AbsenceReclassified.class,
                AbsenceContested.class,
                AbsenceContestDecided.class);
    }

    @Override
    public void follow(DomainEvent event, LocalDate on, Dates dates) {
        switch (event) {
            case AbsentUnexcused e -> dates.set(e.absence(), ONE, on);
            case AbsenceTold e -> dates.end(e.absence(), ONE);
            case AbsenceReclassified e -> dates.end(e.absence(), ONE);
            case AbsenceContested e -> dates.end(e.absence(), ONE);
            case AbsenceContestDecided e -> dates.end(e.absence(), ONE);
            default -> throw new IllegalArgumentException(event.toString());
        }
    }

    @Override
    public Optional<Act> act(DueDate date, LocalDate today, RuleBook rules) {
        return rules.inForce(RULE, today)
                .map(version -> Integer.parseInt(rules.parameter(RULE, "provisionalDays", today)))
                .filter(days -> !today.isBefore(date.on().plusDays(days)))
                .map(days -> new Act(1, "shifts", "TellAbsence", Map.of("absence", date.record())));
    }
}
