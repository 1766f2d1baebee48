package io.tallystick.app.story;

import static io.tallystick.app.StartedProgram.json;

import io.tallystick.app.MovedClock;
import io.tallystick.app.StartedProgram;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Plants a word in what is said of staff on duty: each text that is sealed, by a command that is accepted. */
final class DutyCanaries {
    /** What everything planted begins with. */
    static final String WORD = "canary-duty";

    private static final String UNIT = "org/Z109-KFZ";
    private static final String LEADER = "employee/E0112";
    private static final String AGENT = "employee/E0114";
    private static final String OTHER = "employee/E0115";
    private static final String SHIFT = "shift/Z109-KFZ-2026-04-01-D";

    private final StartedProgram program;
    private final House house;
    private final Path clock;

    DutyCanaries(StartedProgram program, Path clock) {
        this.program = program;
        this.house = new House(program);
        this.clock = clock;
    }

    /** From March, when April is rostered, to the middle of April. */
    void plant() {
        roster();
        shift();
        leave();
        swap();
        penalties();
        evaluation();
    }

    private static String text(String what) {
        return WORD + "-" + what;
    }

    private String does(String user, String command, Map<String, ?> body) {
        return house.does(user, "shifts/" + command, body).path("aggregate").asString();
    }

    private void roster() {
        does(
                "servicehead",
                "SetShiftPattern",
                Map.of("unit", UNIT, "code", "D", "name", "Day", "starts", "08:00", "ends", "16:00", "leastCover", 1));
        // On the 20th the other stands in, so that there is a day to swap.
        List<Map<String, String>> rows = List.of(
                row(LEADER, Collections.nCopies(30, "D*")), row(AGENT, with("D", "-")), row(OTHER, with("-", "D")));
        does("servicehead", "DraftRoster", Map.of("unit", UNIT, "month", "2026-04", "rows", rows));
        does("servicehead", "PublishRoster", Map.of("roster", "roster/Z109-KFZ-2026-04"));
    }

    private static Map<String, String> row(String employee, List<String> days) {
        return Map.of("employee", employee, "days", String.join(" ", days));
    }

    private static List<String> with(String usual, String onThe20th) {
        String[] days = new String[30];
        Arrays.fill(days, usual);
        days[19] = onThe20th;
        return List.of(days);
    }

    private void shift() {
        MovedClock.to(clock, "2026-04-01T07:45:00Z");
        signsOn("leader", LEADER);
        does(
                "leader",
                "TakeRollCall",
                Map.of(
                        "unit",
                        UNIT,
                        "date",
                        "2026-04-01",
                        "pattern",
                        "D",
                        "entries",
                        List.of(Map.of("employee", LEADER, "presence", "PRESENT", "remarks", text("roll-call")))));
        MovedClock.to(clock, "2026-04-01T08:25:00Z");
        signsOn("agent", AGENT);
        ofAgent("ObserveConduct", "kind", "NORMS", "remarks", "conduct");
        does("leader", "AssignTask", Map.of("shift", SHIFT, "employee", AGENT, "task", "Line three"));
        does("agent", "AnswerTask", Map.of("shift", SHIFT, "number", 1, "accepts", false, "reason", text("task")));
        ofAgent("ApproveLeavePost", "reason", "OTHER", "note", "left");
        ofAgent("OrderStopWork", "rule", "V-39", "reason", "stopped");
        ofAgent("SignOff", "reason", "OTHER", "note", "home");
        does("agent", "ContestBreach", Map.of("shift", SHIFT, "number", 1, "grounds", text("breach")));
        does(
                "servicehead",
                "DecideContest",
                Map.of("shift", SHIFT, "number", 1, "upheld", false, "reason", text("decided")));
    }

    private void signsOn(String user, String employee) {
        does(user, "SignOn", Map.of("unit", UNIT, "date", "2026-04-01", "pattern", "D", "employee", employee));
    }

    /** What is said of the agent in the shift. */
    private void ofAgent(String command, String field, String value, String sealed, String text) {
        does("leader", command, Map.of("shift", SHIFT, "employee", AGENT, field, value, sealed, text(text)));
    }

    private void leave() {
        String leave = does(
                "agent",
                "RequestLeave",
                Map.of(
                        "employee",
                        AGENT,
                        "kind",
                        "SICK",
                        "from",
                        "2026-04-02",
                        "until",
                        "2026-04-02",
                        "reason",
                        text("ill")));
        does(
                "agent",
                "FileCertificate",
                Map.of("leave", leave, "from", "2026-04-02", "until", "2026-04-02", "issuer", text("hospital")));
        does("leader", "DeclineLeave", Map.of("leave", leave, "reason", text("declined")));
        does("leader", "NotifyEmergency", Map.of("employee", AGENT, "date", "2026-04-02", "caller", text("caller")));
    }

    private void swap() {
        for (String employee : List.of(AGENT, OTHER)) {
            does("servicehead", "SetJobType", Map.of("employee", employee, "jobType", "HOTLINE"));
            does("servicehead", "AssessSkill", Map.of("employee", employee, "level", 4, "remarks", text("skill")));
        }
        String swap = does(
                "agent",
                "RequestSwap",
                Map.of("date", "2026-04-18", "counterpart", OTHER, "returnDate", "2026-04-20", "reason", text("swap")));
        does("leader", "CancelSwap", Map.of("swap", swap, "reason", text("cancelled")));
    }

    /** What follows from the lateness of the first, and from nobody's coming on the sixth. */
    private void penalties() {
        MovedClock.to(clock, "2026-04-17T09:00:00Z");
        String penalty = does(
                "servicehead",
                "PenaliseBreach",
                Map.of("shift", SHIFT, "number", 1, "measure", "WARNING", "reason", text("penalty")));
        does("agent", "ContestPenalty", Map.of("penalty", penalty, "grounds", text("unfair")));
        does("centre", "DecidePenaltyContest", Map.of("penalty", penalty, "stands", true, "reason", text("stands")));
        String absence = "absence/E0114-2026-04-06";
        program.until(
                "the ledger notes that nobody came",
                () -> !json(program.get("auditor", "/api/read/absences?absence=" + absence))
                        .get("rows")
                        .isEmpty());
        does("agent", "ContestAbsence", Map.of("absence", absence, "grounds", text("absence")));
        does(
                "servicehead",
                "DecideAbsenceContest",
                Map.of("absence", absence, "stands", true, "reason", text("absent")));
    }

    private void evaluation() {
        List<String> codes = List.of("POLITE", "WARM", "BRIEF", "CLEAR", "PATIENT", "THOROUGH");
        house.does(
                "drafter",
                "rulebook/DraftServiceScorecard",
                Map.of(
                        "authority",
                        "Director",
                        "rationale",
                        "The first",
                        "criteria",
                        codes.stream()
                                .map(code -> Map.of("code", code, "name", code, "most", 10))
                                .toList()));
        String standard = "standard/service-scorecard";
        house.does(
                "chief",
                "rulebook/ReviewStandard",
                Map.of("standard", standard, "version", 1, "opinion", "Nothing is missing"));
        house.does(
                "issuer",
                "rulebook/PromulgateStandard",
                Map.of("standard", standard, "version", 1, "effectiveFrom", "2026-04-17"));
        does(
                "leader",
                "ScoreEvaluation",
                Map.of(
                        "employee",
                        AGENT,
                        "scores",
                        codes.stream()
                                .map(code -> Map.of("criterion", code, "points", 7))
                                .toList(),
                        "remarks",
                        text("score")));
    }
}
