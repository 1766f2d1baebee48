package io.tallystick.command.shifts.penalties;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.shifts.PenaltyEvent;
import io.tallystick.events.shifts.PenaltyEvent.PenaltyContested;
import io.tallystick.events.shifts.PenaltyEvent.PenaltyImposed;
import io.tallystick.events.shifts.PenaltyState;
import java.util.Objects;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** What follows from one breach, absence or share of a fault: named by it, so that there is one of each. */
public class Penalty extends LedgerRecord {
    private @Nullable PenaltyImposed head;
    private @Nullable PenaltyState state;
    private boolean contested;

    /** For Axon, which replays events into it. */
    protected Penalty() {}

    static Penalty none() {
        return new Penalty();
    }

    /** The penalty that rests on a breach of a shift, by its number, or on somebody's share in a swap, by who it is. */
    static RecordId of(RecordId ground, Object part) {
        return RecordId.of("penalty", ground.key() + "-" + part);
    }

    /** The penalty that rests on an absence. */
    static RecordId of(RecordId absence) {
        return RecordId.of("penalty", absence.key());
    }

    void tell(PenaltyEvent event) {
        apply(event);
    }

    PenaltyImposed head() {
        return Objects.requireNonNull(head, "a penalty nobody imposed");
    }

    @Nullable
    PenaltyState state() {
        return state;
    }

    boolean contested() {
        return contested;
    }

    /** Whether something follows from it. */
    boolean counts() {
        return state == PenaltyState.IMPOSED || state == PenaltyState.CONTESTED || state == PenaltyState.UPHELD;
    }

    @EventSourcingHandler
    void on(PenaltyEvent event) {
        state = PenaltyState.after(event);
        if (event instanceof PenaltyImposed imposed) {
            become(imposed.penalty());
            head = imposed;
        }
        contested |= event instanceof PenaltyContested;
    }
}
