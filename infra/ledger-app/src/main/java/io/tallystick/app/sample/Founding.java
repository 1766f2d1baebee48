package io.tallystick.app.sample;

import static io.tallystick.app.sample.Stage.FIRST;
import static io.tallystick.app.sample.Stage.fields;

import io.tallystick.app.opening.House;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Opens the sample: its house, its people and posts, its standards, and the rule it changes after some months. */
final class Founding {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String HOUSE = "Hengtai Machinery (sample) 恆泰機械（示例）";

    private final Stage stage;
    private LocalDateTime next = FIRST.atTime(8, 0);

    Founding(Stage stage) {
        this.stage = stage;
    }

    void schedule() {
        House.calls(FIRST).stream()
                .filter(call -> !call.get("context").asString().equals("rulebook"))
                .forEach(this::ofTheReadme);
        int number = 20;
        for (Department department : Department.ALL) {
            if (department.equals(Department.DEVELOPMENT)) {
                continue;
            }
            admin("OpenUnit", fields("fonds", Stage.FONDS, "code", department.code(), "name", department.name()));
            person(number++, "Filer of " + department.name(), department, department.filer(), "FILER");
            person(number++, "Head of " + department.name(), department, department.head(), "DEPARTMENT_HEAD");
        }
        post("employee/E0006", "PROJECT_HEAD", "org/Z109-GCB");
        archivesStaff();
        scheme();
        filingScope();
        calendar(2024, FIRST);
        calendar(2025, LocalDate.of(2024, 11, 18));
        calendar(2026, LocalDate.of(2025, 11, 10));
        returnForm("ANNUAL", LocalDate.of(2025, 12, 1));
        returnForm("MONTHLY", LocalDate.of(2026, 6, 1));
        changedTerm();
    }

    private void returnForm(String form, LocalDate on) {
        standard(
                on,
                "return-form-" + form.toLowerCase(Locale.ROOT),
                1,
                "DraftReturnForm",
                fields(
                        "form", form,
                        "authority", "Archives authority 檔案行政管理部門",
                        "rationale", "As asked for by the authority 按主管部門要求."));
    }

    private void ofTheReadme(JsonNode call) {
        Map<String, Object> body = new LinkedHashMap<>();
        call.get("body")
                .properties()
                .forEach(field -> body.put(field.getKey(), JSON.convertValue(field.getValue(), Object.class)));
        if (body.containsKey("house")) {
            body.put("house", HOUSE);
            body.put("fondsName", HOUSE);
            body.put("kind", "SAMPLE");
        }
        step(Step.of(
                call.get("as").asString(),
                call.get("context").asString() + "." + call.get("command").asString(),
                body));
    }

    private void step(Step step) {
        stage.agenda.at(next, step);
        next = next.plusSeconds(40);
    }

    private void admin(String command, Map<String, Object> body) {
        step(Step.of("admin", "organisation." + command, body));
    }

    private void person(int number, String name, Department department, String account, String post) {
        String code = "E%04d".formatted(number);
        admin("RegisterEmployee", fields("number", code, "name", name, "unit", department.org(), "account", account));
        post("employee/" + code, post, department.org());
    }

    private void post(String employee, String post, String org) {
        admin(
                "AssignPost",
                fields(
                        "employee",
                        employee,
                        "post",
                        post,
                        "from",
                        FIRST.toString(),
                        "fonds",
                        Stage.FONDS,
                        "unit",
                        org));
    }

    /** Who works in the archives, as the returns count them; the statistician beside other work (I-12). */
    private void archivesStaff() {
        step(Step.of(
                "chief", "organisation.RegisterArchiveUnit", fields("unit", Stage.ROOM, "from", FIRST.toString())));
        archivist(FIRST, "employee/E0007", true, "FEMALE", 1971, "BACHELOR");
        archivist(FIRST, "employee/E0002", true, "MALE", 1983, "COLLEGE");
        archivist(FIRST, "employee/E0003", true, "FEMALE", 1990, "BACHELOR");
        archivist(FIRST, "employee/E0010", false, "MALE", 1987, "MASTER");
    }

