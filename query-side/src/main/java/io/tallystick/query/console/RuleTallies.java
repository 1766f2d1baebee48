package io.tallystick.query.console;

import java.util.Map;

/** How often each rule was required, refused and breached, by rule id. */
@FunctionalInterface
interface RuleTallies {
    /** The counts of one rule. */
    record Tally(long required, long refused, long breached) {}

    Map<String, Tally> all();
}
