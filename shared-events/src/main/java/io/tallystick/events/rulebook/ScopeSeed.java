package io.tallystick.events.rulebook;

import io.tallystick.events.rulebook.StandardContent.ScopeClass;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The twelve classes of the filing scope as the regulation names them, with subclasses, the documents expected in each and
 * the rule set outside the house some follow (I-20 to I-32). A first draft for the house, never in force by itself; and which
 * rule of the catalogue each class rests on.
 */
public final class ScopeSeed {
    private static final ScopeSeed INSTANCE = new ScopeSeed();

    private final Map<String, ScopeClass> classes = new LinkedHashMap<>();
    private final Map<String, String> rules = new LinkedHashMap<>();

    private ScopeSeed() {
        for (String[] row : RuleCatalogue.table("filing-scope.tsv", 5)) {
            classes.put(
                    row[1],
                    new ScopeClass(
                            row[1],
                            row[2],
                            row[3].isEmpty() ? List.of() : List.of(row[3].split("、")),
                            row[4].isEmpty() ? null : row[4]));
            rules.put(row[1], row[0]);
        }
    }

    /** The seed. */
    public static ScopeSeed get() {
        return INSTANCE;
    }

    /** Every class followed by its subclasses. */
    public List<ScopeClass> classes() {
        return List.copyOf(classes.values());
    }

    /** The rule a class or a subclass rests on; that of the list as a whole where the regulation does not name it. */
    public String ruleOf(String code) {
        return rules.getOrDefault(top(code), "I-20");
    }

    /** The class of a subclass; a class itself. */
    public static String top(String code) {
        int dot = code.indexOf('.');
        return dot < 0 ? code : code.substring(0, dot);
    }
}
