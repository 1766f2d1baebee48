package io.tallystick.app.sample;

import static io.tallystick.app.sample.Stage.fields;

import java.time.LocalDate;
import java.util.Map;

/** What the ledger does not let happen, and somebody who acts for another while he is away. */
final class Mishaps {
    private final Stage stage;

    Mishaps(Stage stage) {
        this.stage = stage;
    }

    void schedule() {
        Map<String, Object> misplaced = fields(
                "unit", "org/Z109-SCB",
                "kind", "VOLUME",
                "content", "PRODUCTION",
                "category", "WS",
                "classCode", "LD",
                "year", 2024,
                "period", "D10",
                "title", "Shift records 班組記錄 2024");
        for (LocalDate day = LocalDate.of(2024, 10, 15);
                day.isBefore(Stage.END.toLocalDate());
                day = day.plusMonths(2)) {
            LocalDate on = WorkingDays.onOrAfter(day);
            stage.at(on, "10:40", Step.refused("filer.scb", "filing.OpenCustodyUnit", misplaced));
            stage.at(
                    WorkingDays.after(on, 3),
                    "16:45",
                    Step.refused(
                            "statistician",
                            "organisation.RenameUnit",
                            fields("unit", "org/Z109-JYB", "name", "Marketing 市場部", "from", on.toString())));
        }
        stage.at(
                LocalDate.of(2025, 8, 8),
                "11:00",
                Step.of(
                        "admin",
                        "organisation.AppointActing",
                        fields(
                                "employee", "employee/E0006",
                                "actingFor", "employee/E0005",
                                "post", "DEPARTMENT_HEAD",
                                "fonds", Stage.FONDS,
                                "unit", "org/Z109-KFB",
                                "from", "2025-08-11",
                                "until", "2025-08-22")));
        stage.at(
                LocalDate.of(2025, 12, 30),
                "15:00",
                Step.of(
                        "admin",
                        "organisation.RenameUnit",
                        fields("unit", "org/Z109-JYB", "name", "Marketing 市場部", "from", "2025-12-30")));
    }
}
