package io.tallystick.events.loans;

import org.jspecify.annotations.Nullable;

/**
 * What was found when a file came back (I-5).
 *
 * @param expected its pages as recorded; null where they are not known
 * @param counted its pages as counted; null where nobody counted
 */
public record ReturnCheck(
        @Nullable Integer expected,
        @Nullable Integer counted,
        ReturnCondition condition,
        @Nullable String note) {

    /** Whether it is as it was. */
    public boolean sound() {
        return condition == ReturnCondition.INTACT && (expected == null || counted == null || expected.equals(counted));
    }
}
