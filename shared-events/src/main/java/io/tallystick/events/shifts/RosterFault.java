package io.tallystick.events.shifts;

import org.jspecify.annotations.Nullable;

/** What is wrong with a roster, and the rule that says so. */
public enum RosterFault {
    /** Nobody leads the shift. */
    NO_LEADER("V-122"),
    /** More than one person leads it. */
    TWO_LEADERS("V-122"),
    /** Who leads it holds no post to lead with on that day. */
    LEADER_WITHOUT_POST("V-122"),
    /** Fewer people than the shift needs. */
    COVER_SHORT("V-122"),
    /** Too little rest after the person's shift before, or none at all. */
    REST_SHORT("V-110"),
    /** The person leaves the house before that day. */
    LEAVING("VI-20"),
    /** The shift is not worked on days off, and that day is one; told, and published all the same. */
    DAY_OFF(null),
    /** No business calendar is promulgated for the year, so nobody can say which days are off; told as well. */
    NO_CALENDAR(null);

    private final @Nullable String rule;

    RosterFault(@Nullable String rule) {
        this.rule = rule;
    }

    /** The rule that is not kept, which keeps the roster from being published; none where it is only told. */
    public @Nullable String rule() {
        return rule;
    }
}
