package io.tallystick.events.customers;

/** Whom a customer file may speak of as a person (II-16). */
public enum PrincipalRole {
    /** 所有者. */
    OWNER,
    /** 經營管理者. */
    MANAGER,
    /** 法人, the legal representative. */
    LEGAL_REPRESENTATIVE
}
