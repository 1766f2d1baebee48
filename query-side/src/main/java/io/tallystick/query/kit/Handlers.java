package io.tallystick.query.kit;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.EventTypes;
import io.tallystick.events.kernel.Provenance;
import java.lang.reflect.Executable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.annotation.AnnotatedHandlerInspector;
import org.axonframework.messaging.annotation.AnnotatedMessageHandlingMemberDefinition;
import org.axonframework.messaging.annotation.DefaultParameterResolverFactory;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;

/**
 * The {@code @EventHandler} methods of a read model, found by Axon's inspector. The most specific handler of an event's
 * class is looked up once; Axon's adapter would look for it on every event.
 */
public final class Handlers {
    private final Object readModel;
    private final Map<String, MessageHandlingMember<? super Object>> byType = new HashMap<>();
    private final boolean everything;
    private final boolean provenance;

    private Handlers(Object readModel, List<MessageHandlingMember<? super Object>> members) {
        this.readModel = readModel;
        for (Class<?> event : EventTypes.all()) {
            members.stream()
                    .filter(m -> m.canHandleType(event))
                    .findFirst()
                    .ifPresent(m -> byType.put(EventTypes.nameOf(event), m));
        }
        this.everything = members.stream().anyMatch(m -> m.payloadType() == DomainEvent.class);
        this.provenance = members.stream().anyMatch(Handlers::asksForProvenance);
        if (byType.isEmpty()) {
            throw new IllegalArgumentException(readModel.getClass() + " handles no event");
        }
    }

    static Handlers of(Object readModel) {
        List<MessageHandlingMember<? super Object>> members = AnnotatedHandlerInspector.<Object>inspectType(
                        readModel.getClass(),
                        MultiParameterResolverFactory.ordered(
                                new EntryParameters(), new DefaultParameterResolverFactory()),
                        new AnnotatedMessageHandlingMemberDefinition())
                .getHandlers(readModel.getClass())
                .filter(m -> m.canHandleMessageType(EventMessage.class))
                .toList();
        return new Handlers(readModel, members);
    }

    private static boolean asksForProvenance(MessageHandlingMember<? super Object> member) {
        return member.unwrap(Executable.class)
                .map(e -> Arrays.stream(e.getParameterTypes()).skip(1).anyMatch(t -> t == Provenance.class))
                .orElse(false);
    }

    /**
     * Whether the model wants events of the stored name. A model that handles every event also wants those it does not
     * know: decoding them fails, and the failure shows instead of a gap.
     */
    public boolean want(String type) {
        return byType.containsKey(type) || (everything && !EventTypes.isKnown(type));
    }

    /** Decodes ahead what handling the entry will need; what cannot be decoded fails again when it is handled. */
    public void decode(LogEntry entry) {
        if (byType.containsKey(entry.type())) {
            try {
                entry.event();
                if (provenance) {
                    entry.provenance();
                }
            } catch (RuntimeException e) {
                // Thrown again by handle(), where the event can be parked.
                return;
            }
        }
    }

    /** Lets the model's handler change rows by the entry. */
    public void handle(LogEntry entry, Rows rows) throws Exception {
        MessageHandlingMember<? super Object> member = byType.get(entry.type());
        if (member == null) {
            throw new IllegalArgumentException("no event is named " + entry.type());
        }
        member.handle(new EntryMessage(entry, rows), readModel);
    }

    /** The stored names of the events the model handles. */
    public List<String> types() {
        return byType.keySet().stream().sorted().toList();
    }
}
