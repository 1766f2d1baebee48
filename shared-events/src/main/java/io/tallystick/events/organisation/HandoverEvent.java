package io.tallystick.events.organisation;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody hands over before leaving: listed, counted, countersigned (VI-20). */
public sealed interface HandoverEvent extends DomainEvent {

    /**
     * Listed by who hands over; or, where that person cannot, by the superior who takes over.
     *
     * @param records custody units being filled, holds to be reviewed (by their retention case), keys
     * @param witness 監交人, where the superior takes over
     */
    record HandoverListed(
            RecordId handover,
            RecordId from,
            RecordId to,
            List<RecordId> records,
            @Nullable RecordId witness,
            @Nullable String remarks,
            Signature by)
            implements HandoverEvent {}

    /** Counted and countersigned by who takes over, or by the witness; what is listed is now the other's. */
    record HandoverCountersigned(RecordId handover, Signature by) implements HandoverEvent {}
}
