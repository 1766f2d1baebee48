package io.tallystick.command.shifts;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.command.organisation.Organisation;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.rulebook.BusinessDays;
import io.tallystick.events.shifts.ShiftEvent.ShiftOpened;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the shifts of a person or a unit in the published rosters, for whoever decides over them. Who relies on what is found writes
 * an event on the month it stands in: {@link RosterMonth#change}, {@link RosterMonth#excuse}.
 */
public final class Rosters {
    private final LedgerRecords<RosterMonth> months;

    Rosters(LedgerRecords<RosterMonth> months) {
        this.months = months;
    }

    /** The person's shifts with a shift date from one day to another, both included, oldest first. */
    public List<RosteredShift> of(RecordId employee, LocalDate from, LocalDate until, Decision decision) {
        BusinessDays calendar = decision.rules().businessDays();
        List<RosteredShift> found = new ArrayList<>();
        for (YearMonth month = YearMonth.from(from);
                !month.isAfter(YearMonth.from(until));
                month = month.plusMonths(1)) {
            Aggregate<RosterMonth> roster = of(employee, month, decision).orElse(null);
            if (roster == null) {
                continue;
            }
            for (int day = 1; day <= month.lengthOfMonth(); day++) {
                LocalDate date = month.atDay(day);
                if (!date.isBefore(from) && !date.isAfter(until)) {
                    roster.invoke(r -> r.shift(employee, date, calendar)).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    /** The person's shift on the date. */
    public Optional<RosteredShift> on(RecordId employee, LocalDate date, Decision decision) {
        return of(employee, date, date, decision).stream().findFirst();
    }

    /** The published roster that has the person's shifts of the month: of the person's unit, or of one above it. */
    public Optional<Aggregate<RosterMonth>> of(RecordId employee, YearMonth month, Decision decision) {
        Organisation house = decision.organisation();
        RecordId unit =
                house.employee(employee).map(Organisation.Employee::unit).orElse(null);
        while (unit != null) {
            Optional<Aggregate<RosterMonth>> roster =
                    published(unit, month).filter(r -> r.invoke(m -> m.names(employee)));
            if (roster.isPresent()) {
                return roster;
            }
            unit = above(unit, house);
        }
        return Optional.empty();
    }

    private static @Nullable RecordId above(RecordId unit, Organisation house) {
        return house.unit(unit).map(Organisation.Unit::parent).orElse(null);
    }

    /** Whether a shift of the unit with people in it begins soon after a shift, so that somebody is to take over (V-82, V-46). */
    boolean follows(ShiftOpened shift, Decision decision) {
        LocalDate date = shift.date();
        int minutes = decision.number("V-82", "reliefWithinMinutes");
        return Stream.of(YearMonth.from(date), YearMonth.from(date.plusDays(1)))
                .distinct()
                .flatMap(month -> published(shift.unit(), month).stream())
                .anyMatch(roster -> Objects.requireNonNull(roster.invoke(r -> r.begins(date, shift.ends(), minutes))));
    }

    /** Whether the day's duty of the unit is over with a shift: no other of its date ends later (V-42). */
    boolean endsDay(ShiftOpened shift) {
        return published(shift.unit(), YearMonth.from(shift.date()))
                .map(roster -> Objects.requireNonNull(roster.invoke(r -> r.endsDay(shift.date(), shift.ends()))))
                .orElse(true);
    }

    /** Who is rostered to relieve a shift of the unit in the moment it is over, excused people left out (V-82). */
    public List<RosteredShift> reliefs(RecordId unit, LocalDate date, Instant over, Decision decision) {
        BusinessDays calendar = decision.rules().businessDays();
        return Stream.of(YearMonth.from(date), YearMonth.from(date.plusDays(1)))
                .distinct()
                .flatMap(month -> published(unit, month).stream())
                .flatMap(roster ->
                        Objects.requireNonNull(roster.invoke(r -> r.beginning(date, over, calendar))).stream())
                .filter(one -> one.excusedBy() == null)
                .toList();
    }

    /** A roster by its record, where it holds. */
    public Optional<Aggregate<RosterMonth>> holding(RecordId roster) {
        return months.find(roster).filter(r -> Objects.requireNonNull(r.invoke(RosterMonth::published)));
    }

    /** The published roster of a unit for a month. */
    public Optional<Aggregate<RosterMonth>> published(RecordId unit, YearMonth month) {
        return holding(RosterMonth.of(unit, month));
    }
}
