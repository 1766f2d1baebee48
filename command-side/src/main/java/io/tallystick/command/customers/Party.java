package io.tallystick.command.customers;

import io.tallystick.command.door.Decision;
import io.tallystick.events.customers.CardField;
import io.tallystick.events.customers.CustomerFileEvent.FactRecorded;
import io.tallystick.events.customers.Likeness;
import io.tallystick.events.kernel.Disclosed;
import io.tallystick.events.text.FoldedText;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.axonframework.modelling.command.Aggregate;

/** By what a party is recognised: names and numbers in the form in which they are compared (II-22). */
record Party(Likeness likeness, String compared) {
    /** What follows a company's name and is left out or written otherwise as often as not. */
    private static final Pattern FORM_OF_COMPANY = Pattern.compile(
            "(股份)?(有限)?(责任)?公司$|[\\s,.]+(company|co|ltd|limited|inc|corp|corporation)[\\s,.]*(ltd|limited)?[\\s,.]*$");

    private static final int FEWEST_DIGITS = 5;

    /** What the card of a file tells of its party. */
    static Set<Party> onCard(Aggregate<CustomerFile> file, Decision decision) {
        return of(file.<List<FactRecorded>>invoke(f -> f.facts().onCard()), decision);
    }

    /** What facts tell of the party; those whose key was destroyed tell nothing. */
    static Set<Party> of(Collection<FactRecorded> facts, Decision decision) {
        Set<Party> parties = new LinkedHashSet<>();
        for (FactRecorded fact : facts) {
            if (decision.sealing().open(fact.value()) instanceof Disclosed.Open<String>(String value)) {
                parties.addAll(of(fact.field(), value));
            }
        }
        return parties;
    }

    /** What a value of the field tells of the party; empty for fields that tell nothing. */
    static Set<Party> of(CardField field, String value) {
        Set<Party> parties = new LinkedHashSet<>();
        switch (field) {
            case NAME, ROMANISED_NAME -> {
                String folded = FORM_OF_COMPANY
                        .matcher(FoldedText.of(value).strip())
                        .replaceFirst("")
                        .strip();
                String letters = FoldedText.romanised(folded);
                if (!letters.isEmpty()) {
                    parties.add(new Party(Likeness.NAME, letters));
                }
            }
            case REGISTRATION_NUMBER -> {
                String number = FoldedText.of(value).toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]", "");
                if (!number.isEmpty()) {
                    parties.add(new Party(Likeness.REGISTRATION_NUMBER, number));
                }
            }
            case PHONE -> {
                String digits = FoldedText.of(value)
                        .replaceAll("[^0-9]", "")
                        .replaceFirst("^(00)?86(?=[0-9]{10})", "")
                        .replaceFirst("^0+", "");
                if (digits.length() >= FEWEST_DIGITS) {
                    parties.add(new Party(Likeness.PHONE, digits));
                }
            }
            default -> {
                // Says nothing of who it is.
            }
        }
        return parties;
    }
}
