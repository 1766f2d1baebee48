package io.tallystick.command.shifts;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.shifts.ShiftEvent;
import io.tallystick.events.shifts.ShiftEvent.AbsenceWithoutLeaveDetected;
import io.tallystick.events.shifts.ShiftEvent.BreachContested;
import io.tallystick.events.shifts.ShiftEvent.ConductObserved;
import io.tallystick.events.shifts.ShiftEvent.ContestDecided;
import io.tallystick.events.shifts.ShiftEvent.DisciplinaryBreachRecorded;
import io.tallystick.events.shifts.ShiftEvent.DutyLogEntryMade;
import io.tallystick.events.shifts.ShiftEvent.DutyLogSigned;
import io.tallystick.events.shifts.ShiftEvent.LateForRollCall;
import io.tallystick.events.shifts.ShiftEvent.LeavePostApproved;
import io.tallystick.events.shifts.ShiftEvent.LeftUnrelieved;
import io.tallystick.events.shifts.ShiftEvent.OvertimeBooked;
import io.tallystick.events.shifts.ShiftEvent.PostLeft;
import io.tallystick.events.shifts.ShiftEvent.PostRelieved;
import io.tallystick.events.shifts.ShiftEvent.PostResumed;
import io.tallystick.events.shifts.ShiftEvent.PostTakenOver;
import io.tallystick.events.shifts.ShiftEvent.ReliefOverdue;
import io.tallystick.events.shifts.ShiftEvent.RollCallClosed;
import io.tallystick.events.shifts.ShiftEvent.RollCallTaken;
import io.tallystick.events.shifts.ShiftEvent.ShiftClosed;
import io.tallystick.events.shifts.ShiftEvent.ShiftOpened;
import io.tallystick.events.shifts.ShiftEvent.SignedOff;
import io.tallystick.events.shifts.ShiftEvent.SignedOn;
import io.tallystick.events.shifts.ShiftEvent.StopWorkLifted;
import io.tallystick.events.shifts.ShiftEvent.StopWorkOrdered;
import io.tallystick.events.shifts.ShiftEvent.TaskAccepted;
import io.tallystick.events.shifts.ShiftEvent.TaskAssigned;
import io.tallystick.events.shifts.ShiftEvent.TaskRefused;
import io.tallystick.events.shifts.ShiftEvent.TeamEntered;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** A shift of a unit on a date: who came, who was away, who was relieved, what its leader wrote and signed. */
public class Shift extends LedgerRecord {
    private @Nullable ShiftOpened head;
    private final Map<RecordId, Integer> signOns = new HashMap<>();
    private final Set<RecordId> relieved = new HashSet<>();
    private final Set<RecordId> gone = new HashSet<>();
    private final Set<RecordId> mayLeave = new HashSet<>();
    private final Map<RecordId, PostLeft> away = new HashMap<>();
    private final Map<RecordId, Integer> minutesOff = new HashMap<>();
    private final Map<Integer, Breach> breaches = new HashMap<>();
    private final Map<Integer, TaskAssigned> tasks = new HashMap<>();
    private final Set<Integer> answered = new HashSet<>();
    private final Map<RecordId, Signature> stopped = new HashMap<>();
    private @Nullable Instant rollCallClosed;
    private int logEntries;
    private int logSigned;
    private boolean closed;

    /**
     * A breach of discipline, and what became of it.
     *
     * @param fallen whether the contest was upheld, so that it is none
     */
    public record Breach(RecordId employee, Instant at, boolean contested, boolean decided, boolean fallen) {}

    /** For Axon, which replays events into it; a shift begins with the first thing recorded of it. */
    protected Shift() {}

    static Shift empty() {
        return new Shift();
    }

    void tell(ShiftEvent event) {
        apply(event);
    }

    /** Notes who was to relieve it and has not come (V-82). */
    public void overdue(List<RecordId> missing) {
        apply(new ReliefOverdue(head().shift(), missing, head().leader()));
    }

    /** Opens it where nothing was recorded of it yet. */
    void open(ShiftOpened opened) {
        if (head == null) {
            apply(opened);
        }
    }

    ShiftOpened head() {
        return Objects.requireNonNull(head, "a shift nobody opened");
    }

