package io.tallystick.events.shifts;

import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Teams that work the same cycle one after the other, for example four teams in {@code D D N N - - - -} (四班三運轉).
 *
 * @param begins the date the first team begins the cycle
 * @param cycle one mark a day, as in a roster
 */
public record Rotation(String code, LocalDate begins, String cycle, List<Team> teams) {
    /**
     * A team of a rotation.
     *
     * @param daysLater how many days after the first team it begins the cycle
     * @param leader who leads its shifts
     * @param members the others
     */
    public record Team(String name, int daysLater, @Nullable RecordId leader, List<RecordId> members) {}

    /** The lines of a month. */
    public List<DutyRow> rows(YearMonth month) {
        List<DutyRow> rows = new ArrayList<>();
        for (Team team : teams) {
            if (team.leader() != null) {
                rows.add(new DutyRow(team.leader(), days(team, month, true)));
            }
            team.members().forEach(member -> rows.add(new DutyRow(member, days(team, month, false))));
        }
        return rows;
    }

    private String days(Team team, YearMonth month, boolean leads) {
        List<String> marks = List.of(cycle.strip().split("\\s+"));
        List<String> days = new ArrayList<>();
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            long since = ChronoUnit.DAYS.between(begins.plusDays(team.daysLater()), month.atDay(day));
            String mark = marks.get((int) Math.floorMod(since, (long) marks.size()));
            days.add(leads && !mark.equals(DutyRow.OFF) ? mark + "*" : mark);
        }
        return String.join(" ", days);
    }
}
