package io.tallystick.command.shifts.swap;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.command.shifts.RosterMonth;
import io.tallystick.command.shifts.Rosters;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.shifts.DutyRow;
import io.tallystick.events.shifts.RosterChange;
import io.tallystick.events.shifts.SwapEvent.SwapRegistered;
import io.tallystick.events.shifts.SwapEvent.SwapRequested;
import io.tallystick.events.shifts.SwapLeg;
import io.tallystick.events.shifts.SwapQuotaEvent.SwapCounted;
import io.tallystick.events.shifts.SwapQuotaEvent.SwapUncounted;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.modelling.command.Aggregate;

/** Enters a swap in the quota of both people, the roster and the register, or takes it out of them: one append, so that two at once meet (V-108). */
final class Registering {
    private final LedgerRecords<SwapQuota> quotas;
    private final Rosters rosters;

    Registering(LedgerRecords<SwapQuota> quotas, Rosters rosters) {
        this.quotas = quotas;
        this.rosters = rosters;
    }

    /**
     * Enters it.
     *
     * @param returnCounts whether the shift in return counts as a further swap, in its own month (VI-7)
     */
    void register(Aggregate<Swap> swap, SwapRequested head, boolean returnCounts, Signature by) throws Exception {
        for (RecordId person : people(head)) {
            count(person, YearMonth.from(head.leg().date()), head.swap());
            if (returnCounts) {
                count(person, YearMonth.from(head.back().date()), head.swap());
            }
        }
        changeRoster(head, false, by);
        swap.execute(s -> s.tell(
                new SwapRegistered(head.swap(), head.leg().date(), head.back().date())));
    }

    private void count(RecordId person, YearMonth month, RecordId swap) throws Exception {
        RecordId id = SwapQuota.of(person, month);
        quotas.loadOrCreate(id.value(), SwapQuota::empty)
                .execute(q -> q.tell(new SwapCounted(id, person, month.toString(), swap)));
    }

    /** Takes it out again: it does not count, and the days stand in the roster as if they had never been swapped. */
    void undo(SwapRequested head, Signature by) {
        changeRoster(head, true, by);
        List<YearMonth> months = Stream.of(head.leg(), head.back())
                .map(leg -> YearMonth.from(leg.date()))
                .distinct()
                .toList();
        for (RecordId person : people(head)) {
            for (YearMonth month : months) {
                RecordId id = SwapQuota.of(person, month);
                quotas.find(id)
                        .ifPresent(quota -> quota.execute(q -> {
                            for (int counted = q.counts(head.swap()); counted > 0; counted--) {
                                q.tell(new SwapUncounted(id, head.swap()));
                            }
                        }));
            }
        }
    }

    /** Whether one of its shifts has begun. */
    boolean begun(SwapRequested head, Decision decision) {
        return Stream.of(head.leg(), head.back())
                .flatMap(leg -> rosters.on(leg.taker(), leg.date(), decision).stream())
                .anyMatch(shift -> !decision.recordedAt().isBefore(shift.starts()));
    }

    private static List<RecordId> people(SwapRequested head) {
        return Stream.of(head.asker(), head.counterpart()).sorted().toList();
    }

    private void changeRoster(SwapRequested head, boolean back, Signature by) {
        List<RosterChange> changes =
                changes(head).stream().map(c -> back ? c.reversed() : c).toList();
        RecordId unit = Objects.requireNonNull(
                rosters.holding(head.leg().roster()).orElseThrow().invoke(RosterMonth::unit));
        changes.stream().map(c -> YearMonth.from(c.date())).distinct().sorted().forEach(month -> {
            Aggregate<RosterMonth> roster = rosters.published(unit, month).orElseThrow();
            List<RosterChange> own = changes.stream()
                    .filter(c -> YearMonth.from(c.date()).equals(month))
                    .toList();
            roster.execute(r -> r.change(own, back ? head.swap().value() : null, back ? null : head.swap(), by));
        });
    }

    private static List<RosterChange> changes(SwapRequested head) {
        SwapLeg leg = head.leg();
        SwapLeg back = head.back();
        if (leg.date().equals(back.date())) {
            return List.of(
                    new RosterChange(leg.owner(), leg.date(), leg.mark(), back.mark()),
                    new RosterChange(back.owner(), back.date(), back.mark(), leg.mark()));
        }
        return Stream.of(leg, back)
                .flatMap(l -> Stream.of(
                        new RosterChange(l.owner(), l.date(), l.mark(), DutyRow.OFF),
                        new RosterChange(l.taker(), l.date(), DutyRow.OFF, l.mark())))
                .toList();
    }
}
