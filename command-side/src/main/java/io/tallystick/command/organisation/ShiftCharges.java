package io.tallystick.command.organisation;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.shifts.DutyRow;
import io.tallystick.events.shifts.DutyRow.Duty;
import io.tallystick.events.shifts.RosterEvent.DutyExcused;
import io.tallystick.events.shifts.RosterEvent.DutyRestored;
import io.tallystick.events.shifts.RosterEvent.DutyRowsDrafted;
import io.tallystick.events.shifts.RosterEvent.RosterChanged;
import io.tallystick.events.shifts.RosterEvent.RosterDrafted;
import io.tallystick.events.shifts.RosterEvent.RosterPublished;
import io.tallystick.events.shifts.ShiftHandoverEvent.HandoverOpened;
import io.tallystick.events.shifts.ShiftHandoverEvent.HandoverSignedIn;
import io.tallystick.events.shifts.SwapEvent.SwapCancelled;
import io.tallystick.events.shifts.SwapEvent.SwapRegistered;
import io.tallystick.events.shifts.SwapEvent.SwapRequested;
import io.tallystick.events.shifts.SwapEvent.SwapRevalidated;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What people have in hand by shifts: shifts to come in published rosters, swaps whose shifts are not all worked, handovers not signed in. */
final class ShiftCharges {
    static final List<Class<?>> READ = List.of(
            RosterDrafted.class,
            DutyRowsDrafted.class,
            RosterPublished.class,
            RosterChanged.class,
            DutyExcused.class,
            DutyRestored.class,
            SwapRequested.class,
            SwapRegistered.class,
            SwapRevalidated.class,
            SwapCancelled.class,
            HandoverOpened.class,
            HandoverSignedIn.class);

    /** One day of one person. */
    private record Day(RecordId employee, LocalDate date) {}

    /** A roster: the month it is of, who works when, who does not have to come. */
    private static final class Sheet {
        private final YearMonth month;
        private final Set<Day> days = new HashSet<>();
        private final Set<Day> excused = new HashSet<>();
        private boolean published;

        Sheet(YearMonth month) {
            this.month = month;
        }

        boolean has(RecordId employee, LocalDate from) {
            return published
                    && days.stream()
                            .anyMatch(day -> day.employee().equals(employee)
                                    && !day.date().isBefore(from)
                                    && !excused.contains(day));
        }
    }

    private final Map<RecordId, Sheet> rosters = new HashMap<>();
    private final Map<RecordId, SwapRequested> asked = new HashMap<>();
    private final Map<RecordId, SwapRequested> swaps = new HashMap<>();
    private final Map<RecordId, RecordId> handovers = new HashMap<>();

    /** What the employee has in hand from a day on. */
    Stream<RecordId> of(RecordId employee, LocalDate today) {
        rosters.values().removeIf(sheet -> sheet.month.isBefore(YearMonth.from(today)));
        swaps.values().removeIf(swap -> last(swap).isBefore(today));
        return Stream.of(
                        rosters.entrySet().stream()
                                .filter(roster -> roster.getValue().has(employee, today))
                                .map(Map.Entry::getKey),
                        swaps.values().stream()
                                .filter(swap -> swap.asker().equals(employee)
                                        || swap.counterpart().equals(employee))
                                .map(SwapRequested::swap),
                        handovers.entrySet().stream()
                                .filter(handover -> handover.getValue().equals(employee))
                                .map(Map.Entry::getKey))
                .flatMap(all -> all);
    }

    private static LocalDate last(SwapRequested swap) {
        LocalDate leg = swap.leg().date();
        LocalDate back = swap.back().date();
        return leg.isAfter(back) ? leg : back;
    }

    void take(Object event) {
        switch (event) {
            case RosterDrafted e -> rosters.put(e.roster(), new Sheet(YearMonth.parse(e.month())));
            case DutyRowsDrafted e -> drafted(e);
            case RosterPublished e -> sheet(e.roster()).published = true;
            case RosterChanged e ->
                e.changes().forEach(change -> set(sheet(e.roster()), change.employee(), change.date(), change.after()));
            case DutyExcused e -> sheet(e.roster()).excused.add(new Day(e.employee(), e.date()));
            case DutyRestored e -> sheet(e.roster()).excused.remove(new Day(e.employee(), e.date()));
            case SwapRequested e -> asked.put(e.swap(), e);
            case SwapRegistered e -> {
                SwapRequested swap = asked.remove(e.swap());
                if (swap != null) {
                    swaps.put(e.swap(), swap);
                }
            }
            case SwapRevalidated e -> {
                if (!e.holds()) {
                    swaps.remove(e.swap());
                }
            }
            case SwapCancelled e -> {
                asked.remove(e.swap());
                swaps.remove(e.swap());
            }
            case HandoverOpened e -> handovers.put(e.handover(), e.by().employee());
            case HandoverSignedIn e -> handovers.remove(e.handover());
            default -> throw new IllegalStateException(event + " is read and not understood");
        }
    }

    /** A roster that is over is not kept. */
    private Sheet sheet(RecordId roster) {
        return rosters.getOrDefault(roster, new Sheet(YearMonth.of(1, 1)));
    }

    private void drafted(DutyRowsDrafted event) {
        Sheet sheet = sheet(event.roster());
        for (DutyRow row : event.rows()) {
            for (Duty duty : row.duties(sheet.month)) {
                sheet.days.add(new Day(row.employee(), duty.date()));
            }
        }
    }

    private static void set(Sheet sheet, RecordId employee, LocalDate date, String mark) {
        Day day = new Day(employee, date);
        sheet.excused.remove(day);
        if (DutyRow.duty(date, mark).isPresent()) {
            sheet.days.add(day);
        } else {
            sheet.days.remove(day);
        }
    }
}
