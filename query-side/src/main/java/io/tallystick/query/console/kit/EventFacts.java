package io.tallystick.query.console.kit;

import io.tallystick.events.EventTypes;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.RuleCitation;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.rulebook.RuleBookEvent;
import io.tallystick.events.rulebook.RuleCatalogue;
import io.tallystick.events.rulebook.RuleParameter;
import io.tallystick.query.kit.LogEntry;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An event's own fields as a table, each under its name in the reader's language; what stands within a field beside it. */
public final class EventFacts {
    private static final int MOST_TOLD = 12;

    private final String event;
    private final Texts t;
    private final Show show;
    private final List<Fact> facts = new ArrayList<>();

    /** The rule whose parameters the event tells; nothing of any other event. */
    private @Nullable String rule;

    /** A field and what it says. */
    public record Fact(String label, String value) {}

    private EventFacts(String event, Texts t, Show show) {
        this.event = event;
        this.t = t;
        this.show = show;
    }

    /** The fields of an entry; none of one whose type this version does not know. */
    public static List<Fact> of(LogEntry entry, Texts t, Show show) {
        if (!EventTypes.isKnown(entry.type()) || !(entry.event() instanceof Record event)) {
            return List.of();
        }
        EventFacts told = new EventFacts(event.getClass().getSimpleName(), t, show);
        told.rule = event instanceof RuleBookEvent ? new RecordId(entry.record()).key() : null;
        told.take(event, "");
        return told.facts;
    }

    /** The keys that name a field of an event, the nearest first. */
    public static List<String> keys(String event, String path) {
        String last = path.substring(path.lastIndexOf('.') + 1);
        return List.of("fact." + event + "." + path, "fact." + path, "fact." + last, "field." + last);
    }

    /** Every field an event of the class can be told by, as a path. */
    public static Set<String> paths(Class<?> event) {
        Set<String> paths = new LinkedHashSet<>();
        collect(event, "", paths);
        return paths;
    }

    private static void collect(Class<?> type, String path, Set<String> paths) {
        if (type.isSealed() && type.isInterface()) {
            Arrays.stream(type.getPermittedSubclasses()).forEach(one -> collect(one, path, paths));
        } else if (type.isRecord() && (path.isEmpty() || !isOneValue(type))) {
            for (RecordComponent component : type.getRecordComponents()) {
                collect(component.getType(), inner(path, component), paths);
            }
        } else {
            paths.add(path);
        }
    }

    /** Those paths under which something is sealed, so that it can be erased; in a list at least some of it. */
    public static Set<String> sealed(Class<?> event) {
        Set<String> sealed = new LinkedHashSet<>();
        seal(event, "", sealed);
        return sealed;
    }

    private static void seal(Class<?> type, String path, Set<String> sealed) {
        if (type == Protected.class) {
            sealed.add(path);
        } else if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                String at = inner(path, component);
                seal(component.getType(), at, sealed);
                if (component.getGenericType() instanceof ParameterizedType of
                        && Arrays.stream(of.getActualTypeArguments()).anyMatch(EventFacts::holdsSealed)) {
                    sealed.add(at);
                }
            }
        }
    }

    private static boolean holdsSealed(Type type) {
        return type.getTypeName().contains(Protected.class.getName())
                || (type instanceof Class<?> one && !sealed(one).isEmpty());
    }

    private static boolean isOneValue(Class<?> type) {
        return type == Signature.class
                || type == Scope.class
                || type == Protected.class
                || type == RuleCitation.class
                || type.getRecordComponents().length == 1;
    }

    private static String inner(String path, RecordComponent component) {
        return path.isEmpty() ? component.getName() : path + "." + component.getName();
    }

    private void take(Record record, String path) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = read(component, record);
            String at = inner(path, component);
            if (value instanceof Record within && !isOneValue(within.getClass())) {
                take(within, at);
            } else if (value != null) {
                facts.add(new Fact(label(event, at, value, t), told(value, component.getName(), path)));
            }
        }
    }

    /** A unit is a department or a custody unit: its identifier says which. */
    static String label(String event, String path, Object value, Texts t) {
        boolean kept = value instanceof RecordId id && id.kind().equals("unit");
        return kept && path.substring(path.lastIndexOf('.') + 1).equals("unit")
                ? t.of("record.unit")
                : t.named(keys(event, path));
    }

    private static @Nullable Object read(RecordComponent component, Record event) {
        try {
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private String told(Object value, String name, String path) {
        return switch (value) {
            case Protected<?> sealed -> show.sealed(sealed.subject());
            case Signature by -> show.signed(by);
            case Scope scope -> show.scope(scope);
            case Post post -> t.post(post);
            case Boolean yes -> t.of(yes ? "yes" : "no");
            case Instant at -> show.exactly(at);
            case Enum<?> choice ->
                t.choice(name.equals("kind") && path.equals("discrepancy") ? "difference" : name, choice.name());
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(e -> entry(String.valueOf(e.getKey()), String.valueOf(e.getValue())))
                        .collect(Collectors.joining(" · "));
            case Collection<?> many -> many(many, name, path);
            default -> name.equals("command") ? t.command(value.toString()) : show.fact(name, value.toString());
        };
    }

    private String entry(String key, String value) {
        Optional<RuleParameter> parameter =
                rule == null ? Optional.empty() : RuleCatalogue.get().parameter(rule, key);
        return parameter
                .map(one -> t.in(one.meaning()) + ": " + t.parameter(one, value))
                .orElseGet(() -> t.named(List.of("counted." + key, "fact." + key, "field." + key)) + ": "
                        + show.fact(key, value));
    }

    private String many(Collection<?> many, String name, String path) {
        boolean records = many.stream().anyMatch(one -> one instanceof Record r && !isOneValue(r.getClass()));
        return records || many.size() > MOST_TOLD
                ? show.n(many.size())
                : many.stream().map(one -> told(one, name, path)).collect(Collectors.joining(", "));
    }
}
