package io.tallystick.command.ledger;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.ledger.LedgerEvent.EventCorrected;
import org.axonframework.eventsourcing.EventSourcingHandler;

/**
 * The corrections of one event, in order.
 *
 * <p>They have a stream of their own, {@code correction/<position>}, for two reasons: the nth correction has the
 * sequence n − 1, so two corrections made at once conflict and the second is decided anew; and a correction does not
 * move the version of the corrected record, whose own decisions do not change by it.
 */
public class Correction extends LedgerRecord {
    private boolean begun;

    /** For Axon, which replays events into it; it begins with the first correction. */
    protected Correction() {}

    static Correction unwritten() {
        return new Correction();
    }

    /** The stream of the corrections of the event at the position. */
    static RecordId idFor(long position) {
        return RecordId.of("correction", Long.toString(position));
    }

    void correct(EventCorrected event) {
        apply(event);
    }

    /** Only the first correction names the event itself; later ones name the correction before. */
    @EventSourcingHandler
    void on(EventCorrected event) {
        if (!begun) {
            become(idFor(event.corrects()));
            begun = true;
        }
    }
}
