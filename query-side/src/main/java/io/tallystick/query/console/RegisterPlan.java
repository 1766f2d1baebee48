package io.tallystick.query.console;

import java.util.List;
import java.util.Map;

/**
 * How a register is laid out where the read model's own columns would be too many.
 *
 * @param model the read model
 * @param order how it is sorted unless asked otherwise
 * @param chips the columns offered as filters
 * @param columns the columns shown; empty for all
 */
record RegisterPlan(String name, String model, String order, List<String> chips, List<String> columns) {
    private static final Map<String, RegisterPlan> KNOWN = Map.of(
            "transfers", new RegisterPlan("transfers", "transfers", "", List.of("state"), List.of()),
            "holdings", new RegisterPlan("holdings", "holdings", "", List.of("state", "kind", "period"), List.of()),
            "units", new RegisterPlan("units", "custody-units", "", List.of("state", "kind", "year"), List.of()),
            "refusals", new RegisterPlan("refusals", "refusals", "", List.of("ground", "rule"), List.of()));

    static RegisterPlan of(String name) {
        return KNOWN.getOrDefault(name, new RegisterPlan(name, name, "", List.of("state", "kind"), List.of()));
    }
}
