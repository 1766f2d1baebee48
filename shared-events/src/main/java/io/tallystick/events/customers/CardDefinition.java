package io.tallystick.events.customers;

import io.tallystick.events.rulebook.CardSection;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The one definition of the customer card: what it holds, in which order, and what a file of a nature must have (II-9, II-15, II-23,
 * IV-7). The form that is filled in, the card that is read and the template of a file all follow it.
 *
 * @param parts the sections in the order of the card
 */
public record CardDefinition(List<Part> parts) {
    /** A section with its fields. */
    public record Part(CardSection section, List<Line> lines) {}

    /**
     * A field.
     *
     * @param required whether a file of the nature must have it
     */
    public record Line(CardField field, boolean required) {}

    /** The rules that say what is required. */
    public interface Rules {
        /** Whether the rule is in force. */
        boolean applies(String rule);

        /** A parameter of the rule that is a list. */
        List<String> list(String rule, String parameter);
    }

    /** The card of customers of a nature. */
    public static CardDefinition of(CustomerNature nature, Rules rules) {
        List<CardField> required = required(nature, rules);
        return new CardDefinition(Arrays.stream(CardSection.values())
                .map(section -> new Part(
                        section,
                        CardField.of(section).stream()
                                .map(field -> new Line(field, required.contains(field)))
                                .toList()))
                .toList());
    }

    /** The fields a file of the nature must have. */
    public static List<CardField> required(CustomerNature nature, Rules rules) {
        Set<CardField> fields = EnumSet.noneOf(CardField.class);
        if (rules.applies("II-15")) {
            add(fields, rules.list("II-15", "minimum"));
        }
        boolean standard = nature != CustomerNature.GOVERNMENT && nature != CustomerNature.INDIVIDUAL;
        boolean byNature = rules.applies("II-9");
        if ((standard || !byNature) && rules.applies("IV-7")) {
            add(fields, rules.list("IV-7", "baseFields"));
        }
        if (byNature) {
            add(fields, rules.list("II-9", parameter(nature)));
        }
        return List.copyOf(fields);
    }

    private static String parameter(CustomerNature nature) {
        return switch (nature) {
            case GOVERNMENT -> "governmentFields";
            case INDIVIDUAL -> "individualFields";
            case COMPANY, SPECIAL_COMPANY, TRADING_PARTNER -> "companyFields";
        };
    }

    private static void add(Set<CardField> fields, List<String> names) {
        names.stream()
                .map(String::strip)
                .flatMap(name -> EnumSet.allOf(CardField.class).stream()
                        .filter(field -> field.name().equals(name)))
                .forEach(fields::add);
    }
}
