package io.tallystick.command.customers;

import io.tallystick.command.door.Decision;
import io.tallystick.events.customers.CardField;
import io.tallystick.events.customers.CustomerNature;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The fields a file must have, by the nature of the customer and the rules in force (II-9, II-15, IV-7). */
final class Template {
    private Template() {}

    static List<CardField> of(CustomerNature nature, Decision decision) {
        Set<CardField> fields = EnumSet.noneOf(CardField.class);
        if (decision.applies("II-15")) {
            add(fields, decision.list("II-15", "minimum"));
        }
        boolean standard = nature != CustomerNature.GOVERNMENT && nature != CustomerNature.INDIVIDUAL;
        boolean byNature = decision.applies("II-9");
        if ((standard || !byNature) && decision.applies("IV-7")) {
            add(fields, decision.list("IV-7", "baseFields"));
        }
        if (byNature) {
            add(fields, decision.list("II-9", parameter(nature)));
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
