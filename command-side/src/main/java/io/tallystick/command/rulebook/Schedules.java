package io.tallystick.command.rulebook;

import static io.tallystick.command.door.Decision.remedy;
import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.events.filing.RetentionPeriod;
import io.tallystick.events.filing.UnitDescription;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.rulebook.ScheduleSeed;
import io.tallystick.events.rulebook.StandardContent.RetentionSchedule;
import io.tallystick.events.rulebook.StandardContent.ScheduleItem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Retention schedules: nothing below a legal minimum, and nothing filed for shorter than its class is kept (VI-11). */
public final class Schedules {
    /** The house's retention schedule. */
    public static final RecordId SCHEDULE = RecordId.of("standard", "retention-schedule");

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{1,4}([.][A-Z0-9]{1,4}){0,5}");
    private static final int MOST = 300;

    private Schedules() {}

    static RetentionSchedule drafted(DraftRetentionSchedule command, Decision decision) {
        List<ScheduleItem> items = command.items() == null ? ScheduleSeed.items() : command.items();
        decision.requireField(
                "items", !items.isEmpty() && items.size() <= MOST, "refused.scheduleLength", fact("most", MOST));
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            ScheduleItem item = items.get(i);
            String field = "items[" + i + "]";
            decision.requireField(
                    field + ".code",
                    CODE.matcher(item.code()).matches(),
                    "refused.scheduleCode",
                    fact("code", item.code()));
            decision.requireField(
                    field + ".code", seen.add(item.code()), "refused.scheduleItemTwice", fact("code", item.code()));
            RetentionPeriod period = period(field + ".period", item.period(), decision);
            RetentionPeriod minimum =
                    item.minimum() == null ? null : period(field + ".minimum", item.minimum(), decision);
            decision.insistOnField(
                    "VI-11",
                    field + ".period",
                    minimum == null || !period.shorterThan(minimum),
                    "refused.periodBelowMinimum",
                    fact("code", item.code()),
                    fact("period", period),
                    fact("minimum", String.valueOf(minimum)));
        }
        return new RetentionSchedule(List.copyOf(items));
    }

    private static RetentionPeriod period(String field, String code, Decision decision) {
        decision.requireField(field, RetentionPeriod.isOne(code), "refused.periodForm", fact("period", code));
        return new RetentionPeriod(code);
    }

    /** Requires that a unit is not kept for shorter than anything of its class, where a schedule in force speaks of it. */
    public static void requirePeriod(UnitDescription unit, Decision decision) {
        decision.rules().standard(SCHEDULE, decision.occurredOn()).ifPresent(standard -> {
            if (standard.content() instanceof RetentionSchedule schedule) {
                schedule.periods(unit.category(), unit.classCode()).stream()
                        .map(RetentionPeriod::new)
                        .min(RetentionPeriod.BY_LENGTH)
                        .ifPresent(shortest -> decision.require(
                                "VI-11",
                                !unit.period().shorterThan(shortest),
                                "refused.periodBelowSchedule",
                                List.of(remedy(
                                        "remedy.changeSchedule", "rulebook.DraftRetentionSchedule", Post.RULE_DRAFTER)),
                                fact("class", unit.category() + " " + unit.classCode()),
                                fact("period", unit.period()),
                                fact("shortest", shortest),
                                fact("version", standard.version())));
            }
        });
    }
}
