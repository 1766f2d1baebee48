package io.tallystick.app.sample;

import static io.tallystick.app.sample.Stage.fields;

import io.tallystick.events.log.Appended;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A year on duty: the roll of every team is called before its shift and looked at after it, people ask for leave, fall ill, swap and
 * work the shift back, some come late, a few do not come, and every week a shift is handed over on paper (V-38 to V-46, V-79 to V-117).
 */
final class DutyYear {
    private static final int CYCLE = 8;
    private static final int SECOND_DAY = 1;
    /** Of a thousand: so many are late or do not come, so many by more than some minutes, so many not at all. */
    private static final int LATE = 12;

    private static final int VERY_LATE = 5;
    private static final int MISSING = 2;

    private final Stage stage;
    private final Random chance;
    private final LocalDate begins;
    private final List<Team> teams;
    private final Set<String> excused = new HashSet<>();
    private final Set<String> busy = new HashSet<>();
    private final Map<String, List<String>> swapped = new HashMap<>();
    private final Map<String, Integer> foreseen = new HashMap<>();
    private final Map<String, Consumer<Appended>> afterwards = new HashMap<>();

    /**
     * Somebody with the account to act by.
     *
     * @param superior the account of the leader whose line the person is in
     */
    record Person(String employee, String account, String superior, int skill) {}

    /** A team; its leader first among those who come. */
    record Team(Person leader, List<Person> members) {
        List<Person> all() {
            List<Person> all = new ArrayList<>(List.of(leader));
            all.addAll(members);
            return all;
        }
    }

    /**
     * @param begins the first day of the rotation
     */
    DutyYear(Stage stage, LocalDate begins, List<Team> teams) {
        this.stage = stage;
        this.chance = stage.chance("duty year");
        this.begins = begins;
        this.teams = teams;
    }

    void schedule(LocalDate from) {
        for (LocalDate day = from; !day.isAfter(Stage.END.toLocalDate()); day = day.plusDays(1)) {
            LocalDate date = day;
            shift(date, "D", 0, "07:30", "20:30", date);
            shift(date, "N", 2, "19:30", "08:30", date.plusDays(1));
            if (date.getDayOfMonth() % 9 == 4) {
                stage.plan(date, "09:00", () -> leave(date));
            }
            if (date.getDayOfMonth() == 16) {
                stage.plan(date, "09:30", () -> sick(date));
            }
            if (date.getDayOfMonth() == 8) {
                stage.plan(date, "10:00", () -> swap(date));
            }
        }
    }

    /** The team whose cycle is on one of two days. */
    private Team on(LocalDate date, int first) {
        for (int team = 0; team < teams.size(); team++) {
            int at = cycle(date, team);
            if (at == first || at == first + 1) {
                return teams.get(team);
            }
        }
        throw new IllegalStateException("nobody works on " + date);
    }

    private int cycle(LocalDate date, int team) {
        return (int) Math.floorMod(ChronoUnit.DAYS.between(begins, date) - team * 2L, (long) CYCLE);
    }

    private void shift(LocalDate date, String pattern, int first, String called, String settled, LocalDate over) {
        Team team = on(date, first);
        stage.plan(date, called, () -> call(date, pattern, team, called));
        stage.at(
                over,
                settled,
                Step.of(
                        team.leader().account(),
                        "shifts.SettleAttendance",
                        fields("roster", roster(date), "date", date.toString(), "pattern", pattern)));
        boolean handedOver = pattern.equals("D") && date.getDayOfWeek().getValue() == 5;
        if (handedOver) {
            Team next = on(date, 2);
            stage.plan(date, "20:00", () -> ShiftPaper.handOver(stage, date, pattern, team.leader(), next.leader()));
        }
    }

