package io.tallystick.query.interchange;

import io.tallystick.events.EventTypes;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.kit.LogEntry;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an event says: plain values by their paths, and the records it names. What is sealed for a person stays in the ledger.
 *
 * @param values one for each path; those of lists are numbered from 1
 * @param named records, each with the path it is named by
 */
record Said(Map<String, String> values, List<Named> named) {
    /** A record that an event names. */
    record Named(String path, RecordId record) {}

    /** Of an entry; nothing of one whose type this version does not know. */
    static Said of(LogEntry entry) {
        Said said = new Said(new LinkedHashMap<>(), new ArrayList<>());
        if (EventTypes.isKnown(entry.type())) {
            said.take("", entry.event());
        }
        return said;
    }

    private void take(String path, Object value) {
        switch (value) {
            case RecordId record -> named.add(new Named(path, record));
            case Protected<?> sealed -> named.add(new Named(path, sealed.subject()));
            case Record within -> components(path, within);
            case Map<?, ?> map -> map.forEach((key, one) -> takeGiven(inner(path, String.valueOf(key)), one));
            case Collection<?> many -> {
                int number = 0;
                for (Object one : many) {
                    takeGiven(one instanceof RecordId ? path : inner(path, Integer.toString(++number)), one);
                }
            }
            default -> values.put(path, value.toString());
        }
    }

    private void takeGiven(String path, @Nullable Object value) {
        if (value != null) {
            take(path, value);
        }
    }

    private void components(String path, Record within) {
        for (RecordComponent component : within.getClass().getRecordComponents()) {
            try {
                takeGiven(
                        inner(path, component.getName()),
                        component.getAccessor().invoke(within));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static String inner(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
