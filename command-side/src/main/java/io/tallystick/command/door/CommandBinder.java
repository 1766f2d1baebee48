package io.tallystick.command.door;

import io.tallystick.command.door.Answer.FieldError;
import io.tallystick.events.commands.CommandClock;
import io.tallystick.events.commands.CommandDescriptor;
import io.tallystick.events.commands.CommandDescriptor.Field;
import io.tallystick.events.commands.CommandDescriptor.FieldType;
import io.tallystick.events.text.Beginning;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Binds the body of a call to its command, or says field by field what is wrong with it. */
final class CommandBinder {
    private static final int LONGEST_TEXT = 4000;
    /** Sums of money too; what a measure can be at all its command says. */
    private static final double LARGEST_DECIMAL = 1e15;

    private static final LocalDate EARLIEST = LocalDate.of(1000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    /** A call's command with what stands beside it in the body. */
    record Bound(
            Object command,
            @Nullable Instant occurredAt,
            @Nullable String lateReason) {}

    /** The body cannot be a command; nothing is recorded. */
    static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<FieldError> errors;

        Malformed(List<FieldError> errors) {
            super(errors.toString(), null, false, false);
            this.errors = errors;
        }

        List<FieldError> errors() {
            return errors;
        }
    }

    Bound bind(CommandDescriptor descriptor, Class<?> type, JsonNode body) {
        if (!(body instanceof ObjectNode object)) {
            throw new Malformed(List.of(new FieldError("", "malformed.notAnObject", Map.of())));
        }
        ObjectNode rest = object.deepCopy();
        List<FieldError> errors = new ArrayList<>();
        Instant occurredAt = null;
        String lateReason = null;
        if (descriptor.clock() == CommandClock.REPORTED) {
            occurredAt = instant(rest.remove("occurredAt"), "occurredAt", errors);
            lateReason = text(rest.remove("lateReason"), errors);
        }
        check(descriptor.fields(), rest, "", errors);
        if (!errors.isEmpty()) {
            throw new Malformed(errors);
        }
        try {
            return new Bound(json.treeToValue(rest, type), occurredAt, lateReason);
        } catch (JacksonException e) {
            throw new Malformed(List.of(new FieldError(path(e), reasonOf(e), Map.of("detail", detail(e)))));
        }
    }

