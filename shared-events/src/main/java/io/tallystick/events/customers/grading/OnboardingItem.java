package io.tallystick.events.customers.grading;

/** What is prepared before the first trade with a customer (II-7). */
public enum OnboardingItem {
    BASE_DATA,
    REGISTRATION_SEEN,
    PRINCIPALS_KNOWN,
    CREDIT_LOOKED_INTO,
    TERMS_EXPLAINED
}
