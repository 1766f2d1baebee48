package io.tallystick.command.retention;

import io.tallystick.command.rulebook.Reconsideration;
import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.ledger.LedgerEvent.CommandRefused;
import io.tallystick.events.retention.RetentionCaseEvent.ClockStarted;
import io.tallystick.events.retention.RetentionCaseEvent.ClockSuspended;
import io.tallystick.events.retention.RetentionCaseEvent.PermanentRetentionSet;
import io.tallystick.events.retention.RetentionCaseEvent.RetentionOpened;
import io.tallystick.events.retention.RetentionCaseEvent.UnitDestroyed;
import io.tallystick.events.retention.RetentionCaseEvent.UnitDispatchedOut;
import io.tallystick.events.retention.RetentionClock;
import io.tallystick.events.retention.Term;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Retention once more, where a rule says the least number of years (III-2, I-28): until when each unit would have had to be
 * kept, and whether what was destroyed or handed on could have been. The longest clock wins, as it does there (VI-11).
 */
public final class LeastYearsAgain implements Reconsideration {
    private final String rule;
    private final Set<String> parameters;

    /**
     * @param parameters those that are years
     */
    public LeastYearsAgain(String rule, Set<String> parameters) {
        this.rule = rule;
        this.parameters = Set.copyOf(parameters);
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public Set<String> parameters() {
        return parameters;
    }

    @Override
    public Collection<Class<? extends DomainEvent>> events() {
        return List.of(
                RetentionOpened.class,
                ClockStarted.class,
                ClockSuspended.class,
                PermanentRetentionSet.class,
                UnitDestroyed.class,
                UnitDispatchedOut.class,
                CommandRefused.class);
    }

    @Override
    public Judge begin(Values values) {
        Map<RecordId, CaseAgain> cases = new HashMap<>();
        return (happening, decided) -> {
            switch (happening.event()) {
                case CommandRefused e -> {
                    String unit = e.facts().get("unit");
                    CaseAgain about = unit == null ? null : cases.get(RecordId.of("retention", unit));
                    if (about != null && e.reason().equals("refused.notDue")) {
                        about.left(happening, false, decided);
                    }
                }
                default -> {
                    RecordId retention = happening.record();
                    if (retention != null) {
                        cases.computeIfAbsent(retention, CaseAgain::new).take(happening, values, decided);
                    }
                }
            }
        };
    }

    /** A unit with the clocks it would have had. */
    private final class CaseAgain {
        private final RecordId retention;
        private final RunningClocks clocks = new RunningClocks();
        private final Set<String> by = new HashSet<>();
        private @Nullable RecordId unit;

        CaseAgain(RecordId retention) {
            this.retention = retention;
        }

        void take(Happening happening, Values values, Consumer<Decided> decided) {
            switch (happening.event()) {
                case RetentionOpened e -> {
                    unit = e.unit();
                    e.clocks().forEach(clock -> run(clock, happening, values, decided));
                }
                case ClockStarted e -> run(e.clock(), happening, values, decided);
                case ClockSuspended e -> clocks.run(e.clock());
                case PermanentRetentionSet e -> clocks.run(e.clock());
                case UnitDestroyed e -> left(happening, true, decided);
                case UnitDispatchedOut e -> {
                    if (!clocks.permanent()) {
                        left(happening, true, decided);
                    }
                }
                default -> {}
            }
        }

        private void run(RetentionClock clock, Happening happening, Values values, Consumer<Decided> decided) {
            String parameter = clock.parameter();
            boolean ruled = clock.rule() != null
                    && clock.rule().rule().equals(rule)
                    && parameter != null
                    && parameters.contains(parameter);
            if (!ruled || parameter == null) {
                clocks.run(clock);
                return;
            }
            by.add(parameter);
            int years = values.number(parameter, happening.recordedOn());
            LocalDate started = clock.startedOn();
            LocalDate until = started == null ? null : RetentionClock.end(clock.trigger(), started, years);
            clocks.run(new RetentionClock(
                    clock.number(),
                    clock.basis(),
                    clock.trigger(),
                    clock.source(),
                    clock.rule(),
                    parameter,
                    clock.item(),
                    started,
                    years,
                    until));
            tell(parameter, clocks.term(), "", true, true, decided);
        }

        /** It left the house, or was not let. */
        void left(Happening happening, boolean recorded, Consumer<Decided> decided) {
            if (clocks.next() == 1) {
                return;
            }
            Term term = clocks.term();
            LocalDate day = happening.recordedOn();
            for (String parameter : by) {
                tell(parameter, term, day.toString(), term.over(day), recorded, decided);
            }
        }

        private void tell(
                String parameter, Term term, String actual, boolean kept, boolean recorded, Consumer<Decided> decided) {
            decided.accept(
                    new Decided(parameter, unit == null ? retention : unit, null, term.told(), actual, kept, recorded));
        }
    }
}
