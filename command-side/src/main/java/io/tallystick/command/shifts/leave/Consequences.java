package io.tallystick.command.shifts.leave;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;

/** What followed from an absence, for whoever reverses one. */
public interface Consequences {
    /** The absence is none any more: what rested on it falls with it. */
    void fall(RecordId absence, Signature by);
}
