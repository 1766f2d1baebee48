package io.tallystick.app.sample;

import static io.tallystick.app.sample.Stage.FIRST;
import static io.tallystick.app.sample.Stage.fields;

import io.tallystick.app.sample.Shelves.Kept;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Use 利用: visits to the reading room, files taken away by exception, late, lost and damaged ones, what the use led to. */
final class Reading {
    private static final List<String> PURPOSES =
            List.of("WORK", "WORK", "WORK", "ECONOMY", "COMPILATION", "RESEARCH", "PUBLICITY");
    private static final List<String> REASONS = List.of(
            "Warranty claim of a customer 客戶索賠",
            "Preparing the annual audit 年度審計",
            "Overhaul of line 3 三號線大修",
            "Answer to the authorities 答覆主管部門",
            "History of the house 廠史編寫",
            "Renewal of a contract 續簽合同",
            "Dispute over wages 工資爭議");
    private static final List<String> EFFECTS = List.of(
            "Claim of 120,000 yuan averted 避免索賠12萬元",
            "Two weeks of design saved 節省設計兩周",
            "Audit passed without remarks 審計順利通過",
            "Contract renewed on the old terms 合同按原條款續簽");

    private final Stage stage;
    private final Random chance;
    private final List<String> visitors = new ArrayList<>();
    private int certificates;
    private int exceptions;

    Reading(Stage stage) {
        this.stage = stage;
        this.chance = stage.chance("reading");
    }

    void schedule() {
        LocalDate from = WorkingDays.after(FIRST, 14);
        for (int i = 0; i < stage.scaled(12); i++) {
            LocalDate on = WorkingDays.onOrAfter(from.plusDays(11L * i));
            stage.at(
                    on,
                    "09:25",
                    Step.of(
                                    "receiver",
                                    "loans.RegisterReader",
                                    fields(
                                            "room",
                                            Stage.ROOM,
                                            "name",
                                            "Visitor %d 訪客".formatted(i + 1),
                                            "organisation",
                                            i % 2 == 0 ? "Municipal Archives 市檔案館" : "Huaxin Trading 華信貿易",
                                            "contact",
                                            "reader%d@example.test".formatted(i + 1)))
                            .then(registered -> visitors.add(registered.aggregate())));
        }
        for (LocalDate day : Stage.workingDays(from, Stage.END.toLocalDate())) {
            int asked = chance.nextInt(100) < stage.scaled(100) ? 1 + chance.nextInt(2) : 0;
            for (int i = 0; i < asked; i++) {
                stage.plan(day, i == 0 ? "09:35" : "13:05", () -> ask(day));
            }
        }
    }

    private void ask(LocalDate day) {
        Kept unit = stage.shelves.take(chance);
        if (unit == null) {
            return;
        }
        Department reader = Stage.any(chance, Department.ALL);
        boolean away = chance.nextInt(6) == 0;
        boolean visitor = !away && !visitors.isEmpty() && chance.nextInt(6) == 0;
        if (chance.nextInt(45) == 0) {
            stage.at(
                    day,
                    "13:10",
                    Step.refused(reader.filer(), "loans.RequestLoan", fields("unit", unit.id(), "purpose", "WORK")));
        }
        Map<String, Object> request = fields(
                "unit", unit.id(),
                "mode", away ? "OFF_SITE" : "READING_ROOM",
                "purpose", Stage.any(chance, PURPOSES),
                "workReason", Stage.any(chance, REASONS),
                "exceptionReason", away ? "Needed at the site for comparison 需攜至現場核對" : null,
                "reader", visitor ? Stage.any(chance, visitors) : null,
                "persons", visitor ? 1 + chance.nextInt(3) : null);
        stage.at(
                day,
                "13:15",
                Step.of(visitor ? "receiver" : reader.filer(), "loans.RequestLoan", request)
                        .then(asked -> {
                            if (away) {
                                lend(asked.aggregate(), unit, reader, day);
                            } else {
                                visit(asked.aggregate(), unit, visitor ? null : reader, day);
                            }
                        }));
    }

