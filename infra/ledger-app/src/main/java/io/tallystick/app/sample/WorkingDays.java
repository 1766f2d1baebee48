package io.tallystick.app.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The working days of the sample's years, as the State Council published them. */
final class WorkingDays {
    /** What was published for a year. */
    record Year(String notice, List<LocalDate> holidays, List<LocalDate> makeUpDays) {}

    private static final Map<Integer, Year> YEARS = Map.of(
            2024,
            new Year(
                    "國辦發明電〔2023〕7號",
                    days("2024-09-15/2024-09-17", "2024-10-01/2024-10-07"),
                    days("2024-09-14/2024-09-14", "2024-09-29/2024-09-29", "2024-10-12/2024-10-12")),
            2025,
            new Year(
                    "國辦發明電〔2024〕12號",
                    days(
                            "2025-01-01/2025-01-01",
                            "2025-01-28/2025-02-04",
                            "2025-04-04/2025-04-06",
                            "2025-05-01/2025-05-05",
                            "2025-05-31/2025-06-02",
                            "2025-10-01/2025-10-08"),
                    days(
                            "2025-01-26/2025-01-26",
                            "2025-02-08/2025-02-08",
                            "2025-04-27/2025-04-27",
                            "2025-09-28/2025-09-28",
                            "2025-10-11/2025-10-11")),
            2026,
            new Year(
                    "國辦發明電〔2025〕7號",
                    days(
                            "2026-01-01/2026-01-03",
                            "2026-02-15/2026-02-23",
                            "2026-04-04/2026-04-06",
                            "2026-05-01/2026-05-05",
                            "2026-06-19/2026-06-21",
                            "2026-09-25/2026-09-27",
                            "2026-10-01/2026-10-07"),
                    days(
                            "2026-01-04/2026-01-04",
                            "2026-02-14/2026-02-14",
                            "2026-02-28/2026-02-28",
                            "2026-05-09/2026-05-09",
                            "2026-09-20/2026-09-20",
                            "2026-10-10/2026-10-10")));

    private WorkingDays() {}

    private static List<LocalDate> days(String... spans) {
        return Stream.of(spans)
                .map(span -> span.split("/"))
                .flatMap(ends -> LocalDate.parse(ends[0])
                        .datesUntil(LocalDate.parse(ends[1]).plusDays(1)))
                .toList();
    }

    static Year of(int year) {
        return Objects.requireNonNull(YEARS.get(year), () -> "no calendar of " + year);
    }

    static boolean is(LocalDate day) {
        Year year = of(day.getYear());
        if (year.makeUpDays().contains(day)) {
            return true;
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !year.holidays().contains(day);
    }

    /** Whether the day is part of a run of days off with a holiday in it. */
    static boolean isHoliday(LocalDate day) {
        if (is(day)) {
            return false;
        }
        LocalDate first = onOrBefore(day).plusDays(1);
        return first.datesUntil(onOrAfter(day))
                .anyMatch(off -> of(off.getYear()).holidays().contains(off));
    }

    /** The day, if it is one, or the next that is. */
    static LocalDate onOrAfter(LocalDate day) {
        LocalDate found = day;
        while (!is(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /** The day, if it is one, or the last before it that is. */
    static LocalDate onOrBefore(LocalDate day) {
        LocalDate found = day;
        while (!is(found)) {
            found = found.minusDays(1);
        }
        return found;
    }

    /** So many working days later. */
    static LocalDate after(LocalDate day, int days) {
        LocalDate found = day;
        for (int i = 0; i < days; i++) {
            found = onOrAfter(found.plusDays(1));
        }
        return found;
    }
}
