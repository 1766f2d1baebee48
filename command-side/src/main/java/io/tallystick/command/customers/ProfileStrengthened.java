package io.tallystick.command.customers;

import io.tallystick.command.due.Consequence;
import io.tallystick.events.DomainEvent;
import io.tallystick.events.log.StoredEvent;
import io.tallystick.events.rulebook.RuleBookEvent.LegalProfileAdopted;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** With a stronger legal profile customer files may have to be kept longer; their years are counted again at once (VI-11, VI-29). */
public final class ProfileStrengthened implements Consequence {
    @Override
    public String name() {
        return "profile-strengthened";
    }

    @Override
    public Collection<Class<? extends DomainEvent>> events() {
        return List.of(LegalProfileAdopted.class);
    }

    @Override
    public List<Order> after(StoredEvent stored, DomainEvent event) {
        boolean atTheOpening = stored.sequence() == 0;
        return atTheOpening || !(event instanceof LegalProfileAdopted adopted)
                ? List.of()
                : List.of(new Order(
                        "customers",
                        "CountFileYears",
                        Map.of("because", "profile-" + adopted.profile().name())));
    }
}
