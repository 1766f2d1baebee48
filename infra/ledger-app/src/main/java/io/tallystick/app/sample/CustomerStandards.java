package io.tallystick.app.sample;

import static io.tallystick.app.sample.Stage.fields;

import io.tallystick.events.rulebook.CardSection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the customer department works by: policies, how customers are graded, and who may be let read of them. */
final class CustomerStandards {
    private CustomerStandards() {}

    static Map<String, Object> policy(String kind, String text) {
        return fields(
                "policy",
                kind,
                "authority",
                "Sales department 客戶部",
                "rationale",
                "Files are to be alive.",
                "text",
                text);
    }

    /** Who may be let read what, for how long (IV-15). */
    static Map<String, Object> access() {
        List<String> all = sections(CardSection.values());
        return fields(
                "authority",
                "Sales department 客戶部",
                "rationale",
                "Easy for those whose work needs it, impossible for those whose work does not.",
                "lines",
                List.of(
                        line("SALESPERSON", all, List.of("SALES", "SERVICE", "UPKEEP"), 90),
                        line("FILE_CUSTODIAN", all, List.of("UPKEEP", "SUBJECT_REQUEST"), 365),
                        line("COMPLIANCE_OFFICER", all, List.of("AUDIT", "SUBJECT_REQUEST", "DISCLOSURE"), 90),
                        line("AUDITOR", all, List.of("AUDIT"), 30)));
    }

    private static List<String> sections(CardSection... sections) {
        return Stream.of(sections).map(Enum::name).toList();
    }

    private static Map<String, Object> line(String post, List<String> sections, List<String> purposes, int days) {
        return fields("post", post, "sections", sections, "purposes", purposes, "longestDays", days);
    }

    static Map<String, Object> grading() {
        return fields(
                "authority",
                "Sales department 客戶部",
                "rationale",
                "By what was sold and paid 按銷售與回款.",
                "months",
                12,
                "tiers",
                List.of(
                        fields("tier", "KEY", "leastVolume", 400_000, "leastTenureMonths", 36),
                        fields("tier", "GENERAL", "leastVolume", 150_000, "leastTenureMonths", 0),
                        fields("tier", "SCATTERED", "leastVolume", 0, "leastTenureMonths", 0)),
                "grades",
                List.of(
                        grade("A", 500_000, 5, 400_000, 60, "APPROVE"),
                        grade("B", 150_000, 20, 150_000, 30, "APPROVE"),
                        grade("C", 0, 50, 40_000, 15, "REFUSE"),
                        grade("D", 0, 100, 0, 0, "REFUSE")));
    }

    private static Map<String, Object> grade(String grade, int volume, int late, int limit, int days, String over) {
        return fields(
                "grade",
                grade,
                "leastVolume",
                volume,
                "mostLatePercent",
                late,
                "limit",
                limit,
                "mostTermDays",
                days,
                "overLimit",
                over);
    }
}
