package io.tallystick.events.rulebook;

import io.tallystick.events.text.Wording;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value a rule leaves to the house.
 *
 * @param rule the rule's id
 * @param name in camel case, for example {@code workingDays}
 * @param type {@code int} (0 or more) or {@code int:-50..60}, {@code boolean}, {@code text}, {@code time} ({@code HH:MM}),
 *     {@code day} ({@code MM-DD}), {@code ladder} (see {@link ApprovalLadder}), {@code choice:A|B}, or a comma-separated
 *     list, each value once: {@code list} of any words, {@code list:A|B} of these, {@code list:CODE} of words in capital letters, {@code list:RULE} of rules of the
 *     catalogue, {@code list:int} of whole numbers
 * @param value the default
 * @param meaning what it means, with its unit and source
 */
public record RuleParameter(String rule, String name, String type, String value, Wording meaning) {
    private static final int HIGHEST = 100_000;
    private static final int LONGEST = 200;
    private static final Pattern RANGE = Pattern.compile("int:(-?[0-9]+)\\.\\.(-?[0-9]+)");

    /** Whether a text is a value of the parameter's type. */
    public boolean accepts(String text) {
        if (type.startsWith("choice:")) {
            return choices().contains(text);
        }
        if (type.startsWith("list")) {
            List<String> parts = text.isEmpty() ? List.of() : List.of(text.split(",", -1));
            return new HashSet<>(parts).size() == parts.size() && parts.stream().allMatch(this::isElement);
        }
        Matcher range = RANGE.matcher(type);
        if (range.matches()) {
            return isNumber(text, Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)));
        }
        return switch (type) {
            case "int" -> isNumber(text, 0, HIGHEST);
            case "boolean" -> text.equals("true") || text.equals("false");
            case "text" -> !text.isBlank();
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

    private boolean isElement(String part) {
        String of = type.equals("list") ? "" : type.substring("list:".length());
        return switch (of) {
            case "" -> !part.isEmpty() && part.equals(part.strip()) && part.length() <= LONGEST;
            case "CODE" -> part.matches("[A-Z][A-Z0-9_]{0,59}");
            case "RULE" -> RuleCatalogue.get().find(part).isPresent();
            case "int" -> isNumber(part, -HIGHEST, HIGHEST);
            default -> List.of(of.split("\\|")).contains(part);
        };
    }

    private static boolean isNumber(String text, int least, int most) {
        if (!text.matches("0|-?[1-9][0-9]{0,5}")) {
            return false;
        }
        int number = Integer.parseInt(text);
        return number >= least && number <= most;
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
