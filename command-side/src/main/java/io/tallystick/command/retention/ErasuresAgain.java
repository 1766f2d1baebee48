package io.tallystick.command.retention;

import io.tallystick.command.rulebook.Reconsideration;
import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.retention.ErasureEvent.ErasureDecided;
import io.tallystick.events.retention.ErasureEvent.ErasureProposed;
import io.tallystick.events.retention.RetentionClock;
import io.tallystick.events.retention.Trigger;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Erasures once more: whether the years were over after which a subject may be erased (III-2, VI-9). */
public final class ErasuresAgain implements Reconsideration {
    private final String rule;
    private final String parameter;
    private final String kind;
    private final Trigger trigger;

    /**
     * @param parameter the years
     * @param kind of the subjects it is about
     * @param trigger how they are counted
     */
    public ErasuresAgain(String rule, String parameter, String kind, Trigger trigger) {
        this.rule = rule;
        this.parameter = parameter;
        this.kind = kind;
        this.trigger = trigger;
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public Set<String> parameters() {
        return Set.of(parameter);
    }

    @Override
    public Collection<Class<? extends DomainEvent>> events() {
        return List.of(ErasureProposed.class, ErasureDecided.class);
    }

    @Override
    public Judge begin(Values values) {
        Map<RecordId, LocalDate> ended = new HashMap<>();
        return (happening, decided) -> {
            if (happening.event() instanceof ErasureProposed e
                    && e.subject().kind().equals(kind)) {
                ended.put(e.erasure(), e.ended());
            } else if (happening.event() instanceof ErasureDecided e && ended.containsKey(e.erasure())) {
                int years = values.number(parameter, happening.recordedOn());
                LocalDate until = RetentionClock.end(trigger, ended.get(e.erasure()), years);
                LocalDate day = happening.recordedOn();
                decided.accept(new Decided(
                        parameter,
                        e.erasure(),
                        e.subject(),
                        until.toString(),
                        day.toString(),
                        day.isAfter(until),
                        true));
            }
        };
    }
}
