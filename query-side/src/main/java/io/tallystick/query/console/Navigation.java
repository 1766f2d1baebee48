package io.tallystick.query.console;

import java.util.List;

/** Where one can go, by what one comes for. */
final class Navigation {
    /** A heading with its places. */
    record Group(String name, List<Place> places) {}

    /** A place: its key, its address, its sign. */
    record Place(String name, String href, String icon) {
        /** Whether a page belongs to it. */
        public boolean holds(String path) {
            return "/".equals(href) ? "/".equals(path) : path.equals(href) || path.startsWith(href + "/");
        }
    }

    static final List<Group> GROUPS = List.of(
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
                            new Place("exposure", "/registers/credit-exposure", "ti-coins"),
                            new Place("gradings", "/registers/gradings", "ti-stairs"),
                            new Place("orderanswers", "/registers/order-answers", "ti-checks"),
                            new Place("customertrade", "/registers/customer-trade", "ti-receipt"),
                            new Place("customerclasses", "/registers/customer-classes", "ti-category"),
                            new Place("routesheets", "/registers/route-sheets", "ti-route"),
                            new Place("composition", "/registers/composition", "ti-chart-pie"),
                            new Place("analyses", "/registers/analyses", "ti-report-search"),
                            new Place("customerfacts", "/registers/customer-facts", "ti-list-details"),
                            new Place("customerproblems", "/registers/customer-problems", "ti-alert-triangle"),
                            new Place("customerduplicates", "/registers/customer-duplicates", "ti-stack-2"),
                            new Place("customergrants", "/registers/customer-grants", "ti-users"),
                            new Place("customerreadings", "/registers/customer-readings", "ti-eye"),
                            new Place("customerdisclosures", "/registers/customer-disclosures", "ti-file-import"))),
            new Group(
                    "service",
                    List.of(
                            new Place("roster", "/roster", "ti-calendar-time"),
                            new Place("rollcall", "/roll-call", "ti-checklist"),
                            new Place("attendance", "/registers/attendance", "ti-clipboard-check"),
                            new Place("handoverlog", "/registers/shift-handovers", "ti-arrows-exchange"),
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

    private Navigation() {}
}
