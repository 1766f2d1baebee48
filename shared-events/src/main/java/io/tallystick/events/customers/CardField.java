package io.tallystick.events.customers;

import io.tallystick.events.rulebook.CardSection;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of a customer card (II-15 to II-21, IV-7); what speaks of persons is sealed apart from the rest (II-16). */
public enum CardField {
    NAME(CardSection.BASE),
    ROMANISED_NAME(CardSection.BASE),
    REGISTRATION_NUMBER(CardSection.BASE),
    ADDRESS(CardSection.BASE),
    POSTCODE(CardSection.BASE),
    PHONE(CardSection.BASE),
    FAX(CardSection.BASE),
    BUSINESS_SCOPE(CardSection.BASE),
    REGISTERED_CAPITAL(CardSection.BASE, true),
    FOUNDED_ON(CardSection.PROFILE),
    TRADING_SINCE(CardSection.PROFILE),
    LEGAL_FORM(CardSection.PROFILE),
    LINE_OF_BUSINESS(CardSection.PROFILE),
    ASSETS(CardSection.PROFILE, true),
    SERVICE_AREA(CardSection.CHARACTERISTICS),
    SALES_CAPACITY(CardSection.CHARACTERISTICS, true),
    POTENTIAL(CardSection.CHARACTERISTICS),
    PHILOSOPHY(CardSection.CHARACTERISTICS),
    POLICY(CardSection.CHARACTERISTICS),
    EMPLOYEES(CardSection.CHARACTERISTICS, true),
    ANNUAL_SALES(CardSection.CHARACTERISTICS, true),
    MANAGEMENT_STYLE(CardSection.CHARACTERISTICS),
    RESULTS(CardSection.BUSINESS, true),
    STAFF_QUALITY(CardSection.BUSINESS),
    COMPETITORS(CardSection.BUSINESS),
    COOPERATION(CardSection.BUSINESS),
    SALES_STATE(CardSection.TRADING),
    STRENGTHS(CardSection.TRADING),
    MARKET_POSITION(CardSection.TRADING),
    REPUTATION(CardSection.CREDIT),
    CREDIT_STANDING(CardSection.CREDIT, true),
    TRADING_TERMS(CardSection.CREDIT),
    OWNER(PrincipalRole.OWNER),
    OWNER_CHARACTER(PrincipalRole.OWNER),
    OWNER_HOBBIES(PrincipalRole.OWNER),
    OWNER_FAMILY(PrincipalRole.OWNER),
    OWNER_EDUCATION(PrincipalRole.OWNER),
    OWNER_AGE(PrincipalRole.OWNER),
    OWNER_ABILITY(PrincipalRole.OWNER),
    MANAGER(PrincipalRole.MANAGER),
    MANAGER_CHARACTER(PrincipalRole.MANAGER),
    MANAGER_HOBBIES(PrincipalRole.MANAGER),
    MANAGER_FAMILY(PrincipalRole.MANAGER),
    MANAGER_EDUCATION(PrincipalRole.MANAGER),
    MANAGER_AGE(PrincipalRole.MANAGER),
    MANAGER_ABILITY(PrincipalRole.MANAGER),
    LEGAL_REPRESENTATIVE(PrincipalRole.LEGAL_REPRESENTATIVE),
    REPRESENTATIVE_CHARACTER(PrincipalRole.LEGAL_REPRESENTATIVE),
    REPRESENTATIVE_HOBBIES(PrincipalRole.LEGAL_REPRESENTATIVE),
    REPRESENTATIVE_FAMILY(PrincipalRole.LEGAL_REPRESENTATIVE),
    REPRESENTATIVE_EDUCATION(PrincipalRole.LEGAL_REPRESENTATIVE),
    REPRESENTATIVE_AGE(PrincipalRole.LEGAL_REPRESENTATIVE),
    REPRESENTATIVE_ABILITY(PrincipalRole.LEGAL_REPRESENTATIVE);

    private final CardSection section;
    private final boolean figureOfStrength;
    private final @Nullable PrincipalRole principal;

    CardField(CardSection section) {
        this(section, false);
    }

    CardField(CardSection section, boolean figureOfStrength) {
        this.section = section;
        this.figureOfStrength = figureOfStrength;
        this.principal = null;
    }

    /** A field that speaks of a person. */
    CardField(PrincipalRole principal) {
        this.section = CardSection.PERSONS;
        this.figureOfStrength = false;
        this.principal = principal;
    }

    /** The section of the card it stands in. */
    public CardSection section() {
        return section;
    }

    /** Whether it says how strong the customer is, and is used for credit only when somebody verified it (II-28). */
    public boolean figureOfStrength() {
        return figureOfStrength;
    }

    /** The person it speaks of, if it speaks of one (II-16). */
    public @Nullable PrincipalRole principal() {
        return principal;
    }

    /** The fields of a section, in the order of the card. */
    public static List<CardField> of(CardSection section) {
        return Arrays.stream(values()).filter(f -> f.section == section).toList();
    }
}
