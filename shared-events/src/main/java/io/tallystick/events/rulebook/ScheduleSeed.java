package io.tallystick.events.rulebook;

import io.tallystick.events.rulebook.StandardContent.ScheduleItem;
import java.util.List;

/**
 * A first draft of a retention schedule, never in force by itself: rows of the annex of decree 10 as far as they are known, with
 * their periods as minimums, and rows of a table in circulation.
 */
public final class ScheduleSeed {
    private ScheduleSeed() {}

    /** Its items. */
    public static List<ScheduleItem> items() {
        return RuleCatalogue.table("retention-schedule.tsv", 5).stream()
                .map(row -> new ScheduleItem(
                        row[0],
                        row[1],
                        row[2],
                        row[3].isEmpty() ? null : row[3],
                        row[4].isEmpty() ? List.of() : List.of(row[4].split(","))))
                .toList();
    }
}
