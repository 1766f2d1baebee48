package io.tallystick.query.kit;

import io.tallystick.events.kernel.Provenance;
import io.tallystick.events.log.StoredEvent;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.Map;
import java.util.function.Function;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Gives handlers the parameters a read model may ask for beside the event. */
final class EntryParameters implements ParameterResolverFactory {
    private static final Map<Class<?>, Function<EntryMessage, Object>> OFFERED = Map.of(
            Rows.class,
            EntryMessage::rows,
            LogEntry.class,
            EntryMessage::entry,
            StoredEvent.class,
            m -> m.entry().stored(),
            Provenance.class,
            m -> m.entry().provenance());

    @Override
    public @Nullable ParameterResolver<?> createInstance(Executable executable, Parameter[] parameters, int index) {
        Function<EntryMessage, Object> offered = OFFERED.get(parameters[index].getType());
        return offered == null ? null : new Resolver(offered);
    }

    private record Resolver(Function<EntryMessage, Object> offered) implements ParameterResolver<Object> {
        @Override
        public Object resolveParameterValue(Message<?> message) {
            return offered.apply((EntryMessage) message);
        }

        @Override
        public boolean matches(Message<?> message) {
            return message instanceof EntryMessage;
        }
    }
}
