package io.tallystick.app.sample;

import static io.tallystick.app.sample.Stage.fields;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The statistician's work: months closed when ledger, tables and shelf agree, and the return of a year filed (I-14, I-18). */
final class Figures {
    /** What no event can give, with where it comes from. */
    private static final Map<String, Integer> DECLARED =
            Map.of("F-4", 212, "F-5", 148, "C-1", 1, "C-2", 3, "B-1", 86_000);

    private final Stage stage;

    Figures(Stage stage) {
        this.stage = stage;
    }

    void schedule() {
        at(LocalDate.of(2026, 4, 1), "09:10", "OpenFirstPeriod", fields("month", "2026-04"));
        month(YearMonth.of(2026, 4), true);
        month(YearMonth.of(2026, 5), true);
        // The last is compared when the sample ends, and not closed yet.
        month(YearMonth.of(2026, 6), false);
        yearOf(2025);
    }

    private void month(YearMonth month, boolean closed) {
        Map<String, Object> period = fields("period", "period/" + month);
        LocalDate day = WorkingDays.onOrAfter(month.plusMonths(1).atDay(1));
        at(day, "10:10", "FreezePeriod", period);
        if (closed) {
            stage.plan(day, "14:00", () -> explain(period, day));
            at(WorkingDays.after(day, 1), "11:10", "ClosePeriod", period);
        }
    }

    private void explain(Map<String, Object> period, LocalDate day) {
        String record = String.valueOf(period.get("period"));
        int differences = stage.last(record, "statistics.ReconciliationRecorded")
                .get("differences")
                .asInt();
        if (differences > 0) {
            at(
                    day,
                    "14:10",
                    "ExplainReconciliation",
                    fields(
                            "period",
                            record,
                            "differences",
                            "1-" + differences,
                            "explanation",
                            "BEING_SOUGHT",
                            "note",
                            "The archivist looks for them until the next stock-take 由檔案員查找至下次盤點"));
        }
    }

    private void yearOf(int year) {
        LocalDate day = WorkingDays.onOrAfter(LocalDate.of(year + 1, 1, 5));
        stage.at(
                day,
                "09:30",
                Step.of(
                                "statistician",
                                "statistics.OpenReturn",
                                fields("form", "ANNUAL", "period", String.valueOf(year)))
                        .then(opened -> compute(opened.aggregate(), day)));
    }

    private void compute(String report, LocalDate day) {
        at(day, "14:10", "GenerateReturn", fields("report", report));
        LocalDate declaring = WorkingDays.after(day, 2);
        stage.plan(declaring, "10:00", () -> declare(report, declaring));
        at(WorkingDays.after(day, 4), "15:10", "FileStatisticalReturn", fields("report", report));
    }

    private void declare(String report, LocalDate day) {
        for (JsonNode line : stage.last(report, "statistics.ReturnGenerated").get("lines")) {
            if (line.path("value").isNumber()) {
                continue;
            }
            String code = line.get("indicator").get("code").asString();
            at(
                    day,
                    "10:20",
                    "DeclareFigure",
                    fields(
                            "report",
                            report,
                            "indicator",
                            code,
                            "value",
                            DECLARED.getOrDefault(code, 0),
                            "source",
                            "Counted and asked by the statistician 統計員核實填報"));
        }
    }

    private void at(LocalDate day, String time, String command, Map<String, Object> body) {
        stage.at(day, time, Step.of("statistician", "statistics." + command, body));
    }
}
