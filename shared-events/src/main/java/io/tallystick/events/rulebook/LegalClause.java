package io.tallystick.events.rulebook;

import io.tallystick.events.text.Wording;

/**
 * What a legal profile demands of a parameter (VI-29).
 *
 * @param rule the rule whose parameter it binds
 * @param parameter the parameter's name
 * @param value the least strict value the profile allows
 * @param stricter which way is stricter
 * @param source the clause it comes from
 */
public record LegalClause(
        LegalProfile profile, String rule, String parameter, int value, Stricter stricter, Wording source) {

    /** Whether it binds at least as hard as the other, a clause on the same parameter. */
    public boolean atLeastAsStrictAs(LegalClause other) {
        return stricter.of(value, other.value) == value;
    }

    /** Whether a value of the house is allowed under it. */
    public boolean allows(int own) {
        return stricter.of(value, own) == own;
    }

    /** Which of two values binds harder. */
    public enum Stricter {
        /** A minimum: more binds harder, for example years of keeping. */
        MORE,
        /** A maximum: less binds harder, for example days of a loan. */
        LESS;

        /** The stricter of the two. */
        public int of(int one, int other) {
            return this == MORE ? Math.max(one, other) : Math.min(one, other);
        }
    }
}
