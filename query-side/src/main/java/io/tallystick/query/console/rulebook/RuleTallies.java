package io.tallystick.query.console.rulebook;

import io.tallystick.query.console.kit.Registers;
import io.tallystick.query.kit.Model;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How often each rule was required, refused and breached, by rule id. */
final class RuleTallies {
    private static final String MODEL = "rule-compliance";

    private final Registers registers;

    /** The counts of one rule. */
    record Tally(long required, long refused, long breached) {}

    RuleTallies(Registers registers) {
        this.registers = registers;
    }

    Map<String, Tally> all() {
        Map<String, Tally> tallies = new HashMap<>();
        Model model = registers.model(MODEL).orElse(null);
        if (model != null) {
            for (Map<String, @Nullable Object> row : registers.rows(model, model.mainTable(), Map.of())) {
                tallies.put(
                        String.valueOf(row.get("rule")),
                        new Tally(count(row, "required"), count(row, "refused"), count(row, "breached")));
            }
        }
        return tallies;
    }

    private static long count(Map<String, @Nullable Object> row, String column) {
        return row.get(column) instanceof Number number ? number.longValue() : 0;
    }
}
