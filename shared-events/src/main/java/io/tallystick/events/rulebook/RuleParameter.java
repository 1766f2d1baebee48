package io.tallystick.events.rulebook;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;

/**
 * A value a rule leaves to the house.
 *
 * @param rule the rule's id
 * @param name in camel case, for example {@code workingDays}
 * @param type {@code int}, {@code boolean}, {@code text}, {@code list} (comma-separated), {@code time} ({@code HH:MM}),
 *     {@code day} ({@code MM-DD}), {@code ladder} (see {@link ApprovalLadder}) or {@code choice:A|B}
 * @param value the default
 * @param meaning what it means, with its unit and source
 */
public record RuleParameter(String rule, String name, String type, String value, String meaning) {
    private static final int HIGHEST = 100_000;

    /** Whether a text is a value of the parameter's type. */
    public boolean accepts(String text) {
        if (type.startsWith("choice:")) {
            return choices().contains(text);
        }
        return switch (type) {
            case "int" -> text.matches("0|-?[1-9][0-9]{0,5}") && Math.abs(Integer.parseInt(text)) <= HIGHEST;
            case "boolean" -> text.equals("true") || text.equals("false");
            case "text" -> !text.isBlank();
            case "list" ->
                text.isEmpty()
                        || Arrays.stream(text.split(",", -1))
                                .noneMatch(part -> part.isEmpty() || !part.equals(part.strip()));
            case "time" -> isTime(text);
            case "day" -> isDay(text);
            case "ladder" -> ApprovalLadder.isOne(text);
            default -> throw new IllegalStateException("no parameter has the type " + type);
        };
    }

    /** The values allowed, for a {@code choice}; otherwise empty. */
    public List<String> choices() {
        return type.startsWith("choice:")
                ? List.of(type.substring("choice:".length()).split("\\|"))
                : List.of();
    }

    private static boolean isTime(String text) {
        try {
            return text.length() == 5 && LocalTime.parse(text).toString().equals(text);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isDay(String text) {
        try {
            return text.equals(MonthDay.parse("--" + text).toString().substring(2));
        } catch (DateTimeException e) {
            return false;
        }
    }
}