    private void call(LocalDate date, String pattern, Team team, String called) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (Person person : crew(date, pattern, team)) {
            boolean leads = person.equals(team.leader());
            int drawn = chance.nextInt(1000);
            int luck = foreseen.getOrDefault(key(person, date), drawn);
            if (excused.contains(key(person, date))) {
                entries.add(fields("employee", person.employee(), "presence", "EXCUSED"));
            } else if (luck < LATE && !leads) {
                entries.add(fields("employee", person.employee(), "presence", "ABSENT"));
                // Some come in the end, a little late or more than a little.
                if (luck >= MISSING) {
                    String late = called.equals("07:30")
                            ? (luck < VERY_LATE ? "08:30" : "08:00")
                            : (luck < VERY_LATE ? "20:30" : "20:00");
                    stage.at(
                            date,
                            late,
                            Step.of(
                                            person.account(),
                                            "shifts.SignOn",
                                            fields(
                                                    "unit",
                                                    ServiceCentre.CENTRE,
                                                    "date",
                                                    date.toString(),
                                                    "pattern",
                                                    pattern,
                                                    "employee",
                                                    person.employee()))
                                    .then(afterwards.getOrDefault(key(person, date), done -> {})));
                }
            } else {
                entries.add(fields(
                        "employee",
                        person.employee(),
                        "presence",
                        "PRESENT",
                        "dress",
                        luck == 999 ? false : null,
                        "badge",
                        luck == 998 ? false : null));
            }
        }
        stage.at(
                date,
                called,
                Step.of(
                        team.leader().account(),
                        "shifts.TakeRollCall",
                        fields(
                                "unit",
                                ServiceCentre.CENTRE,
                                "date",
                                date.toString(),
                                "pattern",
                                pattern,
                                "entries",
                                entries)));
    }

    /** Who comes by the roster as it is now. */
    private List<Person> crew(LocalDate date, String pattern, Team team) {
        List<String> changes = swapped.getOrDefault(date + pattern, List.of());
        List<Person> crew = new ArrayList<>(team.all());
        crew.removeIf(person -> changes.contains("-" + person.employee()));
        teams.stream()
                .flatMap(other -> other.members().stream())
                .filter(person -> changes.contains("+" + person.employee()))
                .forEach(crew::add);
        return crew;
    }

    /** An ordinary day off, asked for some days before a day shift, approved by leader and director, closed on return. */
    private void leave(LocalDate asked) {
        int team = chance.nextInt(teams.size());
        LocalDate day = next(asked.plusDays(3), team, 0);
        Person person = Stage.any(chance, teams.get(team).members());
        if (!free(person, day) || WorkingDays.isHoliday(day)) {
            return;
        }
        busy.add(key(person, day));
        asked(person, asked, day, day, "PERSONAL_ORDINARY", "Family matter 家事");
    }

    /** Two days of sickness, told in the morning of the first. */
    private void sick(LocalDate asked) {
        int team = chance.nextInt(teams.size());
        LocalDate day = next(asked.plusDays(1), team, 0);
        Person person = Stage.any(chance, teams.get(team).members());
        if (!free(person, day) || !free(person, day.plusDays(1))) {
            return;
        }
        busy.add(key(person, day));
        busy.add(key(person, day.plusDays(1)));
        asked(person, day.minusDays(1), day, day.plusDays(1), "SICK", "Fever 發熱");
    }

    /** Somebody comes half an hour late that day, whatever chance says. */
    void late(Person person, LocalDate date, Consumer<Appended> then) {
        busy.add(key(person, date));
        foreseen.put(key(person, date), VERY_LATE - 1);
        afterwards.put(key(person, date), then);
    }

    /** Somebody does not come that day. */
    void missing(Person person, LocalDate date) {
        busy.add(key(person, date));
        foreseen.put(key(person, date), MISSING - 1);
    }

    void asked(Person person, LocalDate on, LocalDate from, LocalDate until, String kind, String reason) {
        boolean sick = kind.equals("SICK");
        stage.at(
                on,
                "10:30",
                Step.of(
                                person.account(),
                                "shifts.RequestLeave",
                                fields(
                                        "employee",
                                        person.employee(),
                                        "kind",
                                        kind,
                                        "from",
                                        from.toString(),
                                        "until",
                                        until.toString(),
                                        "reason",
                                        reason))
                        .then(recorded -> granted(person, on, from, until, recorded.aggregate(), sick)));
    }

    private void granted(Person person, LocalDate on, LocalDate from, LocalDate until, String leave, boolean sick) {
        Map<String, Object> it = fields("leave", leave);
        stage.at(on, "11:30", Step.of(person.superior(), "shifts.ApproveLeave", it));
        stage.at(on, "14:00", Step.of("servicehead", "shifts.ApproveLeave", it));
        if (sick) {
            stage.at(on, "15:00", Step.of("centre", "shifts.ApproveLeave", it));
            stage.at(
                    until,
                    "09:30",
                    Step.of(
                            person.account(),
                            "shifts.FileCertificate",
                            fields(
                                    "leave",
                                    leave,
                                    "from",
                                    from.toString(),
                                    "until",
                                    until.toString(),
                                    "issuer",
                                    "City hospital 市醫院")));
            stage.at(until.plusDays(1), "19:00", Step.of(person.account(), "shifts.SubmitSlip", it));
        }
        from.datesUntil(until.plusDays(1)).forEach(day -> excused.add(key(person, day)));
        stage.at(
                until.plusDays(1),
                "20:30",
                Step.of(
                        person.account(),
                        "shifts.CloseLeave",
                        fields("leave", leave, "returnedOn", until.plusDays(1).toString())));
    }

    /** The second day of somebody is swapped with the second day of somebody of the team four days later, who is off then. */
    private void swap(LocalDate asked) {
        int team = chance.nextInt(teams.size());
        int other = (team + 2) % teams.size();
        LocalDate day = next(asked.plusDays(4), team, SECOND_DAY);
        LocalDate back = next(day, other, SECOND_DAY);
        Person one = Stage.any(chance, teams.get(team).members());
        teams.get(other).members().stream()
                .filter(person -> Math.abs(person.skill() - one.skill()) <= 1)
                .filter(person -> free(one, day) && free(person, back))
                .filter(person -> !WorkingDays.isHoliday(day) && !WorkingDays.isHoliday(back))
                .filter(person -> !back.isAfter(Stage.END.toLocalDate()))
                .findFirst()
                .ifPresent(two -> swap(
                        asked,
                        one,
                        two,
                        day,
                        back,
                        List.of(teams.get(team).leader(), teams.get(other).leader())));
    }

    private void swap(LocalDate asked, Person one, Person two, LocalDate day, LocalDate back, List<Person> leaders) {
        for (LocalDate around : List.of(day, back)) {
            busy.add(key(one, around));
            busy.add(key(two, around));
        }
        stage.at(
                asked,
                "10:30",
                Step.of(
                                one.account(),
                                "shifts.RequestSwap",
                                fields(
                                        "date",
                                        day.toString(),
                                        "counterpart",
                                        two.employee(),
                                        "returnDate",
                                        back.toString(),
                                        "reason",
                                        "A wedding 婚宴"))
                        .then(recorded -> {
                            Map<String, Object> it = fields("swap", recorded.aggregate());
                            stage.at(asked, "11:30", Step.of(two.account(), "shifts.AcceptSwap", it));
                            stage.at(asked, "14:00", Step.of(leaders.getFirst().account(), "shifts.ApproveSwap", it));
                            stage.at(
                                    asked,
                                    "15:00",
                                    Step.of(leaders.getLast().account(), "shifts.ApproveSwap", it)
                                            .then(done -> changed(one, two, day, back)));
                            stage.at(asked, "16:00", Step.of(one.account(), "shifts.SignSwapBriefing", it));
                            stage.at(asked, "17:00", Step.of(two.account(), "shifts.SignSwapBriefing", it));
                            for (LocalDate leg : List.of(day, back)) {
                                stage.at(
                                        leg,
                                        "07:00",
                                        Step.of(
                                                "servicehead",
                                                "shifts.RevalidateSwap",
                                                fields("swap", recorded.aggregate(), "date", leg.toString())));
                            }
                        }));
    }

    private void changed(Person one, Person two, LocalDate day, LocalDate back) {
        swapped.computeIfAbsent(day + "D", d -> new ArrayList<>())
                .addAll(List.of("-" + one.employee(), "+" + two.employee()));
        swapped.computeIfAbsent(back + "D", d -> new ArrayList<>())
                .addAll(List.of("-" + two.employee(), "+" + one.employee()));
    }

    /** The first day from one on which a team is on a day of its cycle. */
    LocalDate next(LocalDate from, int team, int at) {
        LocalDate date = from;
        while (cycle(date, team) != at) {
            date = date.plusDays(1);
        }
        return date;
    }

    /** Whether nothing of the days around is swapped or left. */
    private boolean free(Person person, LocalDate date) {
        return date.minusDays(CYCLE).datesUntil(date.plusDays(CYCLE)).noneMatch(day -> busy.contains(key(person, day)));
    }

    private static String key(Person person, LocalDate date) {
        return person.employee() + " " + date;
    }

    private static String roster(LocalDate date) {
        return "roster/Z109-KFZ-" + YearMonth.from(date);
    }
}
