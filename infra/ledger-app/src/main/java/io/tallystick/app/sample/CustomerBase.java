package io.tallystick.app.sample;

import static io.tallystick.app.sample.Stage.any;
import static io.tallystick.app.sample.Stage.fields;

import io.tallystick.events.log.Appended;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A year of the customer department: files opened, classed and placed on routes, goods sold and paid for, customers visited, and
 * all of them graded at the end (section II).
 */
final class CustomerBase {
    private static final String DEPARTMENT = "org/Z109-KHB";
    private static final int CUSTOMERS = 220;
    private static final LocalDate BEGINS = LocalDate.of(2025, 6, 16);
    private static final LocalDate LAST_OPENED = LocalDate.of(2026, 5, 22);
    private static final LocalDate GRADED = LocalDate.of(2026, 6, 30);
    private static final LocalDate LAST_SALE = LocalDate.of(2026, 6, 26);
    private static final int MOST_SALES = 5;

    private static final List<String> ZONES = List.of("N", "E", "S", "W");
    private static final List<String> SELLERS = List.of("seller", "seller2");
    private static final List<String> TOWNS =
            List.of("上海 Shanghai", "無錫 Wuxi", "蘇州 Suzhou", "常州 Changzhou", "南通 Nantong", "寧波 Ningbo", "嘉興 Jiaxing");
    private static final List<String> NAMES = List.of(
            "遠達 Yuanda",
            "宏圖 Hongtu",
            "瑞豐 Ruifeng",
            "東昇 Dongsheng",
            "金匯 Jinhui",
            "華泰 Huatai",
            "新銳 Xinrui",
            "恆力 Hengli",
            "天工 Tiangong",
            "永信 Yongxin",
            "銳鋒 Ruifeng Tools",
            "順達 Shunda");
    private static final List<String> TRADES =
            List.of("貿易有限公司 Trading Co", "機械廠 Machine Works", "五金商行 Hardware", "設備有限公司 Equipment Co");
    private static final List<String> GOODS = List.of("LATHES", "MILLS", "PARTS", "SERVICE");
    private static final List<String> CHANNELS =
            List.of("WHOLESALER", "RETAILER", "AGENT", "APPOINTED_SHOP", "CHAIN", "EXCLUSIVE_SHOP");
    private static final List<String> LOCATIONS =
            List.of("BUSINESS_CENTRE", "TRANSPORT_HUB", "RESIDENTIAL", "OTHER_LOCATION");
    private static final List<String> OWNERSHIPS =
            List.of("STATE_OWNED", "COLLECTIVE", "INDIVIDUALLY_OWNED", "SHAREHOLDING", "JOINT_VENTURE");
    private static final List<String> OUTCOMES = List.of("CONFIRMED", "CONFIRMED", "CHANGED", "TO_BE_ENRICHED");
    private static final List<String> PURPOSES = List.of("SURVEY", "SALES", "SERVICE", "COLLECTION", "COURTESY");

    private final Stage stage;
    private final ZoneId zone;
    private final Random chance;
    private final Map<String, String> routes = new HashMap<>();
    private final Map<String, Integer> stops = new HashMap<>();
    private final List<String> traded = new ArrayList<>();
    private final Set<String> named = new HashSet<>();

    /** A customer as the script thinks of it, before its file has a number. */
    private record Party(int number, String seller, String where, boolean weighty) {}

    CustomerBase(Stage stage, ZoneId zone) {
        this.stage = stage;
        this.zone = zone;
        this.chance = stage.chance("customers");
    }

