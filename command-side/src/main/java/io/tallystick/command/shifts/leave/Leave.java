package io.tallystick.command.shifts.leave;

import static io.tallystick.command.door.Fact.fact;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.kernel.Disclosed;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.shifts.LeaveEvent;
import io.tallystick.events.shifts.LeaveEvent.CertificateFiled;
import io.tallystick.events.shifts.LeaveEvent.CertificateGapFound;
import io.tallystick.events.shifts.LeaveEvent.LeaveApproved;
import io.tallystick.events.shifts.LeaveEvent.LeaveClosed;
import io.tallystick.events.shifts.LeaveEvent.LeaveEndReminded;
import io.tallystick.events.shifts.LeaveEvent.LeaveEndorsed;
import io.tallystick.events.shifts.LeaveEvent.LeaveRequested;
import io.tallystick.events.shifts.LeaveEvent.LeaveWithdrawn;
import io.tallystick.events.shifts.LeaveEvent.SickLeaveConfirmed;
import io.tallystick.events.shifts.LeaveEvent.SlipSubmitted;
import io.tallystick.events.shifts.LeaveKind;
import io.tallystick.events.shifts.LeaveState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** A leave of one person, from the asking to the return. */
public class Leave extends LedgerRecord {
    private final List<CertificateFiled> certificates = new ArrayList<>();
    private final List<Signature> endorsers = new ArrayList<>();
    private List<LocalDate> gaps = List.of();
    private @Nullable LeaveRequested head;
    private @Nullable LeaveState state;
    private @Nullable Post endorsed;
    private @Nullable LocalDate closeDue;
    private @Nullable LocalDate slipDue;
    private @Nullable RecordId closedBy;
    private int closeReminders;
    private int slipReminders;

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

    /** Its kind, opened to decide by it (V-96). */
    LeaveKind kind(Decision decision) {
        LeaveRequested asked = head();
        if (asked.kind() != null) {
            return asked.kind();
        }
        Optional<String> opened = decision.sealing().open(Objects.requireNonNull(asked.sealedKind()))
                        instanceof Disclosed.Open<String>(String value)
                ? Optional.of(value)
                : Optional.empty();
        decision.requireState(opened.isPresent(), "refused.subjectErased", fact("subject", asked.employee()));
        return LeaveKind.valueOf(opened.orElseThrow());
    }

    /** Who agreed on the levels below. */
    List<Signature> endorsers() {
        return List.copyOf(endorsers);
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

    /** The day something is due after it; none where nothing is. */
    @Nullable
    LocalDate due(boolean slip) {
        return slip ? slipDue : closeDue;
    }

    /** The last reminder of it that went out. */
    int reminders(boolean slip) {
        return slip ? slipReminders : closeReminders;
    }

    /** Who closed it, once it is. */
    Optional<RecordId> closedBy() {
        return Optional.ofNullable(closedBy);
    }

    private void reminded(boolean slip, int step) {
        slipReminders = slip ? step : slipReminders;
        closeReminders = slip ? closeReminders : step;
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
            case LeaveEndorsed e -> {
                endorsed = e.level();
                endorsers.add(e.by());
            }
            case LeaveApproved e -> {
                closeDue = e.closeDue();
                slipDue = e.slipDue();
            }
            case LeaveEndReminded e -> reminded(e.slip(), e.reminder().step());
            case SlipSubmitted e -> slipDue = null;
            case LeaveClosed e -> {
                closeDue = null;
                closedBy = e.by().employee();
            }
            case LeaveWithdrawn e -> {
                closeDue = null;
                slipDue = null;
            }
            case CertificateFiled e -> certificates.add(e);
            case CertificateGapFound e -> gaps = e.days();
            case SickLeaveConfirmed e -> gaps = List.of();
            default -> {
                // The rest shows in the state alone.
            }
        }
    }
}
