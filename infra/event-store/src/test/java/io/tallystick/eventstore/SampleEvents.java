package io.tallystick.eventstore;

import io.tallystick.events.filing.RetentionPeriod;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.RuleCitation;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Arbitrary values of any record, from a seed: absent where that is allowed, in any script, lists of any length. */
final class SampleEvents {
    private static final List<String> TEXTS =
            List.of("", "text", "檔案室 全宗卷", "a \"quoted\" \\ line\nand another\t", "𠮷野家 𡈽", "<b>&amp;</b>");
    private final Random random;
    private final @Nullable Integer kind;

    SampleEvents(long seed) {
        this.random = new Random(seed);
        this.kind = null;
    }

    private SampleEvents(int kind) {
        this.random = new Random(1);
        this.kind = kind;
    }

    /**
     * Values that lack nothing: every field is there and every list has one entry.
     *
     * @param kind which of the kinds there are stands where one of several can
     */
    static SampleEvents full(int kind) {
        return new SampleEvents(kind);
    }

    Object of(Class<?> type) {
        return Objects.requireNonNull(value(type));
    }

    private @Nullable Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted.isEnum()) {
            int constants = wanted.getEnumConstants().length;
            return wanted.getEnumConstants()[kind == null ? random.nextInt(constants) : kind % constants];
        }
        if (wanted.isSealed()) {
            Class<?>[] kinds = Arrays.stream(wanted.getPermittedSubclasses())
                    .filter(kind -> wanted.isAssignableFrom(kind))
                    .toArray(Class<?>[]::new);
            return value(kinds[kind == null ? random.nextInt(kinds.length) : kind % kinds.length]);
        }
        Object simple = simple(wanted);
        if (simple != null) {
            return simple;
        }
        if (wanted.isRecord()) {
            return record(wanted);
        }
        throw new IllegalArgumentException("no sample of " + wanted);
    }

    private @Nullable Object simple(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> TEXTS.get(random.nextInt(TEXTS.size()));
            case "int", "Integer" -> random.nextInt(10_000);
            case "long", "Long" -> random.nextLong(1L << 60);
            case "boolean", "Boolean" -> random.nextBoolean();
            case "BigDecimal" -> BigDecimal.valueOf(random.nextInt(100_000), 2);
            case "Instant" -> Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000) * 1_000L);
            case "LocalDate" -> LocalDate.ofEpochDay(random.nextInt(40_000));
            case "LocalTime" -> LocalTime.ofSecondOfDay(random.nextInt(86_400));
            case "RecordId" -> RecordId.of("box", "2026-" + random.nextInt(1_000) + "·檔");
            case "RuleCitation" -> new RuleCitation("I-" + random.nextInt(47), 1 + random.nextInt(9));
            case "RetentionPeriod" -> new RetentionPeriod(random.nextBoolean() ? "Y" : "D30");
            case "LineSet" -> LineSet.of(random.ints(random.nextInt(20), 1, 500));
            default -> null;
        };
    }

    private Object generic(Class<?> type, Type[] arguments) {
        int size = kind == null ? random.nextInt(4) : 1;
        if (type == List.class) {
            List<@Nullable Object> list = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                list.add(value(arguments[0]));
            }
            return list;
        }
        if (type == Set.class) {
            Set<@Nullable Object> set = new LinkedHashSet<>();
            for (int i = 0; i < size; i++) {
                set.add(value(arguments[0]));
            }
            return set;
        }
        if (type == Map.class) {
            Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
            for (int i = 0; i < size; i++) {
                map.put(value(arguments[0]), value(arguments[1]));
            }
            return map;
        }
        return record(type);
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            boolean mayBeAbsent = components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
            boolean absent = mayBeAbsent && kind == null && random.nextBoolean();
            values[i] = absent ? null : value(components[i].getGenericType());
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type + " from " + Arrays.toString(values), e);
        }
    }
}
