package io.tallystick.command.customers;

import io.tallystick.command.door.Decision;
import io.tallystick.events.customers.CardDefinition;
import io.tallystick.events.customers.CardField;
import io.tallystick.events.customers.CustomerNature;
import java.util.List;

/** The fields a file must have, by the nature of the customer and the rules in force (II-9, II-15, IV-7). */
final class Template {
    private Template() {}

    static List<CardField> of(CustomerNature nature, Decision decision) {
        return CardDefinition.required(nature, new CardDefinition.Rules() {
            @Override
            public boolean applies(String rule) {
                return decision.applies(rule);
            }

            @Override
            public List<String> list(String rule, String parameter) {
                return decision.list(rule, parameter);
            }
        });
    }
}