    int signOns(RecordId employee) {
        return signOns.getOrDefault(employee, 0);
    }

    /** Whether the person came, early or late. */
    public boolean came(RecordId employee) {
        return signOns.containsKey(employee);
    }

    boolean here(RecordId employee) {
        return signOns.containsKey(employee) && !gone.contains(employee);
    }

    boolean relieved(RecordId employee) {
        return relieved.contains(employee);
    }

    boolean mayLeave(RecordId employee) {
        return mayLeave.contains(employee);
    }

    Optional<PostLeft> away(RecordId employee) {
        return Optional.ofNullable(away.get(employee));
    }

    /** Minutes off the post without approval so far, in all. */
    int minutesOff(RecordId employee) {
        return minutesOff.getOrDefault(employee, 0);
    }

    Optional<Instant> rollCallClosed() {
        return Optional.ofNullable(rollCallClosed);
    }

    int nextBreach() {
        return breaches.size() + 1;
    }

    /** The breach of the number, counted from 1. */
    public Optional<Breach> breach(int number) {
        return Optional.ofNullable(breaches.get(number));
    }

    int nextTask() {
        return tasks.size() + 1;
    }

    Optional<TaskAssigned> openTask(int number) {
        return Optional.ofNullable(tasks.get(number)).filter(task -> !answered.contains(number));
    }

    boolean stopped(RecordId employee) {
        return stopped.containsKey(employee);
    }

    int logEntries() {
        return logEntries;
    }

    boolean logSigned() {
        return logSigned > 0 && logSigned == logEntries;
    }

    boolean closed() {
        return closed;
    }

    @EventSourcingHandler
    void on(ShiftEvent event, @Timestamp Instant recordedAt) {
        switch (event) {
            case ShiftOpened e -> {
                become(e.shift());
                head = e;
            }
            case SignedOn e -> {
                signOns.put(e.employee(), e.number());
                gone.remove(e.employee());
            }
            case RollCallClosed e -> rollCallClosed = e.at();
            case PostRelieved e -> relieved.add(e.employee());
            case PostTakenOver e -> relieved.remove(e.employee());
            case SignedOff e -> gone.add(e.employee());
            case LeftUnrelieved e -> gone.add(e.employee());
            case LeavePostApproved e -> mayLeave.add(e.employee());
            case PostLeft e -> away.put(e.employee(), e);
            case PostResumed e -> resumed(e);
            case DisciplinaryBreachRecorded e ->
                breaches.put(e.number(), new Breach(e.employee(), recordedAt, false, false, false));
            case BreachContested e ->
                breaches.computeIfPresent(e.number(), (n, b) -> new Breach(b.employee(), b.at(), true, false, false));
            case ContestDecided e ->
                breaches.computeIfPresent(
                        e.number(), (n, b) -> new Breach(b.employee(), b.at(), true, true, e.upheld()));
            case TaskAssigned e -> tasks.put(e.number(), e);
            case TaskAccepted e -> answered.add(e.number());
            case TaskRefused e -> answered.add(e.number());
            case StopWorkOrdered e -> stopped.put(e.employee(), e.by());
            case StopWorkLifted e -> stopped.remove(e.employee());
            case DutyLogEntryMade e -> logEntries = e.number();
            case DutyLogSigned e -> logSigned = e.entries();
            case ShiftClosed e -> closed = true;
            case LateForRollCall e -> ignored();
            case RollCallTaken e -> ignored();
            case TeamEntered e -> ignored();
            case OvertimeBooked e -> ignored();
            case ReliefOverdue e -> ignored();
            case AbsenceWithoutLeaveDetected e -> ignored();
            case ConductObserved e -> ignored();
        }
    }

    private static void ignored() {
        // What nothing is decided by.
    }

    private void resumed(PostResumed event) {
        PostLeft left = away.remove(event.employee());
        mayLeave.remove(event.employee());
        if (left != null && !left.approved()) {
            minutesOff.merge(event.employee(), minutes(left.at(), event.at()), Integer::sum);
        }
    }

    /** Whole minutes from one instant to another. */
    static int minutes(Instant from, Instant until) {
        return Math.toIntExact(Duration.between(from, until).toMinutes());
    }
}
