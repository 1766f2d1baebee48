package io.tallystick.command.organisation;

import io.tallystick.command.door.Decision;
import io.tallystick.events.kernel.RecordId;

/** What else has to be done before somebody has left, asked of the contexts that know it (VI-20). */
@FunctionalInterface
public interface LeaverChecks {
    /** Refuses as long as anything is open. */
    void require(RecordId employee, Decision decision);
}
