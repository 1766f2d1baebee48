package io.tallystick.command.documents;

import static io.tallystick.command.door.Fact.fact;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.documents.FixitySweepEvent.FixityChecked;
import io.tallystick.events.documents.FixitySweepEvent.FixitySweepCompleted;
import io.tallystick.events.documents.FixitySweepEvent.FixitySweepStarted;
import io.tallystick.events.documents.SweepState;
import io.tallystick.events.kernel.RecordId;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** A sweep through the stored documents of a fonds, and how far it has come. */
public class FixitySweep extends LedgerRecord {
    private @Nullable FixitySweepStarted head;
    private SweepState state = SweepState.RUNNING;
    private int documents;
    private long bytes;
    private int failed;

    /** For Axon, which replays events into it. */
    protected FixitySweep() {}

    FixitySweep(FixitySweepStarted started) {
        apply(started);
    }

    FixitySweepStarted head() {
        return Objects.requireNonNull(head, "a sweep nobody started");
    }

    /** How many documents were read. */
    int checked() {
        return documents;
    }

    void requireRunning(Decision decision) {
        decision.requireState(
                state == SweepState.RUNNING, "refused.sweepState", fact("state", "state.fixity." + state));
    }

    void checked(List<RecordId> read, long sound, int unsound) {
        apply(new FixityChecked(self(), read, sound, unsound));
        if (documents >= head().documents()) {
            apply(new FixitySweepCompleted(self(), documents, bytes, failed));
        }
    }

    @EventSourcingHandler
    void on(FixitySweepStarted event) {
        become(event.sweep());
        head = event;
    }

    @EventSourcingHandler
    void on(FixityChecked event) {
        documents += event.documents().size();
        bytes += event.bytes();
        failed += event.failed();
    }

    @EventSourcingHandler
    void on(FixitySweepCompleted event) {
        state = SweepState.COMPLETED;
    }
}
