package io.tallystick.command.organisation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.organisation.HandoverEvent.HandoverCountersigned;
import io.tallystick.events.organisation.HandoverEvent.HandoverListed;
import java.util.Objects;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** A handover: listed by one side, countersigned by the other (VI-20). */
public class Handover extends LedgerRecord {
    private @Nullable HandoverListed listed;
    private boolean done;

    /** For Axon, which replays events into it. */
    protected Handover() {}

    Handover(HandoverListed listed) {
        apply(listed);
    }

    HandoverListed listed() {
        return Objects.requireNonNull(listed);
    }

    boolean done() {
        return done;
    }

    void countersign(Signature by) {
        apply(new HandoverCountersigned(self(), by));
    }

    @EventSourcingHandler
    void on(HandoverListed event) {
        become(event.handover());
        listed = event;
    }

    @EventSourcingHandler
    void on(HandoverCountersigned event) {
        done = true;
    }
}
