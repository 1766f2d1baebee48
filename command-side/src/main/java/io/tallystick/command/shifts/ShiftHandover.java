package io.tallystick.command.shifts;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.shifts.HandoverHead;
import io.tallystick.events.shifts.ShiftHandoverEvent;
import io.tallystick.events.shifts.ShiftHandoverEvent.HandoverOpened;
import io.tallystick.events.shifts.ShiftHandoverEvent.HandoverSectionFilled;
import io.tallystick.events.shifts.ShiftHandoverEvent.HandoverSignedIn;
import io.tallystick.events.shifts.ShiftHandoverEvent.HandoverSignedOut;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** What one shift tells the next, signed by both sides (V-25, V-84). */
public class ShiftHandover extends LedgerRecord {
    private final Set<HandoverHead> filled = EnumSet.noneOf(HandoverHead.class);
    private @Nullable HandoverOpened head;
    private @Nullable Signature out;
    private boolean in;

    /** For Axon, which replays events into it. */
    protected ShiftHandover() {}

    ShiftHandover(HandoverOpened opened) {
        apply(opened);
    }

    /** The handover of a shift: it has the shift's key. */
    public static RecordId of(RecordId shift) {
        return RecordId.of("shift-handover", shift.key());
    }

    void tell(ShiftHandoverEvent event) {
        apply(event);
    }

    HandoverOpened head() {
        return Objects.requireNonNull(head);
    }

    long lacking(List<HandoverHead> wanted) {
        return wanted.stream().filter(one -> !filled.contains(one)).count();
    }

    @Nullable
    Signature out() {
        return out;
    }

    boolean in() {
        return in;
    }

    @EventSourcingHandler
    void on(ShiftHandoverEvent event) {
        switch (event) {
            case HandoverOpened e -> {
                become(e.handover());
                head = e;
            }
            case HandoverSectionFilled e -> {
                filled.add(e.head());
                out = null;
            }
            case HandoverSignedOut e -> out = e.by();
            case HandoverSignedIn e -> in = true;
        }
    }
}