    void schedule() {
        stage.standard(
                BEGINS,
                "customer-reports-policy",
                "DraftCustomerPolicy",
                CustomerStandards.policy("REPORTS", "Visits are reported by the day 訪問每日上報."));
        stage.standard(
                BEGINS,
                "customer-files-policy",
                "DraftCustomerPolicy",
                CustomerStandards.policy("FILES", "One file for each customer 一戶一檔."));
        stage.standard(
                BEGINS,
                "customer-information-policy",
                "DraftCustomerPolicy",
                CustomerStandards.policy("INFORMATION", "為使公司對客戶的管理規范化、有效化,保證穩定開展,特製定本辦法."),
                "information",
                "manager");
        stage.standard(BEGINS, "grading-standard", "DraftGradingStandard", CustomerStandards.grading());
        stage.standard(BEGINS, "access-scheme", "DraftAccessScheme", CustomerStandards.access());
        new CustomerDemand(stage, traded).schedule();
        stage.standard(BEGINS, "grade-policy", "DraftGradePolicy", CustomerCredit.policy());
        new CustomerCredit(stage, DEPARTMENT).schedule(traded);
        for (String where : ZONES) {
            stage.at(
                    BEGINS.plusDays(1),
                    "09:30",
                    Step.of(
                                    "information",
                                    "customers.DefineRoute",
                                    fields(
                                            "unit",
                                            DEPARTMENT,
                                            "name",
                                            "Route " + where,
                                            "purpose",
                                            "VISITS",
                                            "zone",
                                            where))
                            .then(route -> routes.put(where, route.aggregate())));
        }
        int customers = stage.scaled(CUSTOMERS);
        List<LocalDate> days = Stage.workingDays(BEGINS.plusDays(2), LAST_OPENED);
        for (int number = 1; number <= customers; number++) {
            open(number, days.get((number - 1) * days.size() / customers));
        }
        stage.plan(
                GRADED,
                "10:00",
                () -> stage.at(
                        GRADED,
                        "10:00",
                        Step.of(
                                "information",
                                "customers.GradeCustomers",
                                fields("unit", DEPARTMENT, "customers", List.copyOf(traded)))));
    }

    private void open(int number, LocalDate day) {
        Party party = new Party(number, any(chance, SELLERS), any(chance, ZONES), chance.nextInt(8) == 0);
        boolean official = chance.nextInt(14) == 0;
        stage.at(
                day,
                "10:%02d".formatted(number % 60),
                Step.of(
                                party.seller(),
                                "customers.OpenCustomerFile",
                                fields(
                                        "unit",
                                        DEPARTMENT,
                                        "cardNo",
                                        "K-%04d".formatted(number),
                                        "name",
                                        name(),
                                        "registrationNumber",
                                        "9131%014d".formatted(number * 7919L),
                                        "phone",
                                        "021-6%07d".formatted(number * 104_729L % 10_000_000L),
                                        "nature",
                                        official ? "GOVERNMENT" : "COMPANY",
                                        "role",
                                        number % 9 == 0 ? "SUPPLIER" : official ? "BUYER" : "DEALER",
                                        "relation",
                                        number % 7 == 0 ? "INDIRECT" : "DIRECT",
                                        "source",
                                        "DOCUMENT",
                                        "custodian",
                                        number % 2 == 0 ? "employee/E0103" : "employee/E0104",
                                        "salesperson",
                                        party.seller().equals("seller") ? "employee/E0101" : "employee/E0102"))
                        .then(opened -> goOn(party, opened, day)));
    }

    private String name() {
        while (true) {
            String town = any(chance, TOWNS);
            String own = any(chance, NAMES);
            String trade = any(chance, TRADES);
            String name = part(town, 0) + part(own, 0) + part(trade, 0) + " " + part(town, 1) + " " + part(own, 1) + " "
                    + part(trade, 1);
            if (named.add(name)) {
                return name;
            }
        }
    }

    private static String part(String both, int which) {
        return both.split(" ", 2)[which];
    }

    private void goOn(Party party, Appended opened, LocalDate day) {
        String customer = opened.aggregate();
        give(
                day,
                "14:00",
                party.seller(),
                "RecordFact",
                fields(
                        "customer",
                        customer,
                        "field",
                        "ADDRESS",
                        "value",
                        party.number() + " Industry Road 工業路" + party.number() + "號",
                        "source",
                        "DOCUMENT"));
        LocalDate classed = WorkingDays.after(day, 1);
        classify(classed, customer, any(chance, CHANNELS));
        classify(classed, customer, any(chance, LOCATIONS));
        if (chance.nextInt(3) > 0) {
            classify(classed, customer, any(chance, OWNERSHIPS));
        }
        give(classed, "11:00", "information", "AssignZone", fields("customer", customer, "zone", party.where()));
        if (chance.nextInt(4) > 0) {
            int stop = stops.merge(party.where(), 1, Integer::sum);
            stage.plan(
                    classed,
                    "15:00",
                    () -> give(
                            classed,
                            "15:00",
                            "information",
                            "TakeStop",
                            fields("customer", customer, "route", routes.get(party.where()), "place", stop)));
        }
        if (chance.nextInt(3) > 0) {
            LocalDate reviewed = WorkingDays.onOrAfter(LAST_OPENED.plusDays(2L + chance.nextInt(36)));
            give(
                    reviewed,
                    "11:00",
                    "custodian",
                    "ReviewCustomerFile",
                    fields("customer", customer, "outcome", any(chance, OUTCOMES), "note", "Asked the seller 詢推銷員."));
        }
        if (chance.nextInt(5) == 0) {
            visit(party, customer);
        }
        if (chance.nextInt(7) > 0) {
            trade(party, customer, WorkingDays.after(day, 3));
        }
    }

