package io.tallystick.app.sample;

import static io.tallystick.app.sample.Stage.fields;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A year of service: problems are noted, most of them solved on the day and some carried over with a reason, something is done better
 * now and then, bulletins are told and read, and every month people are evaluated by the scorecard (V-41, V-42).
 */
final class ServiceYear {
    private static final String PROBLEMS = "problems/Z109-KFZ";
    private static final List<String> CRITERIA = List.of("POLITE", "WARM", "BRIEF", "CLEAR", "PATIENT", "THOROUGH");
    private static final List<String> NAMES = List.of("禮貌", "親切", "簡練", "清晰", "耐心", "周到");
    private static final List<String> HARD = List.of(
            "Line 3 drops calls 三號線路掉線",
            "The tariff table shows last quarter’s prices 資費表未更新",
            "Seat 12 has no sound in the left ear 十二號機台耳機單聲道",
            "Call-backs of the evening list are not marked 晚間回訪名單未標記",
            "The outage notice reached us before the network centre’s 故障通告先於網管到達");
    private static final List<String> SOLVED =
            List.of("Cable replaced 已換線", "Table loaded anew 已更新", "Headset replaced 已更換", "List marked 已標記");
    private static final List<String> BETTER = List.of(
            "Outages are read out at the roll-call 故障情況於點名時宣讀",
            "The tariff card lies at every seat 資費卡每台一份",
            "Call-backs are made before 20:00 回訪於二十時前完成");
    private static final int BY_TEN = 10;

    private final Stage stage;
    private final Random chance;
    private final List<DutyYear.Person> agents;
    private int noted;
    private int told;

    ServiceYear(Stage stage, List<DutyYear.Person> agents) {
        this.stage = stage;
        this.chance = stage.chance("service year");
        this.agents = agents;
    }

    void schedule(LocalDate from) {
        for (LocalDate day = from; !day.isAfter(Stage.END.toLocalDate()); day = day.plusDays(1)) {
            if (day.getDayOfMonth() % 6 == 3) {
                problem(day);
            }
            if (day.getDayOfMonth() == 26) {
                evaluations(day);
            }
            if (day.getDayOfMonth() == 5) {
                bulletin(day);
            }
            if (day.equals(day.with(TemporalAdjusters.lastDayOfMonth()))) {
                improvement(day);
            }
        }
    }

    /** Noted in the morning and mostly solved in the afternoon; what waits for somebody else is carried over for some days. */
    private void problem(LocalDate day) {
        int which = chance.nextInt(HARD.size());
        boolean waits = chance.nextInt(BY_TEN) < 3;
        int number = ++noted;
        stage.at(
                day,
                "10:15",
                Step.of("leader", "shifts.NoteProblem", fields("unit", ServiceCentre.CENTRE, "text", HARD.get(which))));
        Map<String, Object> solved = fields(
                "problems", PROBLEMS, "number", number, "solution", SOLVED.get(Math.min(which, SOLVED.size() - 1)));
        if (waits) {
            stage.at(
                    day,
                    "20:45",
                    Step.of(
                            "leader",
                            "shifts.CarryProblemOver",
                            fields(
                                    "problems",
                                    PROBLEMS,
                                    "number",
                                    number,
                                    "shift",
                                    "shift/Z109-KFZ-" + day + "-D",
                                    "reason",
                                    "Waits for a part 待配件")));
            stage.at(day.plusDays(2), "14:20", Step.of("leader2", "shifts.SolveProblem", solved));
        } else {
            stage.at(day, "16:40", Step.of("leader", "shifts.SolveProblem", solved));
        }
    }

    /** Told to everybody; most have read it on the day after. */
    private void bulletin(LocalDate day) {
        int number = ++told;
        stage.at(
                day,
                "09:10",
                Step.of(
                        "servicehead",
                        "shifts.PublishBulletin",
                        fields(
                                "unit",
                                ServiceCentre.CENTRE,
                                "title",
                                "Tariffs of " + YearMonth.from(day) + " 月份資費",
                                "text",
                                "The tariff card of the month lies at every seat. 本月資費卡已放置各機台。",
                                "replaces",
                                number == 1 ? null : number - 1)));
        for (int i = number % 3; i < agents.size(); i++) {
            stage.at(
                    day.plusDays(1),
                    "08:20",
                    Step.of(
                            agents.get(i).account(),
                            "shifts.ReadBulletin",
                            fields("board", "bulletin-board/Z109-KFZ", "number", number)));
        }
    }

    private void improvement(LocalDate day) {
        stage.at(
                day,
                "17:10",
                Step.of(
                        "leader",
                        "shifts.NoteImprovement",
                        fields("unit", ServiceCentre.CENTRE, "text", Stage.any(chance, BETTER))));
    }

    private void evaluations(LocalDate day) {
        for (int i = 0; i < 6; i++) {
            DutyYear.Person person = agents.get((day.getMonthValue() * 6 + i) % agents.size());
            List<Map<String, Object>> scores = CRITERIA.stream()
                    .map(criterion -> fields("criterion", criterion, "points", 6 + chance.nextInt(5)))
                    .toList();
            stage.at(
                    day,
                    "15:00",
                    Step.of(
                            "servicehead",
                            "shifts.ScoreEvaluation",
                            fields(
                                    "employee",
                                    person.employee(),
                                    "on",
                                    day.minusDays(1).toString(),
                                    "scores",
                                    scores)));
        }
    }

    /** The six of service language, ten points each. */
    static Map<String, Object> scorecard() {
        List<Map<String, Object>> criteria = new ArrayList<>();
        for (int i = 0; i < CRITERIA.size(); i++) {
            criteria.add(fields("code", CRITERIA.get(i), "name", NAMES.get(i), "most", BY_TEN));
        }
        return fields(
                "authority",
                "Customer Service Centre 客戶服務中心",
                "rationale",
                "Service language 規範服務用語",
                "criteria",
                criteria);
    }
}
