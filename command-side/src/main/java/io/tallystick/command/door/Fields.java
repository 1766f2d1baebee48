package io.tallystick.command.door;

import io.tallystick.events.commands.CommandDescriptor.Field;
import io.tallystick.events.commands.CommandDescriptor.FieldType;
import io.tallystick.events.filing.RetentionPeriod;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.RecordId;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Describes the components of a command's record as fields of a form. */
final class Fields {
    private Fields() {}

    static Field describe(RecordComponent component) {
        Type type = component.getGenericType();
        boolean list = component.getType() == List.class;
        Class<?> element = list ? firstArgument(type) : component.getType();
        RefersTo reference = component.getAnnotation(RefersTo.class);
        return new Field(
                component.getName(),
                typeOf(element),
                !component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                component.isAnnotationPresent(Target.class),
                list,
                choices(element),
                reference == null ? null : reference.value(),
                parts(element));
    }

    private static Class<?> firstArgument(Type type) {
        Type argument = ((ParameterizedType) type).getActualTypeArguments()[0];
        return argument instanceof Class<?> c ? c : (Class<?>) ((ParameterizedType) argument).getRawType();
    }

    private static FieldType typeOf(Class<?> type) {
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return FieldType.NUMBER;
        }
        if (type == BigDecimal.class) {
            return FieldType.DECIMAL;
        }
        if (type == boolean.class || type == Boolean.class) {
            return FieldType.YES_NO;
        }
        if (type == String.class || type == RetentionPeriod.class) {
            return FieldType.TEXT;
        }
        if (type == LocalDate.class) {
            return FieldType.DATE;
        }
        if (type == LocalTime.class) {
            return FieldType.TIME;
        }
        if (type == Instant.class) {
            return FieldType.INSTANT;
        }
        if (type == RecordId.class) {
            return FieldType.REFERENCE;
        }
        if (type == LineSet.class) {
            return FieldType.LINES;
        }
        if (type == Map.class) {
            return FieldType.MAP;
        }
        return type.isEnum() ? FieldType.CHOICE : FieldType.OBJECT;
    }

    private static List<String> choices(Class<?> type) {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(c -> ((Enum<?>) c).name())
                        .toList()
                : List.of();
    }

    private static List<Field> parts(Class<?> type) {
        return typeOf(type) == FieldType.OBJECT && type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .map(Fields::describe)
                        .toList()
                : List.of();
    }
}
