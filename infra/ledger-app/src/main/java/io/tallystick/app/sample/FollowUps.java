package io.tallystick.app.sample;

import static io.tallystick.app.sample.Stage.fields;

import io.tallystick.app.sample.DutyYear.Person;
import io.tallystick.app.sample.DutyYear.Team;
import java.time.LocalDate;

/**
 * What people of the first team are told in the last month: a penalty for having come late, an absence, a call before a shift. Chance
 * alone would mostly have it happen to people nobody logs in as (V-91, V-97, VI-22).
 */
final class FollowUps {
    private static final int TEAM = 0;
    private static final int FIRST_DAY = 0;
    private static final int SECOND_DAY = 1;
    /** A breach can be contested for fifteen days; after that something may follow from it. */
    private static final int SETTLED_DAYS = 18;

    private final Stage stage;
    private final DutyYear year;
    private final Team team;

    FollowUps(Stage stage, DutyYear year, Team team) {
        this.stage = stage;
        this.year = year;
        this.team = team;
    }

    void schedule() {
        LocalDate end = Stage.END.toLocalDate();
        late(team.members().get(0), year.next(end.minusDays(31), TEAM, FIRST_DAY));
        absent(team.members().get(1), year.next(end.minusDays(9), TEAM, SECOND_DAY));
        ill(team.members().get(2), year.next(end.minusDays(9), TEAM, FIRST_DAY));
    }

    private void late(Person person, LocalDate day) {
        year.late(
                person,
                day,
                signedOn -> stage.recorded(signedOn, "shifts.DisciplinaryBreachRecorded")
                        .forEach(breach -> stage.at(
                                WorkingDays.onOrAfter(day.plusDays(SETTLED_DAYS)),
                                "10:00",
                                Step.of(
                                        "servicehead",
                                        "shifts.PenaliseBreach",
                                        fields(
                                                "shift",
                                                breach.get("shift").asString(),
                                                "number",
                                                breach.get("number").asInt(),
                                                "measure",
                                                "TALK",
                                                "reason",
                                                "Half an hour late without a word 遲到半小時未事先說明")))));
    }

    private void absent(Person person, LocalDate day) {
        year.missing(person, day);
        String absence =
                "absence/" + person.employee().substring(person.employee().indexOf('/') + 1) + "-" + day;
        stage.at(
                WorkingDays.onOrAfter(day.plusDays(1)),
                "09:00",
                Step.of(team.leader().account(), "shifts.TellAbsence", fields("absence", absence)));
    }

    /** Who falls ill calls whoever answers, who tells the leader of the shift; leave is asked for in the morning. */
    private void ill(Person person, LocalDate day) {
        year.missing(person, day);
        stage.at(
                day,
                "06:30",
                Step.of(
                        "leader2",
                        "shifts.NotifyEmergency",
                        fields("employee", person.employee(), "date", day.toString(), "caller", "The sister 其姊")));
        year.asked(person, day, day, day.plusDays(1), "SICK", "Gastric flu 腸胃炎");
    }
}
