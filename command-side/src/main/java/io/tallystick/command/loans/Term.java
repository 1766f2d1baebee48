package io.tallystick.command.loans;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.events.rulebook.BusinessDays;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Until when a reader may have a file.
 *
 * @param from the day the file was handed out
 * @param days the days of a loan off site; 0 for a visit
 * @param dueOn the last day
 * @param backBy the time on that day, for a visit
 */
record Term(
        LocalDate from, int days, LocalDate dueOn, @Nullable LocalTime backBy) {
    static Term ofVisit(LocalDate day, LocalTime backBy) {
        return new Term(day, 0, day, backBy);
    }

    static Term offSite(LocalDate from, int days, LocalDate dueOn) {
        return new Term(from, days, dueOn, null);
    }

    /** The days of a loan off site, by what the file is marked with (I-4). */
    static int days(@Nullable String security, Decision decision) {
        return decision.number("I-4", parameter(security, decision.list("I-4", "classified")));
    }

    /** The parameter that says how many days. */
    static String parameter(@Nullable String security, List<String> marks) {
        boolean classified = security != null && marks.contains(security.strip());
        return classified ? "offsiteDaysClassified" : "offsiteDays";
    }

    /** The last of so many days; where that is no working day of a known calendar, the next that is. */
    static LocalDate endingAfter(LocalDate from, int days, Decision decision) {
        return endingAfter(from, days, decision.rules().businessDays());
    }

    static LocalDate endingAfter(LocalDate from, int days, BusinessDays worked) {
        LocalDate last = from.plusDays(days);
        return worked.onOrAfter(last).orElse(last);
    }

    /** The day by which a recalled file is back: earlier than agreed, or it is no recall. */
    LocalDate recalled(Decision decision) {
        int days = decision.number("I-4", "recallDays");
        Optional<LocalDate> wanted = decision.rules().businessDays().after(decision.today(), days);
        LocalDate by = wanted.orElse(decision.today().plusDays(days));
        decision.requireState(by.isBefore(dueOn), "refused.dueBeforeRecall", fact("due", dueOn), fact("recalled", by));
        return by;
    }

    /** Whether a visit ended before closing. */
    boolean keptBy(LocalDate day, LocalTime time) {
        return day.isBefore(dueOn) || (day.equals(dueOn) && (backBy == null || !time.isAfter(backBy)));
    }

    /** The days after the due date, 0 in time. */
    int daysLate(LocalDate day) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(dueOn, day));
    }
}