    private void visit(String loan, Kept unit, @Nullable Department reader, LocalDate day) {
        stage.at(day, "13:45", Step.of("archivist", "loans.ApproveLoan", fields("loan", loan)));
        stage.at(day, "14:00", Step.of("archivist", "loans.HandOut", fields("loan", loan)));
        if (chance.nextInt(5) == 0) {
            stage.at(
                    day,
                    "15:50",
                    Step.of(
                            "archivist",
                            "loans.RecordCopies",
                            fields(
                                    "loan",
                                    loan,
                                    "pages",
                                    1 + chance.nextInt(12),
                                    "certificate",
                                    chance.nextInt(3) == 0 ? "C-" + day + "-" + ++certificates : null)));
        }
        boolean stayed = chance.nextInt(60) == 0;
        back(loan, unit, reader, day, stayed ? "18:05" : "16:45");
    }

    private void lend(String loan, Kept unit, Department reader, LocalDate day) {
        exceptions++;
        stage.at(
                day,
                "15:00",
                Step.of(reader.head(), "loans.ApproveLoan", fields("loan", loan, "opinion", "Agreed 同意")));
        stage.at(
                day,
                "16:05",
                Step.of("chief", "loans.ApproveLoan", fields("loan", loan, "opinion", "By exception 例外批准")));
        LocalDate out = WorkingDays.after(day, 1);
        stage.at(out, "09:45", Step.of("archivist", "loans.HandOut", fields("loan", loan)));
        LocalDate end = Stage.END.toLocalDate();
        // Of twenty one is lost, a few are late; of the last weeks' some are out still, and some of those overdue.
        int fate = exceptions % 20;
        if (fate == 7) {
            lost(loan, unit, WorkingDays.after(out, 9));
            return;
        }
        int days = fate == 3 || fate == 12 || fate == 16 ? 14 + chance.nextInt(8) : 4 + chance.nextInt(5);
        boolean forgotten = out.isAfter(end.minusDays(75)) && fate % 4 == 0;
        if (!forgotten) {
            back(loan, unit, reader, WorkingDays.after(out, days), "11:30");
        }
    }

    private void lost(String loan, Kept unit, LocalDate on) {
        stage.shelves.setAside(unit.id());
        stage.at(
                on,
                "10:45",
                Step.of("archivist", "loans.ReportLoss", fields("loan", loan, "note", "Left in a taxi 遺失於出租車")));
        stage.at(
                WorkingDays.after(on, 12),
                "11:00",
                Step.of(
                        "chief",
                        "loans.SettleLoan",
                        fields(
                                "loan",
                                loan,
                                "settlement",
                                "WRITTEN_OFF",
                                "note",
                                "Reported to the police, not found 報案未獲")));
    }

    private void back(String loan, Kept unit, @Nullable Department reader, LocalDate day, String time) {
        boolean damaged = chance.nextInt(90) == 0;
        stage.at(
                day,
                time,
                Step.of(
                                "archivist",
                                "loans.TakeBack",
                                fields(
                                        "loan",
                                        loan,
                                        "pages",
                                        unit.pages(),
                                        "condition",
                                        damaged ? "DAMAGED" : "INTACT",
                                        "note",
                                        damaged ? "Spine torn 書脊破損" : null))
                        .then(back -> {
                            stage.shelves.giveBack(unit.id());
                            if (damaged) {
                                stage.at(
                                        WorkingDays.after(day, 6),
                                        "11:00",
                                        Step.of(
                                                "chief",
                                                "loans.SettleLoan",
                                                fields("loan", loan, "settlement", "REPAIRED", "note", "Rebound 已修裱")));
                            }
                            tellEffect(loan, reader, day);
                        }));
    }

    private void tellEffect(String loan, @Nullable Department reader, LocalDate day) {
        if (reader != null && chance.nextInt(10) < 6) {
            stage.at(
                    WorkingDays.after(day, 8 + chance.nextInt(40)),
                    "16:25",
                    Step.of(
                            reader.filer(),
                            "loans.RecordUseEffect",
                            fields("loan", loan, "effect", Stage.any(chance, EFFECTS))));
        }
    }
}
