package io.tallystick.command.due;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.log.StoredEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A process manager: what the ledger does when something has happened. Commands, sent one after the other through the door, each once. It
 * keeps no state of its own; what it has to know it takes from the event and from the registers.
 */
public interface Consequence {
    /** Its name in the keys of its commands. */
    String name();

    /** The events it acts on. */
    Collection<Class<? extends DomainEvent>> events();

    /** Whether it may take minutes, so that nothing else is to wait for it. */
    default boolean takesLong() {
        return false;
    }

    /** The commands an event leads to, in order. */
    List<Order> after(StoredEvent stored, DomainEvent event);

    /**
     * A command to send.
     *
     * @param body its fields
     */
    record Order(String context, String command, Map<String, ?> body) {}
}
