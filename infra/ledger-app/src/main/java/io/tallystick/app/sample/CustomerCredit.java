package io.tallystick.app.sample;

import static io.tallystick.app.sample.Stage.fields;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What follows from the grades: allotment, discount and dunning; past problems of credit; analyses that are kept (II-21, II-42, II-58). */
final class CustomerCredit {
    private static final LocalDate PROBLEMS = LocalDate.of(2026, 5, 28);
    private static final LocalDate GRADED = LocalDate.of(2026, 6, 30);
    private static final int SOME = 12;
    private static final List<String> PURPOSES = List.of("DUNNING", "DISCOUNT", "ALLOCATION");

    private final Stage stage;
    private final String department;

    CustomerCredit(Stage stage, String department) {
        this.stage = stage;
        this.department = department;
    }

    static Map<String, Object> policy() {
        return fields(
                "authority",
                "Sales department 客戶部",
                "rationale",
                "By grade, and not by hand 按等級,不憑人情.",
                "lines",
                List.of(line("A", 100, 5, 30), line("B", 80, 3, 15), line("C", 50, 0, 7), line("D", 20, 0, 1)));
    }

    private static Map<String, Object> line(String grade, int allocation, int discount, int dunning) {
        return fields(
                "grade", grade, "allocationPercent", allocation, "discountPercent", discount, "dunningDays", dunning);
    }

    /** With customers that traded, as far as they are known by then. */
    void schedule(List<String> traded) {
        stage.plan(PROBLEMS, "09:30", () -> some(traded, 3).forEach(this::problem));
        stage.plan(GRADED, "11:00", () -> some(traded, SOME).forEach(customer -> apply(customer, traded)));
        keep("By grade 按客戶等級", "TIER", 12, "Whom do we live on 靠誰吃飯?");
        keep("Goods 商品構成", "GOODS", 6, "What sells 什麼好賣?");
    }

    private static List<String> some(List<String> traded, int most) {
        return List.copyOf(traded.subList(0, Math.min(most, traded.size())));
    }

    private void problem(String customer) {
        give(
                PROBLEMS,
                "10:00",
                "information",
                "RecordCreditProblem",
                fields(
                        "customer",
                        customer,
                        "occurredOn",
                        "2026-05-11",
                        "text",
                        "A cheque was returned for want of funds 支票因存款不足退回."));
        give(
                PROBLEMS.plusDays(1),
                "10:00",
                "custodian",
                "AnnotateCreditProblem",
                fields("customer", customer, "problem", 1, "note", "Paid by transfer a week later 一周後轉帳付清."));
    }

    private void apply(String customer, List<String> traded) {
        int number = traded.indexOf(customer);
        give(
                GRADED,
                "11:10",
                "information",
                "ApplyGradePolicy",
                fields(
                        "customer",
                        customer,
                        "purpose",
                        PURPOSES.get(number % PURPOSES.size()),
                        "document",
                        "P-2026-%03d".formatted(number + 1)));
    }

    private void keep(String name, String mark, int months, String question) {
        stage.at(
                GRADED,
                "14:00",
                Step.of(
                                "information",
                                "customers.SaveAnalysis",
                                fields(
                                        "unit",
                                        department,
                                        "name",
                                        name,
                                        "mark",
                                        mark,
                                        "months",
                                        months,
                                        "question",
                                        question))
                        .then(saved -> give(
                                GRADED,
                                "15:00",
                                "manager",
                                "ReuseAnalysis",
                                fields("analysis", saved.aggregate(), "purpose", "Half-year meeting 半年會議"))));
    }

    private void give(LocalDate day, String time, String as, String command, Map<String, Object> body) {
        stage.at(day, time, Step.of(as, "customers." + command, body));
    }
}
