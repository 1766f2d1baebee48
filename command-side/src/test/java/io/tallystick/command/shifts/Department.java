package io.tallystick.command.shifts;

import io.tallystick.command.door.Scenario;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.rulebook.RuleBookEvent.RuleChanged;
import io.tallystick.events.rulebook.RuleBookEvent.StandardPromulgated;
import io.tallystick.events.rulebook.StandardContent.BusinessCalendar;
import io.tallystick.events.shifts.ShiftPattern;
import io.tallystick.events.shifts.ShiftPlanEvent.ShiftPatternSet;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * The scenario house with a customer-service department KFZ: its director {@code dong}, the centre's director {@code zhong}, the
 * shift leaders {@code ban} and {@code li}, the agents {@code an}, {@code bo}, {@code cai} and {@code di}. It works the day {@code D}
 * 08:00–16:00, the night {@code N} 16:00–00:00 and the small hours {@code S} 00:30–07:30 of the next day, each with two people; the
 * calendar is that of 2026.
 */
public final class Department {
    public static final RecordId UNIT = RecordId.of("org", "Z109-KFZ");
    public static final YearMonth APRIL = YearMonth.of(2026, 4);

    public static final ShiftPattern DAY =
            new ShiftPattern("D", "Day", LocalTime.of(8, 0), LocalTime.of(16, 0), false, false, true, 2);
    public static final ShiftPattern NIGHT =
            new ShiftPattern("N", "Night", LocalTime.of(16, 0), LocalTime.MIDNIGHT, false, true, true, 2);
    public static final ShiftPattern SMALL =
            new ShiftPattern("S", "Small hours", LocalTime.of(0, 30), LocalTime.of(7, 30), true, true, true, 2);

    private static final Signature DIRECTOR =
            new Signature(RecordId.of("employee", "E0001"), Post.LEDGER_ADMINISTRATOR, null);

    private final Scenario house = new Scenario();

    public Department() {
        house.unit("KFZ", null);
        Scope scope = Scope.ofUnit(Scenario.FONDS, UNIT);
        house.employ("zhong", UNIT, scope, Post.CENTRE_DIRECTOR);
        house.employ("dong", UNIT, scope, Post.DEPARTMENT_DIRECTOR);
        house.employ("ban", UNIT, scope, Post.SHIFT_LEADER);
        house.employ("li", UNIT, scope, Post.SHIFT_LEADER);
        for (String agent : List.of("an", "bo", "cai", "di")) {
            house.employ(agent, UNIT, scope, Post.AGENT);
        }
        RecordId calendar = RecordId.of("standard", "business-calendar-2026");
        house.fact(
                "Standard",
                calendar,
                new StandardPromulgated(
                        calendar,
                        1,
                        LocalDate.of(2026, 1, 1),
                        "State Council",
                        new BusinessCalendar(
                                2026,
                                List.of(LocalDate.of(2026, 4, 6), LocalDate.of(2026, 5, 1)),
                                List.of(LocalDate.of(2026, 5, 9)),
                                LocalTime.of(17, 30)),
                        DIRECTOR,
                        DIRECTOR));
    }

    /** The scenario. */
    public Scenario house() {
        return house;
    }

    /** Sets a parameter of a rule, as fact. */
    public void parameter(String rule, String name, String value) {
        RecordId id = RecordId.of("rule", rule);
        house.fact(
                "Rule",
                id,
                new RuleChanged(id, 2, Map.of(name, value), true, LocalDate.of(2026, 1, 1), DIRECTOR, DIRECTOR));
    }

    /** Works these shifts. */
    public Department working(ShiftPattern... patterns) {
        RecordId plan = ShiftPlan.of(UNIT);
        for (ShiftPattern pattern : patterns) {
            house.fact("ShiftPlan", plan, new ShiftPatternSet(plan, UNIT, pattern, DIRECTOR));
        }
        return this;
    }

    /** A line of April: the marks from the first on, the rest of the month free. */
    public RosterLine line(String person, String... marks) {
        List<String> days = new ArrayList<>(Collections.nCopies(APRIL.lengthOfMonth(), "-"));
        for (int i = 0; i < marks.length; i++) {
            days.set(i, marks[i]);
        }
        return new RosterLine(house.person(person), String.join(" ", days), null);
    }

    /** A line of April with the same mark every day. */
    public RosterLine always(String person, String mark) {
        return new RosterLine(
                house.person(person), String.join(" ", Collections.nCopies(APRIL.lengthOfMonth(), mark)), null);
    }

    /** Drafts the roster of April. */
    public RecordId drafted(RosterLine... lines) {
        house.as("dong")
                .command(new DraftRoster(UNIT, APRIL.toString(), List.of(lines)))
                .accepted();
        return RosterMonth.of(UNIT, APRIL);
    }

    /** The roster of April with the day shift led by {@code ban}, with {@code an} and {@code bo}; the night by {@code li} with {@code cai}, {@code di}. */
    public RecordId published() {
        working(DAY, NIGHT);
        RecordId roster = drafted(
                always("ban", "D*"),
                always("an", "D"),
                always("bo", "D"),
                always("li", "N*"),
                always("cai", "N"),
                always("di", "N"));
        house.command(new PublishRoster(roster)).accepted();
        return roster;
    }
}
