package io.tallystick.command.shifts;

import io.tallystick.command.door.RefersTo;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.shifts.Presence;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the leader sees of one person (V-38).
 *
 * @param dress whether in uniform; yes, if not said
 * @param badge whether with the duty card; yes, if not said
 * @param arrivedAt when the person came, for somebody who has not signed on; the time of the roll-call, if not said
 */
public record RollCallLine(
        @RefersTo("employee") RecordId employee,
        Presence presence,
        @Nullable Boolean dress,
        @Nullable Boolean badge,
        @Nullable Instant arrivedAt,
        @Nullable String remarks) {
    boolean there() {
        return RollCall.there(presence);
    }

    boolean tidy() {
        return !Boolean.FALSE.equals(dress) && !Boolean.FALSE.equals(badge);
    }
}
