package io.tallystick.events.customers.demands;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.rulebook.CardSection;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The records that speak of one customer beside its file, each with the section of the card that asks for it and opens it. */
public enum DemandedKind {
    /** Sales, payments, grades, terms and orders. */
    TRADE("trade", CardSection.TRADING),
    /** A letter, fax, call or meeting. */
    DEALING("dealing", CardSection.BUSINESS),
    /** Who is in contact with it, and what they reported. */
    CONTACTS("contacts", CardSection.BUSINESS),
    VISIT("visit", CardSection.BUSINESS),
    REPORT("customer-report", CardSection.BUSINESS),
    FORM("profile-form", CardSection.PROFILE),
    INVESTIGATION("investigation", CardSection.CREDIT),
    /** Where the house puts it, which says nothing of the customer's own. */
    PLACING("placing", null),
    /** How the house keeps its file. */
    UPKEEP("upkeep", null),
    /** Who of the house reads its file. */
    ACCESS("customer-access", null);

    private final String record;
    private final @Nullable CardSection section;

    DemandedKind(String record, @Nullable CardSection section) {
        this.record = record;
        this.section = section;
    }

    /** Of what kind a record is; none, where it is no customer's. */
    public static Optional<DemandedKind> of(RecordId record) {
        return Arrays.stream(values())
                .filter(kind -> kind.record.equals(record.kind()))
                .findFirst();
    }

    /** Those of which a customer has one, of the key of its file. */
    public static List<DemandedKind> keyed() {
        return List.of(TRADE, CONTACTS, PLACING, UPKEEP, ACCESS);
    }

    /** The one a customer has. */
    public RecordId of(String key) {
        return RecordId.of(record, key);
    }

    /** The section it is asked for with; none, where it is the house's own. */
    public Optional<CardSection> section() {
        return Optional.ofNullable(section);
    }
}
