package io.tallystick.app.sample;

import static io.tallystick.app.sample.Stage.fields;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The customer service centre: four teams in two shifts, by night too, and a roster published for every month of a year (V-122). */
final class ServiceCentre {
    static final String CENTRE = "org/Z109-KFZ";
    private static final LocalDate FOUNDED = LocalDate.of(2025, 6, 2);
    private static final YearMonth FIRST_ROSTER = YearMonth.of(2025, 7);
    private static final YearMonth LAST_ROSTER = YearMonth.of(2026, 7);
    private static final Map<String, String> FIRST_ACCOUNTS = Map.of(
            "employee/E0112",
            "leader",
            "employee/E0113",
            "leader2",
            "employee/E0114",
            "agent",
            "employee/E0115",
            "agent2");
    private static final int TEAMS = 4;
    private static final int TEAM = 4;

    /** Four teams over eight days. */
    private static final String ROTATION = "4-8";

    private final Stage stage;
    private final Random chance;
    private final List<String> leaders = new ArrayList<>(List.of("employee/E0112", "employee/E0113"));
    private final List<String> agents = new ArrayList<>(List.of("employee/E0114", "employee/E0115"));
    private final Map<String, Integer> skills = new HashMap<>();
    private LocalDateTime next = FOUNDED.atTime(9, 0);

    ServiceCentre(Stage stage) {
        this.stage = stage;
        this.chance = stage.chance("service centre");
    }

    void schedule() {
        for (int number = 116; agents.size() < TEAMS * TEAM; number++) {
            boolean leads = leaders.size() < TEAMS;
            String employee = hired(number, leads);
            (leads ? leaders : agents).add(employee);
        }
        shift("D", "Day 白班", "08:00", "20:00", false);
        shift("N", "Night 夜班", "20:00", "08:00", true);
        rotation();
        leaders.forEach(leader -> skilled(leader, 6 + chance.nextInt(2)));
        agents.forEach(agent -> skilled(agent, 3 + chance.nextInt(3)));
        // A smaller sample has a shorter year.
        YearMonth from = LAST_ROSTER.minusMonths(stage.scaled(12));
        for (YearMonth month = from; !month.isAfter(LAST_ROSTER); month = month.plusMonths(1)) {
            roster(month);
        }
        List<DutyYear.Team> teams = teams();
        DutyYear year = new DutyYear(stage, FIRST_ROSTER.atDay(1), teams);
        new FollowUps(stage, year, teams.getFirst()).schedule();
        year.schedule(from.atDay(1));
        stage.standard(
                WorkingDays.onOrAfter(from.atDay(2)),
                "service-scorecard",
                "DraftServiceScorecard",
                ServiceYear.scorecard());
        new ServiceYear(
                        stage,
                        teams.stream().flatMap(team -> team.members().stream()).toList())
                .schedule(from.atDay(2));
    }

    private List<DutyYear.Team> teams() {
        List<DutyYear.Team> teams = new ArrayList<>();
        for (int team = 0; team < TEAMS; team++) {
            DutyYear.Person leader = person(leaders.get(team), team);
            List<DutyYear.Person> members = new ArrayList<>();
            for (String agent : agents.subList(team * TEAM, (team + 1) * TEAM)) {
                members.add(person(agent, team));
            }
            teams.add(new DutyYear.Team(leader, members));
        }
        return teams;
    }

    private DutyYear.Person person(String employee, int team) {
        // The second agent the house opens with stands in the line of the second leader.
        String superior = leaders.get(employee.equals("employee/E0115") ? 1 : team);
        return new DutyYear.Person(employee, account(employee), account(superior), skills.getOrDefault(employee, 4));
    }

    private static String account(String employee) {
        return FIRST_ACCOUNTS.getOrDefault(
                employee, "kfz" + Integer.parseInt(employee.substring(employee.indexOf('E') + 1)));
    }

    private String hired(int number, boolean leads) {
        String code = "E%04d".formatted(number);
        give(
                "admin",
                "organisation.RegisterEmployee",
                fields(
                        "number",
                        code,
                        "name",
                        (leads ? "Shift Leader " : "Agent ") + code,
                        "unit",
                        CENTRE,
                        "superior",
                        leads ? "employee/E0111" : leaders.get(agents.size() / TEAM),
                        "account",
                        "kfz" + number));
        give(
                "admin",
                "organisation.AssignPost",
                fields(
                        "employee",
                        "employee/" + code,
                        "post",
                        leads ? "SHIFT_LEADER" : "AGENT",
                        "from",
                        FOUNDED.toString(),
                        "fonds",
                        Stage.FONDS,
                        "unit",
                        CENTRE));
        return "employee/" + code;
    }

    private void shift(String code, String name, String starts, String ends, boolean night) {
        give(
                "servicehead",
                "shifts.SetShiftPattern",
                fields(
                        "unit", CENTRE,
                        "code", code,
                        "name", name,
                        "starts", starts,
                        "ends", ends,
                        "night", night,
                        "leastCover", TEAM));
    }

    private void rotation() {
        List<Map<String, Object>> teams = new ArrayList<>();
        for (int team = 0; team < TEAMS; team++) {
            teams.add(fields(
                    "name",
                    "Team " + (team + 1) + " 第" + "一二三四".charAt(team) + "班",
                    "daysLater",
                    team * 2,
                    "leader",
                    leaders.get(team),
                    "members",
                    List.copyOf(agents.subList(team * TEAM, (team + 1) * TEAM))));
        }
        give(
                "servicehead",
                "shifts.SetRotation",
                fields(
                        "unit",
                        CENTRE,
                        "code",
                        ROTATION,
                        "begins",
                        FIRST_ROSTER.atDay(1).toString(),
                        "cycle",
                        "D D N N - - - -",
                        "teams",
                        teams));
    }

    private void skilled(String employee, int level) {
        skills.put(employee, level);
        give("servicehead", "shifts.SetJobType", fields("employee", employee, "jobType", "VOICE"));
        give("servicehead", "shifts.AssessSkill", fields("employee", employee, "level", level));
    }

    /** Drafted by a leader some ten days before the month, published by the director on the day after. */
    private void roster(YearMonth month) {
        LocalDate drafted = WorkingDays.onOrAfter(month.minusMonths(1).atDay(20));
        stage.at(
                drafted,
                "11:00",
                Step.of(
                                "leader",
                                "shifts.DraftFromRotation",
                                fields("unit", CENTRE, "month", month.toString(), "rotation", ROTATION))
                        .then(draft -> stage.at(
                                WorkingDays.after(drafted, 1),
                                "15:30",
                                Step.of("servicehead", "shifts.PublishRoster", fields("roster", draft.aggregate())))));
    }

    private void give(String as, String command, Map<String, Object> body) {
        stage.agenda.at(next, Step.of(as, command, body));
        next = next.plusSeconds(20);
    }
}
