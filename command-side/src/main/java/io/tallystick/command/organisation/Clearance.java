package io.tallystick.command.organisation;

import io.tallystick.events.kernel.RecordId;
import java.util.List;

/** What an employee has to give back before leaving (VI-20), asked of the records that know it. */
public interface Clearance {
    /** The records of what the employee still holds; empty where nothing is. */
    List<RecordId> stillHeld(RecordId employee);

    /** Records that the employee left holding nothing, so that nothing can be handed out in the same moment. */
    void cleared(RecordId employee);
}
