package io.tallystick.events.rulebook;

import org.jspecify.annotations.Nullable;

/**
 * One indicator 指標 of a form version.
 *
 * @param code its number on the form, for example {@code 2}
 * @param name as printed, in the house's language
 * @param unit what it is counted in, as printed
 * @param figure the figure of the ledger that fills it (the catalogue of figures); absent where no event can give it, so that it is
 *     declared with its source (I-19)
 */
public record ReturnIndicator(
        String code, String name, String unit, @Nullable String figure) {}
