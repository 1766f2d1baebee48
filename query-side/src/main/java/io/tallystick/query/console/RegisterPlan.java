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
            "transfers",
                    new RegisterPlan(
                            "transfers",
                            "transfers",
                            "-listed_at",
                            List.of("state"),
                            List.of(
                                    "transfer",
                                    "state",
                                    "from_unit",
                                    "to_unit",
                                    "lines",
                                    "pages",
                                    "listed_at",
                                    "arrived_on",
                                    "accepted",
                                    "rejected",
                                    "missing",
                                    "surplus",
                                    "open_discrepancies")),
            "holdings",
                    new RegisterPlan(
                            "holdings",
                            "holdings",
                            "-since",
                            List.of("state", "kind", "period"),
                            List.of(
                                    "holding", "code", "title", "state", "held_by", "kind", "year", "period", "pages",
                                    "pieces", "place", "since")),
            "units",
                    new RegisterPlan(
                            "units",
                            "custody-units",
                            "",
                            List.of("state", "kind"),
                            List.of(
                                    "unit",
                                    "code",
                                    "title",
                                    "state",
                                    "kind",
                                    "house_unit",
                                    "class",
                                    "year",
                                    "period",
                                    "pages",
                                    "filer")),
            "refusals",
                    new RegisterPlan(
                            "refusals",
                            "refusals",
                            "-position",
                            List.of("ground"),
                            List.of(
                                    "position",
                                    "refused_at",
                                    "employee",
                                    "command",
                                    "record",
                                    "ground",
                                    "rule",
                                    "reason",
                                    "count")),
            "breaches",
                    new RegisterPlan(
                            "breaches",
                            "breaches",
                            "-position",
                            List.of("rule"),
                            List.of("position", "recorded_at", "employee", "command", "record", "rule", "reason")));

    static RegisterPlan of(String name) {
        return KNOWN.getOrDefault(name, new RegisterPlan(name, name, "", List.of("state", "kind"), List.of()));
    }
}
