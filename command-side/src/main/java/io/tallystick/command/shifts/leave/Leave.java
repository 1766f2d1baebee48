package io.tallystick.command.shifts.leave;

import static io.tallystick.command.door.Fact.fact;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.shifts.LeaveEvent;
import io.tallystick.events.shifts.LeaveEvent.CertificateFiled;
import io.tallystick.events.shifts.LeaveEvent.CertificateGapFound;
import io.tallystick.events.shifts.LeaveEvent.LeaveEndorsed;
import io.tallystick.events.shifts.LeaveEvent.LeaveRequested;
import io.tallystick.events.shifts.LeaveEvent.SickLeaveConfirmed;
import io.tallystick.events.shifts.LeaveState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** A leave of one person, from the asking to the return. */
public class Leave extends LedgerRecord {
    private final List<CertificateFiled> certificates = new ArrayList<>();
    private List<LocalDate> gaps = List.of();
    private @Nullable LeaveRequested head;
    private @Nullable LeaveState state;
    private @Nullable Post endorsed;

    /** For Axon, which replays events into it. */
    protected Leave() {}

    Leave(LeaveRequested requested) {
        apply(requested);
    }

    void tell(LeaveEvent event) {
        apply(event);
    }

    LeaveRequested head() {
        return Objects.requireNonNull(head, "a leave nobody asked for");
    }

    LeaveState state() {
        return Objects.requireNonNull(state);
    }

    void requireState(Decision decision, LeaveState... wanted) {
        decision.requireState(List.of(wanted).contains(state), "refused.leaveState", fact("state", state()));
    }

    /** The last level that agreed. */
    @Nullable
    Post endorsed() {
        return endorsed;
    }

    /** The days found uncovered when it was closed. */
    List<LocalDate> gaps() {
        return gaps;
    }

    /** Its days that no certificate covers (V-98). */
    List<LocalDate> uncovered() {
        return head().from()
                .datesUntil(head().until().plusDays(1))
                .filter(day -> certificates.stream().noneMatch(c -> !day.isBefore(c.from()) && !day.isAfter(c.until())))
                .toList();
    }

    @EventSourcingHandler
    void on(LeaveEvent event) {
        state = LeaveState.after(state, event);
        switch (event) {
            case LeaveRequested e -> {
                become(e.leave());
                head = e;
            }
            case LeaveEndorsed e -> endorsed = e.level();
            case CertificateFiled e -> certificates.add(e);
            case CertificateGapFound e -> gaps = e.days();
            case SickLeaveConfirmed e -> gaps = List.of();
            default -> {
                // The rest shows in the state alone.
            }
        }
    }
}
