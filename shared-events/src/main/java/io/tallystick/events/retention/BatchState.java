package io.tallystick.events.retention;

import io.tallystick.events.retention.DestructionBatchEvent.BatchCompleted;
import io.tallystick.events.retention.DestructionBatchEvent.BatchWithdrawn;
import io.tallystick.events.retention.DestructionBatchEvent.DestructionApproved;
import io.tallystick.events.retention.DestructionBatchEvent.DestructionExecuted;
import io.tallystick.events.retention.DestructionBatchEvent.DisposalListed;
import io.tallystick.events.retention.DestructionBatchEvent.OldRegisterTakenOver;
import io.tallystick.events.retention.DestructionBatchEvent.RegisterDrawnUp;
import io.tallystick.events.retention.DestructionBatchEvent.RegisterSigned;
import org.jspecify.annotations.Nullable;

/** Where a list of what is due stands on its way to destruction (VI-26). */
public enum BatchState {
    /** Being decided on, item by item. */
    UNDER_APPRAISAL,
    /** Every item is decided; the register waits for the committee's signatures. */
    DRAWN_UP,
    /** Signed by the committee; waits for approval. */
    APPRAISED,
    /** Approved; the waiting period runs or is over. */
    AWAITING_DESTRUCTION,
    /** Destroyed; waits for the supervisors' signatures. */
    EXECUTED,
    /** Everything on it is decided, done and signed. */
    COMPLETED,
    /** Given up before anything was destroyed. */
    WITHDRAWN;

    /** Whether nothing more happens to it. */
    public boolean ended() {
        return this == COMPLETED || this == WITHDRAWN;
    }

    /** The state after the event; null stands for a batch that has no event yet. */
    public static BatchState after(@Nullable BatchState before, DestructionBatchEvent event) {
        return switch (event) {
            case DisposalListed e -> UNDER_APPRAISAL;
            case OldRegisterTakenOver e -> COMPLETED;
            case RegisterDrawnUp e -> DRAWN_UP;
            case RegisterSigned e when e.complete() -> APPRAISED;
            case DestructionApproved e -> AWAITING_DESTRUCTION;
            case DestructionExecuted e -> EXECUTED;
            case BatchCompleted e -> COMPLETED;
            case BatchWithdrawn e -> WITHDRAWN;
            default -> {
                if (before == null) {
                    throw new IllegalArgumentException("a batch does not begin with " + event);
                }
                yield before;
            }
        };
    }
}
