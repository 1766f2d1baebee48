package io.tallystick.command.ledger;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What the record components of an event accept. */
final class EventFields {
    private EventFields() {}

    /** Whether the value may stand there: empty only where the component is optional, numbers not below zero. */
    static boolean accepts(Class<?> event, String path, String value) {
        Class<?> type = event;
        RecordComponent component = null;
        for (String part : path.split("\\.", -1)) {
            component = component(type, part);
            if (component == null) {
                return false;
            }
            type = component.getType();
        }
        return component != null
                && (value.isBlank()
                        ? value.isEmpty() && component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                        : type != int.class || value.matches("0|[1-9][0-9]{0,6}"));
    }

    private static @Nullable RecordComponent component(Class<?> type, String name) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .filter(c -> c.getName().equals(name))
                        .findFirst()
                        .orElse(null)
                : null;
    }
}
