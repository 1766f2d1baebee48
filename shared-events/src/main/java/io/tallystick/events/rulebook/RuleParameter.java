package io.tallystick.events.rulebook;

/**
 * A value a rule leaves to the house.
 *
 * @param rule the rule's id
 * @param name in camel case, for example {@code workingDays}
 * @param type {@code int}, {@code boolean}, {@code text} or {@code list} (comma-separated)
 * @param value the default
 * @param meaning what it means, with its unit and source
 */
public record RuleParameter(String rule, String name, String type, String value, String meaning) {}
