package io.tallystick.events.retention;

import io.tallystick.events.retention.RetentionCaseEvent.OldDestructionRecorded;
import io.tallystick.events.retention.RetentionCaseEvent.RetentionOpened;
import io.tallystick.events.retention.RetentionCaseEvent.UnitDestroyed;
import io.tallystick.events.retention.RetentionCaseEvent.UnitTransferredOut;
import org.jspecify.annotations.Nullable;

/** Whether a unit is still kept. That its term is over is no state: it depends on the day. */
public enum RetentionState {
    KEPT,
    /** Destroyed; the case and its stub stay for ever. */
    DESTROYED,
    /** Handed over to another house; the case and its stub stay for ever. */
    TRANSFERRED_OUT;

    /** The state after the event; null stands for a case that has no event yet. */
    public static RetentionState after(@Nullable RetentionState before, RetentionCaseEvent event) {
        return switch (event) {
            case RetentionOpened e -> KEPT;
            case UnitDestroyed e -> DESTROYED;
            case OldDestructionRecorded e -> DESTROYED;
            case UnitTransferredOut e -> TRANSFERRED_OUT;
            default -> {
                if (before == null) {
                    throw new IllegalArgumentException("a retention case does not begin with " + event);
                }
                yield before;
            }
        };
    }
}
