package io.tallystick.events.customers;

import java.util.Arrays;
import java.util.List;

/** The fields of a customer card (II-15 to II-21, IV-7). */
public enum CardField {
    NAME(CardSection.BASE),
    ROMANISED_NAME(CardSection.BASE),
    REGISTRATION_NUMBER(CardSection.BASE),
    LEGAL_REPRESENTATIVE(CardSection.BASE),
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
    TRADING_TERMS(CardSection.CREDIT);

    private final CardSection section;
    private final boolean figureOfStrength;

    CardField(CardSection section) {
        this(section, false);
    }

    CardField(CardSection section, boolean figureOfStrength) {
        this.section = section;
        this.figureOfStrength = figureOfStrength;
    }

    /** The section of the card it stands in. */
    public CardSection section() {
        return section;
    }

    /** Whether it says how strong the customer is, and is used for credit only when somebody verified it (II-28). */
    public boolean figureOfStrength() {
        return figureOfStrength;
    }

    /** The fields of a section, in the order of the card. */
    public static List<CardField> of(CardSection section) {
        return Arrays.stream(values()).filter(f -> f.section == section).toList();
    }
}
