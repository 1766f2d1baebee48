package io.tallystick.command.custody;

import io.tallystick.command.rulebook.Reconsideration;
import io.tallystick.events.DomainEvent;
import io.tallystick.events.custody.TransferEvent.DeliveryReceived;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Arrivals once more: whether each was registered in time (I-13). */
public final class RegistrationsAgain implements Reconsideration {
    private static final String DAYS = "workingDays";

    @Override
    public String rule() {
        return "I-13";
    }

    @Override
    public Set<String> parameters() {
        return Set.of(DAYS);
    }

    @Override
    public Collection<Class<? extends DomainEvent>> events() {
        return List.of(DeliveryReceived.class);
    }

    @Override
    public Judge begin(Values values) {
        return (happening, decided) -> {
            if (happening.event() instanceof DeliveryReceived e && e.workingDaysLate() != null) {
                int allowed = values.number(DAYS, happening.occurredOn());
                OptionalInt taken = values.days().between(e.arrivedOn(), happening.recordedOn());
                // Where the calendar of then is no longer known, it does not come out as recorded, and nothing is said.
                boolean inTime = taken.isPresent() && Lateness.beyond(taken.getAsInt(), allowed) == 0;
                decided.accept(new Decided(
                        DAYS,
                        e.transfer(),
                        e.receiver().employee(),
                        String.valueOf(allowed),
                        taken.isPresent() ? String.valueOf(taken.getAsInt()) : "",
                        inTime,
                        e.workingDaysLate() == 0));
            }
        };
    }
}
