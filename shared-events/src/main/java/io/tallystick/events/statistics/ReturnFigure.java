package io.tallystick.events.statistics;

import io.tallystick.events.rulebook.ReturnIndicator;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line of a return: the indicator and what stands against it.
 *
 * @param value absent where nobody has given it yet, or it cannot be computed any more
 * @param origin where the value comes from
 * @param computed what the ledger computed, where an estimate stands in its place
 * @param note the source of a declared figure; why an estimate is given
 */
public record ReturnFigure(
        ReturnIndicator indicator,
        @Nullable BigDecimal value,
        Origin origin,
        @Nullable BigDecimal computed,
        @Nullable String note) {

    /** Where a figure comes from (I-19). */
    public enum Origin {
        /** From the events, at the return's position. */
        COMPUTED,
        /** From outside, with its source: no event can give it. */
        DECLARED,
        /** Given by hand in place of what was computed, marked as such, with a note. */
        ESTIMATE
    }

    /** The line as the form has it, with what the ledger computed. */
    public static ReturnFigure of(ReturnIndicator indicator, @Nullable BigDecimal computed) {
        return new ReturnFigure(
                indicator, computed, indicator.figure() == null ? Origin.DECLARED : Origin.COMPUTED, null, null);
    }

    /** The line with a figure from outside. */
    public ReturnFigure declared(BigDecimal said, String source) {
        return new ReturnFigure(indicator, said, Origin.DECLARED, null, source);
    }

    /** The line with an estimate in place of what was computed. */
    public ReturnFigure estimated(BigDecimal given, String why) {
        return new ReturnFigure(indicator, given, Origin.ESTIMATE, origin == Origin.ESTIMATE ? computed : value, why);
    }
}
