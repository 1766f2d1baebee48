package io.tallystick.testkit;

import java.util.HashSet;
import java.util.Set;

/** What a {@link Rule} test and the ledger under test tell each other: which rule is disabled, which were named. */
public final class RuleSwitch {
    private static final InheritableThreadLocal<RuleSwitch> CURRENT = new InheritableThreadLocal<>();
    private final Set<String> disabled;
    private final Set<String> named = new HashSet<>();

    RuleSwitch(Set<String> disabled) {
        this.disabled = disabled;
    }

    static void begin(RuleSwitch ruleSwitch) {
        CURRENT.set(ruleSwitch);
    }

    static void end() {
        CURRENT.remove();
    }

    Set<String> named() {
        return named;
    }

    /** The rules the running test wants disabled. */
    public static Set<String> disabled() {
        RuleSwitch current = CURRENT.get();
        return current == null ? Set.of() : current.disabled;
    }

    /** Tells the running test that the rule was named: in a refusal, a breach or the citations of an event. */
    public static void name(String rule) {
        RuleSwitch current = CURRENT.get();
        if (current != null) {
            current.named.add(rule);
        }
    }
}
