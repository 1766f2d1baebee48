package io.tallystick.command.shifts.swap;

import static io.tallystick.command.door.Fact.fact;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.shifts.SwapEvent;
import io.tallystick.events.shifts.SwapEvent.FaultApportioned;
import io.tallystick.events.shifts.SwapEvent.ShiftMissed;
import io.tallystick.events.shifts.SwapEvent.SwapApprovedByLeader;
import io.tallystick.events.shifts.SwapEvent.SwapRequested;
import io.tallystick.events.shifts.SwapSide;
import io.tallystick.events.shifts.SwapState;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** A swap of two shifts between two people. */
public class Swap extends LedgerRecord {
    private final Map<SwapSide, Signature> approvals = new EnumMap<>(SwapSide.class);
    private @Nullable SwapRequested head;
    private @Nullable SwapState state;
    private final Map<RecordId, Integer> faults = new HashMap<>();
    private boolean missed;

    /** For Axon, which replays events into it. */
    protected Swap() {}

    Swap(SwapRequested requested) {
        apply(requested);
    }

    void tell(SwapEvent event) {
        apply(event);
    }

    SwapRequested head() {
        return Objects.requireNonNull(head, "a swap nobody asked for");
    }

    SwapState state() {
        return Objects.requireNonNull(state);
    }

    Map<SwapSide, Signature> approvals() {
        return Map.copyOf(approvals);
    }

    boolean missed() {
        return missed;
    }

    /** Somebody's share of the fault that a shift was missed, in per cent; 0 where none was found (V-113). */
    public int fault(RecordId employee) {
        return faults.getOrDefault(employee, 0);
    }

    void requireState(Decision decision, SwapState... wanted) {
        decision.requireState(
                List.of(wanted).contains(state), "refused.swapState", fact("state", "state.swap." + state));
    }

    @EventSourcingHandler
    void on(SwapEvent event) {
        state = SwapState.after(state, event);
        switch (event) {
            case SwapRequested e -> {
                become(e.swap());
                head = e;
            }
            case SwapApprovedByLeader e -> approvals.put(e.side(), e.by());
            case ShiftMissed e -> missed = true;
            case FaultApportioned e -> {
                faults.put(head().asker(), e.askerPercent());
                faults.put(head().counterpart(), e.counterpartPercent());
            }
            default -> {
                // The rest shows in the state alone.
            }
        }
    }
}
