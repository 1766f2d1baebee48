package io.tallystick.events.shifts;

import io.tallystick.events.shifts.LeaveEvent.LeaveApproved;
import io.tallystick.events.shifts.LeaveEvent.LeaveClosed;
import io.tallystick.events.shifts.LeaveEvent.LeaveDeclined;
import io.tallystick.events.shifts.LeaveEvent.LeaveRequested;
import io.tallystick.events.shifts.LeaveEvent.LeaveWithdrawn;
import org.jspecify.annotations.Nullable;

/** Where a leave stands (V-85). One table of transitions for who decides and for who shows. */
public enum LeaveState {
    /** Waits for approvals; without effect. */
    REQUESTED,
    /** The last level has approved it. */
    APPROVED,
    DECLINED,
    WITHDRAWN,
    /** The person is back and has said so (銷假). */
    CLOSED;

    /** The state after the event; null stands for a leave that has no event yet. */
    public static LeaveState after(@Nullable LeaveState before, LeaveEvent event) {
        return switch (event) {
            case LeaveRequested e -> REQUESTED;
            case LeaveApproved e -> APPROVED;
            case LeaveDeclined e -> DECLINED;
            case LeaveWithdrawn e -> WITHDRAWN;
            case LeaveClosed e -> CLOSED;
            default -> {
                if (before == null) {
                    throw new IllegalArgumentException("a leave does not begin with " + event);
                }
                yield before;
            }
        };
    }
}