    private static @Nullable Instant instant(@Nullable JsonNode node, String at, List<FieldError> errors) {
        if (node == null || node.isNull()) {
            return null;
        }
        try {
            Instant instant = Instant.parse(node.asString());
            LocalDate day = LocalDate.ofInstant(instant, ZoneOffset.UTC);
            if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
                errors.add(new FieldError(at, "malformed.dateOutOfRange", Map.of("value", shortened(node))));
                return null;
            }
            return instant;
        } catch (DateTimeException | JacksonException e) {
            errors.add(new FieldError(at, "malformed.instant", Map.of("value", shortened(node))));
            return null;
        }
    }

    private static @Nullable String text(@Nullable JsonNode node, List<FieldError> errors) {
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isString() || hasControls(node.asString()) || node.asString().length() > LONGEST_TEXT) {
            errors.add(new FieldError("lateReason", "malformed.text", Map.of()));
            return null;
        }
        return node.asString();
    }

    private void check(List<Field> fields, ObjectNode body, String path, List<FieldError> errors) {
        for (String name : body.propertyNames()) {
            if (fields.stream().noneMatch(f -> f.name().equals(name))) {
                errors.add(new FieldError(path + shortened(name), "malformed.unknownField", Map.of()));
            }
        }
        for (Field field : fields) {
            JsonNode value = body.get(field.name());
            String at = path + field.name();
            if (value == null
                    || value.isNull()
                    || (value.isString() && value.asString().isBlank())) {
                if (field.required()) {
                    errors.add(new FieldError(at, "malformed.required", Map.of()));
                } else {
                    body.remove(field.name());
                }
            } else if (field.list()) {
                checkList(field, value, at, errors);
            } else {
                checkOne(field, value, at, errors);
            }
        }
    }

    private void checkList(Field field, JsonNode value, String at, List<FieldError> errors) {
        if (!value.isArray()) {
            errors.add(new FieldError(at, "malformed.list", Map.of()));
            return;
        }
        int i = 0;
        for (JsonNode element : value) {
            checkOne(field, element, at + "[" + i++ + "]", errors);
        }
    }

    private void checkOne(Field field, JsonNode value, String at, List<FieldError> errors) {
        switch (field.type()) {
            case NUMBER -> {
                if (!value.isIntegralNumber() || !value.canConvertToInt()) {
                    errors.add(new FieldError(at, "malformed.number", Map.of("value", shortened(value))));
                }
            }
            case DECIMAL -> {
                if (!value.isNumber() || !(Math.abs(value.asDouble()) <= LARGEST_DECIMAL)) {
                    errors.add(new FieldError(at, "malformed.decimal", Map.of("value", shortened(value))));
                }
            }
            case YES_NO -> {
                if (!value.isBoolean()) {
                    errors.add(new FieldError(at, "malformed.yesNo", Map.of("value", shortened(value))));
                }
            }
            case CHOICE -> {
                if (!value.isString() || !field.choices().contains(value.asString())) {
                    errors.add(new FieldError(
                            at,
                            "malformed.choice",
                            Map.of("value", shortened(value), "choices", String.join(", ", field.choices()))));
                }
            }
            case DATE -> checkDate(value, at, errors);
            case INSTANT -> instant(value, at, errors);
            case OBJECT -> {
                if (value instanceof ObjectNode object) {
                    if (!field.parts().isEmpty()) {
                        check(field.parts(), object, at + ".", errors);
                    }
                } else {
                    errors.add(new FieldError(at, "malformed.notAnObject", Map.of()));
                }
            }
            case MAP -> {
                if (value instanceof ObjectNode object) {
                    for (String name : object.propertyNames()) {
                        checkText(field, object.path(name), at + "." + shortened(name), errors);
                    }
                } else {
                    errors.add(new FieldError(at, "malformed.notAnObject", Map.of()));
                }
            }
            case TEXT, REFERENCE, LINES, TIME -> checkText(field, value, at, errors);
        }
    }

    private static void checkText(Field field, JsonNode value, String at, List<FieldError> errors) {
        if (!value.isString()) {
            errors.add(new FieldError(at, "malformed.text", Map.of()));
        } else if (hasControls(value.asString())) {
            errors.add(new FieldError(at, "malformed.controlCharacters", Map.of()));
        } else if (field.type() != FieldType.LINES && value.asString().length() > LONGEST_TEXT) {
            errors.add(new FieldError(at, "malformed.tooLong", Map.of("most", String.valueOf(LONGEST_TEXT))));
        }
    }

    private static void checkDate(JsonNode value, String at, List<FieldError> errors) {
        try {
            LocalDate date = LocalDate.parse(value.asString());
            if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
                errors.add(new FieldError(at, "malformed.dateOutOfRange", Map.of("value", value.asString())));
            }
        } catch (DateTimeException | JacksonException e) {
            errors.add(new FieldError(at, "malformed.date", Map.of("value", shortened(value))));
        }
    }

    private static boolean hasControls(String text) {
        // Half a character is none: it could not be stored and read back as it came.
        return text.codePoints()
                .anyMatch(c -> Character.getType(c) == Character.SURROGATE
                        || (Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r'));
    }

    private static String shortened(JsonNode value) {
        return shortened(value.isString() ? value.asString() : value.toString());
    }

    private static String shortened(String text) {
        String visible = text.replaceAll("\\p{Cntrl}", "?");
        return Beginning.told(visible, 60);
    }

    private static String path(JacksonException e) {
        StringBuilder path = new StringBuilder();
        e.getPath().forEach(step -> {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        });
        return path.toString();
    }

    private static String reasonOf(JacksonException e) {
        return e.getCause() instanceof IllegalArgumentException ? "malformed.value" : "malformed.body";
    }

    private static String detail(JacksonException e) {
        return e.getCause() instanceof IllegalArgumentException cause && cause.getMessage() != null
                ? shortened(cause.getMessage())
                : "";
    }
}
