package io.tallystick.query.console.kit;

import java.util.Comparator;
import java.util.List;

/** Where one can go, by what one comes for. */
public final class Navigation {
    /** What everybody comes for; the other groups open when one is at a place of theirs, or when they are opened. */
    private static final String FIRST = "work";

    /** A heading with its places. */
    public record Group(String name, List<Place> places) {
        /** Whether its places are shown to who is at the place of the address. */
        public boolean open(String current) {
            return name.equals(FIRST)
                    || places.stream().anyMatch(place -> place.href().equals(current));
        }
    }

    /** A place: its key, its address, its sign. */
    public record Place(String name, String href, String icon) {
        /** Whether a page belongs to it; where its address asks for something, only one that asks for it too. */
        public boolean holds(String path, String query) {
            int asks = href.indexOf('?');
            String at = asks < 0 ? href : href.substring(0, asks);
            boolean there = path.equals(at) || (!"/".equals(at) && path.startsWith(at + "/"));
            return there && (asks < 0 || ("&" + query + "&").contains("&" + href.substring(asks + 1) + "&"));
        }
    }

    public static final List<Group> GROUPS = List.of(
            new Group(
                    "work",
                    List.of(
                            new Place("home", "/", "ti-list-check"),
                            new Place("dashboard", "/dashboard", "ti-chart-bar"),
                            new Place("calendar", "/calendar", "ti-calendar"),
                            new Place("notices", "/notices", "ti-bell"))),
            new Group(
                    "records",
                    List.of(
                            new Place("holdings", "/holdings", "ti-archive"),
                            new Place("units", "/units", "ti-folder"),
                            new Place("transfers", "/transfers", "ti-truck-delivery"),
                            new Place("stores", "/stores", "ti-building-warehouse"),
                            new Place("stocktakes", "/stocktakes", "ti-checklist"),
                            new Place("loans", "/loans", "ti-book"),
                            new Place("desk", "/desk", "ti-barcode"),
                            new Place("retention", "/registers/retention", "ti-hourglass"),
                            new Place("destruction", "/registers/destruction", "ti-circle-x"),
                            new Place("transfersout", "/registers/transfers-out", "ti-building-bank"),
                            new Place("erasures", "/registers/erasures", "ti-eraser"),
                            new Place("documents", "/registers/documents", "ti-files"),
                            new Place("fixity", "/fixity", "ti-shield-check"),
                            new Place("import", "/import", "ti-file-import"))),
            new Group(
                    "customerfiles",
                    List.of(
                            new Place("customers", "/registers/customers", "ti-address-book"),
                            new Place("stalefiles", "/registers/customer-standing?stale=true", "ti-hourglass"),
                            new Place("focus", "/registers/customer-standing?focus=true", "ti-target"),
                            new Place("overview", "/overview", "ti-address-book"),
                            new Place("consolidated", "/consolidated", "ti-stack-2"),
                            new Place("dealings", "/registers/dealings", "ti-mail"),
                            new Place("firstcontacts", "/registers/first-contacts", "ti-users"),
                            new Place("annualresults", "/registers/annual-results", "ti-report-analytics"),
                            new Place("fileholders", "/registers/file-holders", "ti-user"),
                            new Place("contacts", "/registers/customer-contacts", "ti-users"),
                            new Place("visits", "/registers/visits", "ti-walk"),
                            new Place("visitreports", "/registers/visit-reports", "ti-clipboard-check"),
                            new Place("profileforms", "/registers/profile-forms", "ti-file-import"),
                            new Place("investigations", "/registers/investigations", "ti-report-search"),
                            new Place("customerreports", "/registers/customer-reports", "ti-alert-triangle"),
                            new Place("customerfacts", "/registers/customer-facts", "ti-list-details"),
                            new Place("customerproblems", "/registers/customer-problems", "ti-alert-triangle"),
                            new Place("customerduplicates", "/registers/customer-duplicates", "ti-stack-2"),
                            new Place("cardform", "/customers/card-form", "ti-printer"),
                            new Place("policies", "/policies", "ti-gavel"),
                            new Place("customerretention", "/registers/customer-retention", "ti-hourglass"),
                            new Place("leaverclearances", "/registers/leaver-clearances", "ti-door-exit"),
                            new Place("leavercustomers", "/registers/leaver-customers", "ti-user-share"),
                            new Place("demands", "/registers/demands", "ti-gavel"),
                            new Place("accessrequests", "/registers/access-requests", "ti-mail-question"),
                            new Place("accessdenials", "/registers/access-denials", "ti-ban"),
                            new Place("customergrants", "/registers/customer-grants", "ti-users"),
                            new Place("access", "/access", "ti-users-group"),
                            new Place("customerreadings", "/registers/customer-readings", "ti-eye"),
                            new Place("customerdisclosures", "/registers/customer-disclosures", "ti-file-import"))),
            new Group(
                    "customersales",
                    List.of(
                            new Place("exposure", "/registers/credit-exposure", "ti-coins"),
                            new Place("gradings", "/registers/gradings", "ti-stairs"),
                            new Place("orderanswers", "/registers/order-answers", "ti-checks"),
                            new Place("customertrade", "/registers/customer-trade", "ti-receipt"),
                            new Place("customerclasses", "/registers/customer-classes", "ti-category"),
                            new Place("routesheets", "/registers/route-sheets", "ti-route"),
                            new Place("receivables", "/receivables", "ti-hourglass"),
                            new Place("credithistory", "/registers/credit-history", "ti-history"),
                            new Place("composition", "/composition", "ti-chart-pie"),
                            new Place("savedanalyses", "/registers/saved-analyses", "ti-stack-2"),
                            new Place("analyses", "/registers/analyses", "ti-report-search"))),
            new Group(
                    "service",
                    List.of(
                            new Place("my", "/my", "ti-user"),
                            new Place("roster", "/roster", "ti-calendar-time"),
                            new Place("cover", "/cover", "ti-shield-half"),
                            new Place("onduty", "/on-duty", "ti-headset"),
                            new Place("rollcall", "/roll-call", "ti-checklist"),
                            new Place("attendancesheet", "/attendance-sheet", "ti-table"),
                            new Place("attendance", "/registers/attendance", "ti-clipboard-check"),
                            new Place("lateness", "/lateness", "ti-alert-triangle"),
                            new Place("leaves", "/registers/leaves", "ti-beach"),
                            new Place("leavebalances", "/registers/leaves?table=balance", "ti-scale"),
                            new Place("absences", "/registers/absences", "ti-user-x"),
                            new Place("penalties", "/registers/penalties", "ti-gavel"),
                            new Place("swaps", "/registers/swaps", "ti-switch-horizontal"),
                            new Place("swapquota", "/registers/swaps?table=quota", "ti-chart-bar"),
                            new Place("handoverlog", "/registers/shift-handovers", "ti-arrows-exchange"),
                            new Place("dutylog", "/registers/attendance?table=duty_log", "ti-book"),
                            new Place("servicequality", "/service-quality", "ti-target"),
                            new Place("shiftplans", "/registers/shift-plans", "ti-clock"),
                            new Place("agents", "/registers/agents", "ti-users"))),
            new Group(
                    "statistics",
                    List.of(
                            new Place("periods", "/registers/periods", "ti-scale"),
                            new Place("returns", "/registers/returns", "ti-report-analytics"),
                            new Place("inout", "/registers/in-and-out", "ti-arrows-sort"),
                            new Place("staff", "/archives-staff", "ti-users-group"),
                            new Place("materials", "/registers/holdings-by-material", "ti-stack-2"))),
            new Group(
                    "ledger",
                    List.of(
                            new Place("timeline", "/timeline", "ti-history"),
                            new Place("refusals", "/refusals", "ti-ban"),
                            new Place("loguse", "/registers/log-use", "ti-eye"),
                            new Place("rules", "/rules", "ti-gavel"),
                            new Place("registers", "/registers", "ti-table"),
                            new Place("proof", "/proof", "ti-shield-check"),
                            new Place("print", "/print", "ti-printer"),
                            new Place("time", "/time", "ti-history-toggle"),
                            new Place("events", "/events", "ti-list-details"),
                            new Place("projections", "/projections", "ti-stack-2"))),
            new Group(
                    "administration",
                    List.of(new Place("posts", "/posts", "ti-users"), new Place("commands", "/commands", "ti-send"))));

    /** The address of the place a page belongs to: the closest of those that hold it; empty for none. */
    public static String current(String path, String query) {
        return GROUPS.stream()
                .flatMap(group -> group.places().stream())
                .filter(place -> place.holds(path, query))
                .map(Place::href)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    private Navigation() {}
}
