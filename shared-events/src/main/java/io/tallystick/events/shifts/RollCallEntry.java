package io.tallystick.events.shifts;

import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * What the leader saw of one person at the roll-call (V-38); personal, sealed.
 *
 * @param presence a {@link Presence}
 * @param dress {@code true} or {@code false}; absent for somebody who was not there
 * @param badge as {@code dress}
 */
public record RollCallEntry(
        RecordId employee,
        Protected<String> presence,
        @Nullable Protected<String> dress,
        @Nullable Protected<String> badge,
        @Nullable Protected<String> remarks) {}
