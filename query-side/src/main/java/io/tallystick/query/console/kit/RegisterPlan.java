package io.tallystick.query.console.kit;

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
public record RegisterPlan(String name, String model, String order, List<String> chips, List<String> columns) {
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
                            "customer card_no state nature role unit salesperson custodian missing facts changed_at"),
                    plan(
                            "customer-retention",
                            "until",
                            "basis trigger",
                            "customer unit ended_on basis last_trade until lengthened_from trigger rule holds held_by review_on"
                                    + " reviewer permanent erased"),
                    plan(
                            "leaver-clearances",
                            "-listed_at",
                            "",
                            "leaver listed_at files business information to_replace to_tell uses finding reviewer"),
                    plan(
                            "leaver-customers",
                            "-listed_at",
                            "role way",
                            "leaver customer role replacement contact_by contacted_on tell_by told_on way reason_for_none"),
                    plan(
                            "customer-readers",
                            "-from_at",
                            "rests_on",
                            "customer reader rests_on number sections purposes from_at until to_at"),
                    plan(
                            "demands",
                            "-registered_at",
                            "state",
                            "demand state authority document due_on customers given withheld collector approver"
                                    + " handed_over_at receipt closed_at"),
                    plan(
                            "access-requests",
                            "-asked_at",
                            "state ground",
                            "customer number state requester sections purposes until asked_at due_at answered_at hours late"
                                    + " ground refusal appeal_by"),
                    plan("access-denials", "-denied_at", "rule", "denied_at employee customer rule alert position"),
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
                    plan("receivables", "due_on", "grade", "customer document sold_on due_on amount owed grade"),
                    plan(
                            "credit-history",
                            "-position",
                            "kind grade",
                            "recorded_at customer kind problem happened_on grade credit_limit days purpose applied document"
                                    + " amount employee"),
                    plan(
                            "file-holders",
                            "writers",
                            "single",
                            "customer custodian salesperson readers writers single holder flagged_at"),
                    plan("first-contacts", "-lag_days", "", "customer unit contacted_on opened_on lag_days employee"),
                    plan(
                            "annual-results",
                            "-year",
                            "standing year",
                            "customer year standing times asked_at again_on document waiver filed_at employee"),
                    plan("consolidated-file", "aspect", "aspect", "aspect value files"),
                    plan(
                            "saved-analyses",
                            "-saved_at",
                            "mark",
                            "name analysis mark months question uses used_at purpose employee"),
                    plan("route-sheets", "place", "purpose zone name", "place customer name purpose zone route"),
                    plan("composition", "-amount", "mark", "mark value amount"),
                    plan(
                            "customer-standing",
                            "review_by",
                            "stale focus phase stage maturity tier",
                            "customer salesperson phase stage maturity focus tier complete stale stale_since review_by"
                                    + " contact_at readings changed_at"),
                    plan(
                            "dealings",
                            "-happened_on",
                            "channel direction important linked settled",
                            "dealing customer channel direction happened_on reference important report_by settled linked"
                                    + " employee"),
                    plan(
                            "customer-contacts",
                            "report_by",
                            "active",
                            "customer person active assigned_at report_by reported_at reports"),
                    plan(
                            "visits",
                            "-visited_at",
                            "purpose late",
                            "visit customer salesperson visited_at recorded_at lag_hours late purpose report"),
                    plan(
                            "visit-reports",
                            "-due_on",
                            "period late",
                            "report salesperson period first_day visits due_on submitted_at late reason chased"),
                    plan(
                            "profile-forms",
                            "-sent_on",
                            "chased",
                            "form customer sent_on return_by returned_on chased employee"),
                    plan(
                            "investigations",
                            "-commissioned_at",
                            "over_budget",
                            "investigation customer agency purpose budget commissioned_at approver reported_on cost"
                                    + " over_budget"),
                    plan(
                            "customer-reports",
                            "-filed_at",
                            "kind late",
                            "report customer kind happened_at filed_at late told employee"),
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
                            "attendance",
                            "-shift_date",
                            "state pattern",
                            "shift shift_date pattern state leader signed_on roll_call_at entered_at log_entries log_signed"),
                    plan(
                            "attendance/sign_on",
                            "-signed_on_at",
                            "pattern",
                            "employee shift_date pattern signed_on_at seat signed_off_at overtime_minutes rostered shift"),
                    plan("attendance/duty_log", "-written_at", "", "written_at entry recorded_by shift"),
                    plan(
                            "leaves",
                            "-from_on",
                            "state",
                            "leave employee from_on until_on state days counted last_level asked_at decided_by close_due"
                                    + " returned_on"),
                    plan("leaves/balance", "-year", "year", "employee year leaves days"),
                    plan(
                            "absences",
                            "-shift_date",
                            "state",
                            "absence employee shift_date pattern state told_on leave noted_by decided_by"),
                    plan(
                            "penalties",
                            "-imposed_on",
                            "state rule",
                            "penalty employee rule ground number imposed_on state imposed_by decided_by"),
                    plan(
                            "swaps",
                            "-shift_date",
                            "state",
                            "swap asker shift_date pattern counterpart return_date return_pattern state asker_leader"
                                    + " other_leader briefed"),
                    plan("swaps/quota", "-month", "month", "employee month swaps"),
                    plan(
                            "shift-handovers",
                            "-opened_at",
                            "",
                            "handover house_unit opened_at opened_by signed_out_at signed_out_by signed_in_at signed_in_by"
                                    + " carried roster_changes"),
                    plan(
                            "shift-handovers/problem",
                            "-noted_at",
                            "",
                            "number problem noted_at noted_by carried_over carried_because solution solved_at solved_by"),
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

    public static RegisterPlan of(String name) {
        return name.equals(DOCUMENTS.name())
                ? DOCUMENTS
                : KNOWN.getOrDefault(name, new RegisterPlan(name, name, "", words("state kind"), List.of()));
    }

    /** The layout of another table of the same model: its own where there is one, else all its columns. */
    public RegisterPlan of(Table other) {
        RegisterPlan own = KNOWN.get(name + "/" + other.name());
        return own == null
                ? new RegisterPlan(name, model, "", words("state kind"), List.of())
                : new RegisterPlan(name, model, own.order, own.chips, own.columns);
    }

    private static RegisterPlan plan(String name, String order, String chips, String columns) {
        return new RegisterPlan(name, name, order, words(chips), words(columns));
    }

    private static List<String> words(String names) {
        return List.of(names.split(" "));
    }

    /** The columns of a table to show: those chosen, else those of the plan, else all there are. */
    public List<Column> shown(Table table, List<String> chosen) {
        List<String> wanted = chosen.isEmpty() ? columns : chosen;
        List<Column> found = wanted.stream()
                .flatMap(name -> table.find(name).stream())
                .filter(c -> !c.hidden())
                .toList();
        return found.isEmpty() ? table.shown() : found;
    }
}
