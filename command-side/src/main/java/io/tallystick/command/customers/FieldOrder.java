package io.tallystick.command.customers;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.events.customers.CardField;
import io.tallystick.events.rulebook.CardSection;
import java.util.List;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * What the sections of a card ask for: base data first (II-12), legal forms from the list (II-17), a year in the business state
 * (II-19). Persons have a legal basis of their own to wait for (II-16). What comes otherwise is recorded all the same, so that nothing is lost.
 */
final class FieldOrder {
    private FieldOrder() {}

    static void require(
            Aggregate<CustomerFile> file, CardField field, @Nullable Integer year, String value, Decision decision) {
        CardSection section = field.section();
        if (section != CardSection.BASE && section != CardSection.PERSONS) {
            List<String> minimum = decision.list("II-15", "minimum");
            boolean base = file.invoke(f -> f.facts().missing(List.of(CardField.values()))).stream()
                    .noneMatch(missing -> minimum.contains(missing.name()));
            decision.require("II-12", base, "refused.baseDataFirst");
        }
        switch (section) {
            case PROFILE -> {
                List<String> forms = decision.list("II-17", "legalForms");
                boolean known = field != CardField.LEGAL_FORM || forms.isEmpty() || forms.contains(value.strip());
                decision.require("II-17", known, "refused.legalFormUnknown", fact("value", field.name()));
            }
            case CHARACTERISTICS -> decision.applies("II-18");
            case BUSINESS -> decision.require("II-19", year != null, "refused.yearMissing");
            default -> {
                // Asks for nothing of its own.
            }
        }
    }
}