    private void archivist(
            LocalDate from, String employee, boolean fullTime, String sex, int birthYear, String education) {
        step(Step.of(
                "chief",
                "organisation.AssignArchivist",
                fields(
                        "employee", employee,
                        "unit", Stage.ROOM,
                        "fullTime", fullTime,
                        "sex", sex,
                        "birthYear", birthYear,
                        "education", education,
                        "from", from.toString())));
    }

    private void scheme() {
        List<Map<String, Object>> classes = List.of(
                schemeClass("WS", "SC", "Production 產品生產", false),
                schemeClass("WS", "JY", "Sales 經營銷售", false),
                schemeClass("WS", "LD", "Labour and wages 勞動工資", true),
                schemeClass("WS", "KY", "Research and construction 科研基建", false),
                schemeClass("WS", "XZ", "Administration, party and unions 黨政工團", true),
                schemeClass("KU", "PZ", "Accounting 會計", false));
        standard(
                FIRST,
                "numbering-scheme",
                1,
                "DraftNumberingScheme",
                fields(
                        "authority", "DA/T 22-2015, DA/T 13-2022",
                        "rationale", "By content first, so that what belongs together stands together; then by year.",
                        "classes", classes));
    }

    private static Map<String, Object> schemeClass(String category, String code, String name, boolean administrative) {
        return fields(
                "category", category,
                "code", code,
                "name", name,
                "facets", List.of("TIME"),
                "administrative", administrative);
    }

    /** The regulation's own classes, with their subclasses and the documents expected in each. */
    private void filingScope() {
        standard(
                FIRST,
                "filing-scope",
                1,
                "DraftFilingScope",
                fields("authority", "DA/T 42-2009", "rationale", "What the departments make and the law wants kept."));
    }

    private void calendar(int year, LocalDate on) {
        WorkingDays.Year published = WorkingDays.of(year);
        standard(
                on,
                "business-calendar-" + year,
                1,
                "DraftBusinessCalendar",
                fields(
                        "authority",
                        published.notice(),
                        "rationale",
                        "Working days as published 按公佈的節假日安排.",
                        "year",
                        year,
                        "holidays",
                        published.holidays().stream().map(LocalDate::toString).toList(),
                        "makeUpDays",
                        published.makeUpDays().stream().map(LocalDate::toString).toList(),
                        "closes",
                        "17:30:00"));
    }

    /** Drafted by one, reviewed by another, promulgated by a third. */
    private void standard(LocalDate on, String name, int version, String draft, Map<String, Object> body) {
        if (!on.equals(FIRST)) {
            next = on.atTime(10, 0);
        }
        String standard = "standard/" + name;
        step(Step.of("drafter", "rulebook." + draft, body));
        step(Step.of(
                "chief",
                "rulebook.ReviewStandard",
                fields("standard", standard, "version", version, "opinion", "Fits custody and use 便於保管利用.")));
        step(Step.of(
                "issuer",
                "rulebook.PromulgateStandard",
                fields("standard", standard, "version", version, "effectiveFrom", on.toString())));
    }

    /** A house rule changes: files lent out come back sooner. Its drafter does not issue it, however much he would like to. */
    private void changedTerm() {
        next = LocalDate.of(2025, 4, 8).atTime(10, 0);
        step(Step.of(
                "drafter",
                "rulebook.DraftRuleChange",
                fields(
                        "rule", "rule/I-4",
                        "parameters", Map.of("offsiteDays", "10"),
                        "inForce", true,
                        "effectiveFrom", "2025-05-06",
                        "reason", "Too many files came back late in the first quarter 一季度逾期過多.")));
        Map<String, Object> promulgation = fields("rule", "rule/I-4", "version", 2);
        step(Step.refused("drafter", "rulebook.PromulgateRuleChange", promulgation));
        step(Step.of("issuer", "rulebook.PromulgateRuleChange", promulgation));
    }
}
