package io.tallystick.command.shifts.leave;

import io.tallystick.command.door.Decision;
import io.tallystick.command.shifts.RosterMonth;
import io.tallystick.command.shifts.RosteredShift;
import io.tallystick.command.shifts.Rosters;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.rulebook.BusinessDays;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.axonframework.modelling.command.Aggregate;

/** The days somebody works: by the published roster, else by the business calendar. */
record Duties(Rosters rosters, RecordId employee, Decision decision) {
    List<RosteredShift> shifts(LocalDate from, LocalDate until) {
        return rosters.of(employee, from, until, decision);
    }

    boolean worked(LocalDate day) {
        if (rosters.of(employee, YearMonth.from(day), decision).isPresent()) {
            return rosters.on(employee, day, decision).isPresent();
        }
        BusinessDays calendar = decision.rules().businessDays();
        return !calendar.knows(day) || calendar.isWorked(day);
    }

    /** The first day of work after a day, looked for a month ahead (V-99). */
    LocalDate firstAfter(LocalDate day) {
        Optional<LocalDate> first = day.plusDays(1)
                .datesUntil(day.plusDays(32))
                .filter(this::worked)
                .findFirst();
        return first.orElse(day.plusDays(1));
    }

    /** The day by which the slip of a sick leave is handed in (V-99). */
    LocalDate slipDue(LocalDate until) {
        LocalDate due = until;
        for (int day = 0; day < decision.number("V-99", "slipDays"); day++) {
            due = firstAfter(due);
        }
        return due;
    }

    /** Whether the shift came to the person by a swap (V-114). */
    static boolean swapped(RosteredShift shift) {
        RecordId cause = shift.cause();
        return cause != null && cause.kind().equals("swap");
    }

    /** Changes the roster of every shift there. */
    void each(LocalDate from, LocalDate until, BiConsumer<RosterMonth, RosteredShift> change) {
        for (RosteredShift shift : shifts(from, until)) {
            Aggregate<RosterMonth> month =
                    rosters.of(employee, shift.month(), decision).orElseThrow();
            month.execute(roster -> change.accept(roster, shift));
        }
    }
}
