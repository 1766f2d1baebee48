package io.tallystick.app.sample;

import static io.tallystick.app.sample.Stage.fields;

import io.tallystick.app.sample.DutyYear.Person;
import java.time.LocalDate;
import java.util.List;

/** The papers of a shift that ends: its log, and its handover with six heads, signed by who gives and who takes over (V-25, V-84). */
final class ShiftPaper {
    private static final List<String> HEADS = List.of(
            "BUSINESS",
            "INSTRUCTIONS",
            "SUGGESTIONS_COMPLAINTS",
            "PROCESS_EQUIPMENT",
            "HARD_PROBLEMS",
            "SHIFT_CHANGES");

    private ShiftPaper() {}

    /** Hands the shift over in the evening, and closes it. */
    static void handOver(Stage stage, LocalDate date, String pattern, Person gives, Person takes) {
        String key = "Z109-KFZ-" + date + "-" + pattern;
        String handover = "shift-handover/" + key;
        String shift = "shift/" + key;
        String account = gives.account();
        stage.at(date, "20:00", Step.of(account, "shifts.OpenHandover", fields("shift", shift)));
        for (String head : HEADS) {
            String text = head.equals("BUSINESS") ? "Tariff of the quarter told 季度資費已傳達" : null;
            stage.at(
                    date,
                    "20:30",
                    Step.of(
                            account,
                            "shifts.FillHandoverHead",
                            fields("handover", handover, "head", head, "text", text)));
        }
        stage.at(
                date,
                "20:30",
                Step.of(account, "shifts.WriteDutyLog", fields("shift", shift, "text", "No incidents 無異常")));
        stage.at(date, "21:00", Step.of(account, "shifts.SignHandoverOut", fields("handover", handover)));
        stage.at(date, "21:00", Step.of(account, "shifts.SignDutyLog", fields("shift", shift)));
        stage.at(date, "21:30", Step.of(takes.account(), "shifts.SignHandoverIn", fields("handover", handover)));
        stage.at(date, "22:00", Step.of(account, "shifts.CloseShift", fields("shift", shift)));
    }
}
