package io.tallystick.app.sample;

import static io.tallystick.app.sample.Stage.FIRST;
import static io.tallystick.app.sample.Stage.fields;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What departments owe the archives: opened by the year's turn and by completed projects, met in time or late. */
final class Obligations {
    private final Stage stage;
    private final Random chance;
    private final Map<String, String> ofProjects = new LinkedHashMap<>();
    private final Set<String> filedUnder = new LinkedHashSet<>();

    Obligations(Stage stage) {
        this.stage = stage;
        this.chance = stage.chance("obligations");
    }

    void schedule() {
        open(2023, WorkingDays.after(FIRST, 3));
        open(2024, LocalDate.of(2025, 1, 6));
        open(2025, LocalDate.of(2026, 1, 6));
    }

    private void open(int year, LocalDate on) {
        List<String> management = new ArrayList<>();
        List<String> accounting = new ArrayList<>();
        Department.ALL.forEach(
                department -> (department.category().equals("KU") ? accounting : management).add(department.org()));
        stage.at(on, "09:00", opening(management, year, false));
        stage.at(on, "09:02", opening(accounting, year, true));
        // Heads say that all is filed: most before the end of June, some weeks later, the last ones not yet.
        for (Department department : Department.ALL) {
            int due = year + 1;
            LocalDate day = WorkingDays.onOrAfter(
                    chance.nextInt(3) == 0
                            ? LocalDate.of(due, 8, 20).plusDays(chance.nextInt(9))
                            : LocalDate.of(due, 6, 29));
            LocalDate on2 = year == 2023 ? WorkingDays.onOrAfter(LocalDate.of(2024, 9, 24)) : day;
            stage.plan(on2, "15:00", () -> complete(department, obligation(department, year), on2));
        }
    }

    private static Step opening(List<String> units, int year, boolean accounting) {
        return Step.of(
                "archivist",
                "filing.OpenYearObligations",
                fields("units", units, "year", year, "accounting", accounting));
    }

    private static String obligation(Department department, int year) {
        return "obligation/Z109-" + department.code() + "-" + year
                + (department.category().equals("KU") ? "-accounting" : "-management");
    }

    private void complete(Department department, String obligation, LocalDate on) {
        if (filedUnder.contains(obligation)) {
            stage.at(
                    on, "15:10", Step.of(department.head(), "filing.CompleteFiling", fields("obligation", obligation)));
        }
    }

    /** A lot of a project is owed because the project was completed some weeks before. */
    void owes(Lot lot) {
        String project = lot.project;
        if (project == null) {
            return;
        }
        LocalDate completed = WorkingDays.onOrBefore(lot.begins.minusDays(12 + chance.nextInt(110)));
        LocalDate recorded = completed.isBefore(FIRST.plusDays(4)) ? WorkingDays.after(FIRST, 4) : completed;
        stage.at(
                recorded,
                "16:20",
                Step.of(
                                "projecthead",
                                "filing.RecordProjectCompletion",
                                fields(
                                        "unit", lot.department.org(),
                                        "project", project,
                                        "completedOn", completed.toString()))
                        .then(opened -> ofProjects.put(project, opened.aggregate())));
    }

    /** Files a lot under what is owed: at once, or, for papers of the running year, when the year is over. */
    void file(Lot lot, LocalDate on) {
        String project = lot.project;
        String obligation = project == null ? obligation(lot.department, lot.year) : ofProjects.get(project);
        LocalDate day = lot.project != null || lot.ofYearBefore()
                ? on
                : WorkingDays.onOrAfter(LocalDate.of(lot.year + 1, 1, 20));
        stage.plan(day, "11:20", () -> record(lot, obligation, day));
    }

    private void record(Lot lot, @Nullable String obligation, LocalDate day) {
        if (obligation == null) {
            return;
        }
        filedUnder.add(obligation);
        stage.at(
                day,
                "11:25",
                Step.of(
                                lot.department.filer(),
                                "filing.RecordFiling",
                                fields(
                                        "obligation",
                                        obligation,
                                        "units",
                                        lot.ids(),
                                        // Said on two of three; needed only where it is late, and a breach where it is
                                        // missing.
                                        "reason",
                                        chance.nextInt(3) > 0
                                                ? "Papers came back late from the auditors 審計退還較晚"
                                                : null))
                        .then(filed -> completeProject(lot, obligation, day)));
    }

    private void completeProject(Lot lot, String obligation, LocalDate day) {
        if (lot.project != null) {
            LocalDate later = WorkingDays.after(day, 3);
            stage.at(later, "15:20", Step.of("projecthead", "filing.CompleteFiling", fields("obligation", obligation)));
        }
    }
}
