package io.tallystick.events.rulebook;

import io.tallystick.events.rulebook.StandardContent.BusinessCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Counts working days by the promulgated calendars. A year without one is unknown, never guessed. */
public final class BusinessDays {
    private final Map<Integer, BusinessCalendar> years;

    /** Working days by the calendars of these years. */
    public BusinessDays(Map<Integer, BusinessCalendar> years) {
        this.years = Map.copyOf(years);
    }

    /** Whether the day's year has a promulgated calendar. */
    public boolean knows(LocalDate day) {
        return years.containsKey(day.getYear());
    }

    /**
     * Whether the day is worked.
     *
     * @throws IllegalArgumentException if its year has no promulgated calendar
     */
    public boolean isWorked(LocalDate day) {
        BusinessCalendar calendar = years.get(day.getYear());
        if (calendar == null) {
            throw new IllegalArgumentException("no business calendar is promulgated for " + day.getYear());
        }
        if (calendar.makeUpDays().contains(day)) {
            return true;
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !calendar.holidays().contains(day);
    }

    /**
     * Whether the day is part of a holiday: of an unbroken run of days off with a holiday of the calendar in it, so that the
     * weekend within a holiday is holiday too. A day of an unknown year is none.
     */
    public boolean isHoliday(LocalDate day) {
        return isOff(day) && (holidayOnTheWay(day, -1) || holidayOnTheWay(day, 1));
    }

    private boolean holidayOnTheWay(LocalDate from, int direction) {
        for (LocalDate day = from; isOff(day); day = day.plusDays(direction)) {
            BusinessCalendar calendar = years.get(day.getYear());
            if (calendar != null && calendar.holidays().contains(day)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOff(LocalDate day) {
        return knows(day) && !isWorked(day);
    }

    /** The working days after the first day up to and including the second; empty if a year between is unknown. */
    public OptionalInt between(LocalDate after, LocalDate upTo) {
        int days = 0;
        for (LocalDate day = after.plusDays(1); !day.isAfter(upTo); day = day.plusDays(1)) {
            if (!knows(day)) {
                return OptionalInt.empty();
            }
            days += isWorked(day) ? 1 : 0;
        }
        return OptionalInt.of(days);
    }

    /**
     * So many working days after a day, or before it where the number is negative; the day itself, or the next that is
     * worked, where it is 0. Empty if a year between is unknown.
     */
    public Optional<LocalDate> offset(LocalDate from, int days) {
        return days == 0 ? onOrAfter(from) : walk(from, Math.abs(days), Integer.signum(days));
    }

    /** The day, or the next that is worked; empty if a year between is unknown. */
    public Optional<LocalDate> onOrAfter(LocalDate day) {
        return walk(day.minusDays(1), 1, 1);
    }

    /** The last of so many working days after a day, by which something is due; empty if a year between is unknown. */
    public Optional<LocalDate> after(LocalDate from, int days) {
        return walk(from, days, 1);
    }

    private Optional<LocalDate> walk(LocalDate from, int workingDays, int direction) {
        LocalDate day = from;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(direction);
            if (!knows(day)) {
                return Optional.empty();
            }
            left -= isWorked(day) ? 1 : 0;
        }
        return Optional.of(day);
    }
}