    private void classify(LocalDate day, String customer, String value) {
        give(day, "10:30", "information", "ClassifyCustomer", fields("customer", customer, "value", value));
    }

    private void give(LocalDate day, String time, String as, String command, Map<String, Object> body) {
        stage.at(day, time, Step.of(as, "customers." + command, body));
    }

    private void trade(Party party, String customer, LocalDate from) {
        traded.add(customer);
        give(
                from,
                "09:30",
                "custodian",
                "CompleteOnboarding",
                fields(
                        "customer",
                        customer,
                        "items",
                        List.of(
                                "BASE_DATA",
                                "REGISTRATION_SEEN",
                                "PRINCIPALS_KNOWN",
                                "CREDIT_LOOKED_INTO",
                                "TERMS_EXPLAINED")));
        if (party.weighty()) {
            taken(from, customer, "SALE", "R-%04d-0".formatted(party.number()));
            taken(from, customer, "PAYMENT", "P-%04d-0".formatted(party.number()));
        }
        boolean slow = chance.nextInt(6) == 0;
        LocalDate day = WorkingDays.after(from, 1 + chance.nextInt(5));
        for (int sale = 1; sale <= MOST_SALES && !day.isAfter(LAST_SALE); sale++) {
            int amount = (party.weighty() ? 80_000 : 4_000) + chance.nextInt(party.weighty() ? 160_000 : 46_000);
            LocalDate due = day.plusDays(30);
            deal(day, customer, "SALE", "R-%04d-%d".formatted(party.number(), sale), amount, any(chance, GOODS), due);
            LocalDate paid = WorkingDays.onOrAfter(due.plusDays(slow ? 5 + chance.nextInt(30) : -chance.nextInt(20)));
            if (!paid.isAfter(LAST_SALE) && chance.nextInt(12) > 0) {
                deal(paid, customer, "PAYMENT", "P-%04d-%d".formatted(party.number(), sale), amount, null, null);
            }
            day = WorkingDays.onOrAfter(day.plusDays(35L + chance.nextInt(50)));
        }
    }

    /** What was sold and paid before the ledger, as the old books have it: a key customer trades for years. */
    private void taken(LocalDate on, String customer, String kind, String document) {
        give(
                on,
                "15:00",
                "information",
                "RecordTransaction",
                fields(
                        "customer",
                        customer,
                        "kind",
                        kind,
                        "document",
                        document,
                        "goods",
                        kind.equals("SALE") ? "LATHES" : null,
                        "amount",
                        60_000,
                        "on",
                        "2022-11-08"));
    }

    private void deal(
            LocalDate day,
            String customer,
            String kind,
            String document,
            int amount,
            @Nullable String goods,
            @Nullable LocalDate due) {
        give(
                day,
                "16:00",
                "information",
                "RecordTransaction",
                fields(
                        "customer",
                        customer,
                        "kind",
                        kind,
                        "document",
                        document,
                        "goods",
                        goods,
                        "amount",
                        amount,
                        "on",
                        day.toString(),
                        "dueOn",
                        due == null ? null : due.toString()));
    }

    /** Recorded on the day it was made, and handed in on the same evening. */
    private void visit(Party party, String customer) {
        LocalDate day = WorkingDays.onOrAfter(LAST_OPENED.plusDays(3L + chance.nextInt(35)));
        stage.at(
                day,
                "15:30",
                Step.of(
                                party.seller(),
                                "customers.RecordVisit",
                                fields(
                                        "customer",
                                        customer,
                                        "visitedAt",
                                        day.atTime(LocalTime.of(13, 45))
                                                .atZone(zone)
                                                .toInstant()
                                                .toString(),
                                        "purpose",
                                        any(chance, PURPOSES),
                                        "findings",
                                        "Stock is low, wants prices by Friday 存貨不多,望週五前報價."))
                        .then(recorded -> stage.recorded(recorded, "customers.VisitReportOpened")
                                .forEach(report -> give(
                                        day,
                                        "17:00",
                                        party.seller(),
                                        "SubmitVisitReport",
                                        fields("report", report.get("report").asString())))));
    }
}
