package io.tallystick.command.shifts.leave;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.shifts.LeaveBookEvent;
import io.tallystick.events.shifts.LeaveBookEvent.EmergencyNotified;
import io.tallystick.events.shifts.LeaveBookEvent.LeaveEntered;
import io.tallystick.events.shifts.LeaveBookEvent.LeaveSettled;
import io.tallystick.events.shifts.LeaveBookEvent.LeaveStruck;
import io.tallystick.events.shifts.LeaveBookEvent.UnclosedLeaveEscalated;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** All leaves of one person: what adjoins what, and what was never closed (V-85, V-94). */
public class LeaveBook extends LedgerRecord {
    /** Leaves further apart than this do not adjoin, whatever lies between. */
    private static final int FURTHEST = 31;

    /**
     * A leave in the book.
     *
     * @param until its last day, as it became by the return
     * @param asked its last day as it was asked for
     */
    record Entry(
            RecordId leave,
            LocalDate from,
            LocalDate until,
            LocalDate asked,
            int hundredths,
            @Nullable RecordId sameCauseAs,
            boolean closed) {
        boolean touches(LocalDate first, LocalDate last) {
            return !from.isAfter(last) && !until.isBefore(first);
        }
    }

    private final Map<RecordId, Entry> entries = new LinkedHashMap<>();

    /** For Axon, which replays events into it. */
    protected LeaveBook() {}

    /** A book with nothing in it yet. */
    public static LeaveBook empty() {
        return new LeaveBook();
    }

    /** The book of an employee: it has the employee's number. */
    public static RecordId of(RecordId employee) {
        return RecordId.of("leave-book", employee.key());
    }

    void tell(LeaveBookEvent event) {
        apply(event);
    }

    /** The leave that touches one of the days, asked for or approved. */
    public Optional<RecordId> touching(LocalDate first, LocalDate last) {
        return entries.values().stream()
                .filter(entry -> entry.touches(first, last))
                .map(Entry::leave)
                .findFirst();
    }

    /** The oldest leave that ended before the day and was not closed. */
    Optional<RecordId> unclosedBefore(LocalDate day, Predicate<RecordId> taken) {
        return entries.values().stream()
                .filter(entry -> !entry.closed() && entry.until().isBefore(day) && taken.test(entry.leave()))
                .map(Entry::leave)
                .findFirst();
    }

    /**
     * The leaves that are one with this one: with no work between them, or for the same cause, one through another.
     *
     * @param worked whether the person works on a day
     * @param returned whether an early return is shown; one that is not shortens nothing
     */
    List<Entry> together(RecordId leave, Predicate<LocalDate> worked, Predicate<Entry> returned) {
        Set<RecordId> found = new TreeSet<>(Set.of(leave));
        Deque<RecordId> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            Entry one = entries.get(open.pop());
            for (Entry other : entries.values()) {
                if (one != null && !found.contains(other.leave()) && isOne(one, other, worked, returned)) {
                    found.add(other.leave());
                    open.push(other.leave());
                }
            }
        }
        List<Entry> all = new ArrayList<>(entries.values());
        all.removeIf(entry -> !found.contains(entry.leave()));
        return all;
    }

    private static boolean isOne(Entry one, Entry other, Predicate<LocalDate> worked, Predicate<Entry> returned) {
        if (other.leave().equals(one.sameCauseAs()) || one.leave().equals(other.sameCauseAs())) {
            return true;
        }
        Entry first = one.from().isBefore(other.from()) ? one : other;
        Entry second = first.equals(one) ? other : one;
        LocalDate last = !first.until().isBefore(first.asked()) || returned.test(first) ? first.until() : first.asked();
        if (last.plusDays(FURTHEST).isBefore(second.from())) {
            return false;
        }
        return last.plusDays(1)
                .datesUntil(second.from().isAfter(last) ? second.from() : last.plusDays(1))
                .noneMatch(worked);
    }

    @EventSourcingHandler
    void on(LeaveBookEvent event) {
        switch (event) {
            case LeaveEntered e -> {
                become(e.book());
                entries.put(
                        e.leave(),
                        new Entry(e.leave(), e.from(), e.until(), e.until(), e.hundredths(), e.sameCauseAs(), false));
            }
            case LeaveStruck e -> entries.remove(e.leave());
            case LeaveSettled e ->
                entries.computeIfPresent(
                        e.leave(),
                        (id, entry) -> new Entry(
                                id,
                                entry.from(),
                                e.until(),
                                entry.asked(),
                                entry.hundredths(),
                                entry.sameCauseAs(),
                                true));
            case EmergencyNotified e -> become(e.book());
            case UnclosedLeaveEscalated e -> {
                // Told; the leave is as open as before.
            }
        }
    }
}
