package io.tallystick.events.organisation;

import io.tallystick.events.organisation.HandoverEvent.HandoverCountersigned;

/** Where a handover stands (VI-20). */
public enum HandoverState {
    /** Listed and signed by one side. */
    LISTED,
    /** Countersigned: what is listed has passed. */
    DONE;

    /** The state after the event. */
    public static HandoverState after(HandoverEvent event) {
        return event instanceof HandoverCountersigned ? DONE : LISTED;
    }
}
