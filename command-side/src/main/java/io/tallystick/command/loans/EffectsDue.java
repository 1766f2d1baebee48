package io.tallystick.command.loans;

import io.tallystick.command.due.Act;
import io.tallystick.command.due.Dates;
import io.tallystick.command.due.Due;
import io.tallystick.command.due.DueDate;
import io.tallystick.command.rulebook.RuleBook;
import io.tallystick.events.DomainEvent;
import io.tallystick.events.loans.LoanEvent.UseEffectAsked;
import io.tallystick.events.loans.LoanEvent.UseEffectRecorded;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a use led to, by the day it is asked for again (I-16). */
public final class EffectsDue implements Due {
    private static final String ONE = "";

    @Override
    public String what() {
        return "use-effect";
    }

    @Override
    public List<Class<? extends DomainEvent>> events() {
        return List.of(UseEffectAsked.class, UseEffectRecorded.class);
    }

    @Override
    public void follow(DomainEvent event, LocalDate on, Dates dates) {
        switch (event) {
            case UseEffectAsked e -> {
                dates.set(e.loan(), ONE, e.answerBy());
                dates.stepped(e.loan(), ONE, e.times());
            }
            case UseEffectRecorded e -> dates.end(e.loan(), ONE);
            default -> throw new IllegalArgumentException(event.toString());
        }
    }

    /** The day it is asked for again is the day after the one by which it was to be told. */
    @Override
    public Optional<Act> act(DueDate date, LocalDate today, RuleBook rules) {
        boolean due = today.isAfter(date.on())
                && rules.inForce("I-16", today).isPresent()
                && date.step() <= Integer.parseInt(rules.parameter("I-16", "effectChases", today));
        return due
                ? Optional.of(new Act(date.step() + 1, "loans", "AskUseEffect", Map.of("loan", date.record())))
                : Optional.empty();
    }
}
