package io.tallystick.command.filing;

import io.tallystick.command.due.Act;
import io.tallystick.command.due.Dates;
import io.tallystick.command.due.Due;
import io.tallystick.command.due.DueDate;
import io.tallystick.command.due.Reminding;
import io.tallystick.command.rulebook.RuleBook;
import io.tallystick.events.DomainEvent;
import io.tallystick.events.filing.FilingObligationEvent.FilingObligationMet;
import io.tallystick.events.filing.FilingObligationEvent.FilingObligationOpened;
import io.tallystick.events.filing.FilingObligationEvent.FilingReminded;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is owed to the archives, by its last day: those who file are reminded, then their superiors (I-33, I-35). */
public final class FilingDue implements Due {
    @Override
    public String what() {
        return "filing";
    }

    @Override
    public List<Class<? extends DomainEvent>> events() {
        return List.of(FilingObligationOpened.class, FilingReminded.class, FilingObligationMet.class);
    }

    /** The part is the rule the obligation stands under. */
    @Override
    public void follow(DomainEvent event, LocalDate on, Dates dates) {
        switch (event) {
            case FilingObligationOpened e -> dates.set(e.obligation(), e.basis().rule(), e.dueOn());
            case FilingReminded e -> {
                dates.stepped(e.obligation(), "I-25", e.reminder().step());
                dates.stepped(e.obligation(), "I-33", e.reminder().step());
                dates.stepped(e.obligation(), "I-35", e.reminder().step());
            }
            case FilingObligationMet e -> dates.endAll(e.obligation());
            default -> throw new IllegalArgumentException(event.toString());
        }
    }

    @Override
    public int lead() {
        return Reminding.LEAD;
    }

    @Override
    public Optional<Act> act(DueDate date, LocalDate today, RuleBook rules) {
        return new Reminding(date.part())
                .step(date, today, rules)
                .map(step -> new Act(step, "filing", "RemindOfFiling", Map.of("obligation", date.record())));
    }
}
