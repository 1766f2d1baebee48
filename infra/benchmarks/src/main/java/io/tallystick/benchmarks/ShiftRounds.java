package io.tallystick.benchmarks;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A month of 200 people checked whole, and the roll-call of thirty as one command, through HTTP until it is stored. */
final class ShiftRounds {
    private static final int PEOPLE = 200;
    private static final int TEAM = 30;
    private static final int FIRST = 7000;
    private static final int WARM = 5;
    private static final int COUNTED = 20;
    private static final String CHECK = "a month of 200 people checked";
    private static final String CALL = "the roll-call of thirty";

    private ShiftRounds() {}

    static void measure(Program program, Report report) throws Exception {
        staff(program);
        YearMonth month = YearMonth.now(ZoneId.systemDefault()).plusMonths(1);
        command(program, "archivist", "shifts/DraftFromRotation", """
                {"unit": "org/Z109-BNC", "month": "%s", "rotation": "4"}""".formatted(month));
        Figures figures = new Figures();
        String roster = "{\"roster\": \"roster/Z109-BNC-%s\"}".formatted(month);
        for (int round = 0; round < WARM + COUNTED; round++) {
            long begin = System.nanoTime();
            command(program, "archivist", "shifts/CheckRoster", roster);
            counted(figures, CHECK, round, begin);
        }
        command(program, "archivist", "shifts/PublishRoster", roster);
        for (int round = 0; round < WARM + COUNTED; round++) {
            String body = rollCall(month.atDay(round + 1));
            long begin = System.nanoTime();
            command(program, "archivist", "shifts/TakeRollCall", body);
            counted(figures, CALL, round, begin);
        }
        goal(report, figures, CHECK, 1_000);
        goal(report, figures, CALL, 300);
    }

    private static void counted(Figures figures, String what, int round, long begin) {
        if (round >= WARM) {
            figures.add(what, (System.nanoTime() - begin) / 1e6);
        }
    }

    private static void goal(Report report, Figures figures, String what, double most) {
        report.atMost(
                what,
                most,
                figures.median(what),
                " ms",
                Report.number(figures.least(what)) + " – " + Report.number(figures.most(what)));
    }

    private static void staff(Program program) throws Exception {
        String today = LocalDate.now(ZoneId.systemDefault()).toString();
        command(program, "admin", "organisation/OpenUnit", """
                {"fonds": "fonds/Z109", "code": "BNC", "name": "Customer service"}""");
        for (String post : new String[] {"DEPARTMENT_DIRECTOR", "SHIFT_LEADER"}) {
            post(program, "employee/E0002", post, today);
        }
        for (int i = 0; i < PEOPLE; i++) {
            command(program, "admin", "organisation/RegisterEmployee", """
                    {"number": "E%d", "name": "Agent %d", "unit": "org/Z109-BNC"}""".formatted(FIRST + i, i));
        }
        for (int team = 0; team < 4; team++) {
            post(program, employee(team * PEOPLE / 4), "SHIFT_LEADER", today);
        }
        pattern(program, "D", "08:00", "20:00");
        pattern(program, "N", "20:00", "08:00");
        String teams = IntStream.range(0, 4).mapToObj(ShiftRounds::team).collect(Collectors.joining(","));
        command(program, "archivist", "shifts/SetRotation", """
                {"unit": "org/Z109-BNC", "code": "4", "begins": "%s", "cycle": "D D N N - - - -", "teams": [%s]}""".formatted(today, teams));
    }

    private static void post(Program program, String employee, String post, String from) throws Exception {
        command(program, "admin", "organisation/AssignPost", """
                {"employee": "%s", "post": "%s", "from": "%s", "fonds": "fonds/Z109", "unit": "org/Z109-BNC"}""".formatted(employee, post, from));
    }

    private static void pattern(Program program, String code, String starts, String ends) throws Exception {
        command(program, "archivist", "shifts/SetShiftPattern", """
                {"unit": "org/Z109-BNC", "code": "%s", "name": "%s", "starts": "%s", "ends": "%s", "leastCover": 20}""".formatted(code, code, starts, ends));
    }

    private static String team(int team) {
        int leader = team * PEOPLE / 4;
        String members = IntStream.range(leader + 1, leader + PEOPLE / 4)
                .mapToObj(i -> "\"" + employee(i) + "\"")
                .collect(Collectors.joining(","));
        return """
                {"name": "%d", "daysLater": %d, "leader": "%s", "members": [%s]}""".formatted(team, team * 2, employee(leader), members);
    }

    private static String rollCall(LocalDate date) {
        String entries = IntStream.range(0, TEAM)
                .mapToObj(i -> "{\"employee\": \"%s\", \"presence\": \"PRESENT\"}".formatted(employee(i)))
                .collect(Collectors.joining(","));
        return """
                {"unit": "org/Z109-BNC", "date": "%s", "pattern": "D", "entries": [%s]}""".formatted(date, entries);
    }

    private static String employee(int number) {
        return "employee/E" + (FIRST + number);
    }

    private static void command(Program program, String user, String command, String body) throws Exception {
        program.send(program.request("/api/commands/" + command, user)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }
}
