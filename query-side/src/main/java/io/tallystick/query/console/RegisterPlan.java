package io.tallystick.query.console;

import io.tallystick.query.kit.Column;
import io.tallystick.query.kit.Table;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a register is laid out where the read model's own columns would be too many.
 *
 * @param model the read model
 * @param order how it is sorted unless asked otherwise
 * @param chips the columns offered as filters
 * @param columns the columns shown unless others are chosen; empty for all
 */
record RegisterPlan(String name, String model, String order, List<String> chips, List<String> columns) {
    private static final Map<String, RegisterPlan> KNOWN = Stream.of(
                    plan(
                            "transfers",
                            "-listed_at",
                            "state",
                            "transfer state from_unit to_unit lines pages listed_at arrived_on accepted rejected missing surplus"
                                    + " open_discrepancies"),
                    plan(
                            "holdings",
                            "-since",
                            "state kind period",
                            "title code state held_by store shelf kind year period pages pieces place since"),
                    plan(
                            "stores",
                            "code",
                            "state",
                            "store code name unit state open_findings inspection_due last_celsius last_humidity last_read_at"
                                    + " last_aired_at shelves"),
                    plan(
                            "stocktakes",
                            "-opened_at",
                            "state",
                            "stocktake store state expected seen out_of_room misplaced missing unknown open_differences"
                                    + " opened_at closed_at"),
                    new RegisterPlan(
                            "units",
                            "custody-units",
                            "",
                            words("state kind"),
                            words("title code state kind house_unit class year period pages filer")),
                    plan(
                            "loans",
                            "-requested_at",
                            "state mode purpose",
                            "loan title state mode reader reader_unit requested_at code approver handed_out_at due_on returned_at"
                                    + " intact"),
                    plan(
                            "periods",
                            "-month",
                            "state",
                            "month state lines_agreeing balance_lines differences open_differences late_facts unapproved_facts"
                                    + " reconciled_upto closed_at statistician vacant_days"),
                    plan(
                            "returns",
                            "-due_on",
                            "state form archived",
                            "report form period state due_on filed_on days_late filings estimates archived statistician"),
                    plan(
                            "in-and-out",
                            "-position",
                            "term kind",
                            "unit term fonds kind counting_unit units counted_at happened_at late about position"),
                    plan(
                            "customers",
                            "-changed_at",
                            "state nature role relation",
                            "customer card_no state nature role unit salesperson custodian missing_fields facts changed_at"),
                    plan(
                            "credit-exposure",
                            "-exposure",
                            "tier grade onboarded",
                            "customer unit tier grade credit_limit owed ordered exposure free term_days late_percent"
                                    + " standard_version last_sale report_on"),
                    plan(
                            "gradings",
                            "-position",
                            "tier grade",
                            "graded_at customer tier grade standard_version volume tenure_months late_percent market"
                                    + " credit_limit reason employee"),
                    plan(
                            "order-answers",
                            "-position",
                            "outcome ground",
                            "answered_at customer order_no amount term_days outcome ground exposure credit_limit reason"
                                    + " employee"),
                    plan(
                            "customer-trade",
                            "-happened_on",
                            "kind goods",
                            "customer happened_on kind document goods amount due_on order_no employee"),
                    plan(
                            "customer-classes",
                            "-unclassed",
                            "ownership channel location zone",
                            "customer unit ownership channel location zone routes unclassed"),
                    plan("route-sheets", "place", "purpose zone name", "place customer name purpose zone route"),
                    plan("composition", "-amount", "mark", "mark value amount"),
                    plan(
                            "analyses",
                            "-concluded_at",
                            "mark",
                            "analysis unit mark from_day to_day decision no_action concluded_at employee"),
                    plan(
                            "filing-obligations",
                            "due_on",
                            "state basis",
                            "obligation state basis house_unit project stage year due_on units_in_time units_late met_on"
                                    + " days_late"),
                    plan(
                            "refusals",
                            "-position",
                            "ground",
                            "position refused_at employee command record ground rule reason count"),
                    plan(
                            "log-use",
                            "-position",
                            "use",
                            "position used_at employee use what record part times lowest highest last_at"),
                    plan("breaches", "-position", "rule", "position recorded_at employee command record rule reason"),
                    plan(
                            "timeline",
                            "-position",
                            "record_kind",
                            "position recorded_at type record employee post late_reason"))
            .collect(Collectors.toUnmodifiableMap(RegisterPlan::name, plan -> plan));

    private static final RegisterPlan DOCUMENTS = plan(
            "documents",
            "-attached_at",
            "state role fixity record_kind",
            "document file_name role state record item media_type bytes list_check fixity fixity_at attached_at attacher");

    static RegisterPlan of(String name) {
        return name.equals(DOCUMENTS.name())
                ? DOCUMENTS
                : KNOWN.getOrDefault(name, new RegisterPlan(name, name, "", words("state kind"), List.of()));
    }

    /** The layout of another table of the same model: all its columns. */
    RegisterPlan ofAnotherTable() {
        return new RegisterPlan(name, model, "", words("state kind"), List.of());
    }

    private static RegisterPlan plan(String name, String order, String chips, String columns) {
        return new RegisterPlan(name, name, order, words(chips), words(columns));
    }

    private static List<String> words(String names) {
        return List.of(names.split(" "));
    }

    /** The columns of a table to show: those chosen, else those of the plan, else all there are. */
    List<Column> shown(Table table, List<String> chosen) {
        List<String> wanted = chosen.isEmpty() ? columns : chosen;
        List<Column> found = wanted.stream()
                .flatMap(name -> table.find(name).stream())
                .filter(c -> !c.hidden())
                .toList();
        return found.isEmpty() ? table.shown() : found;
    }
}
