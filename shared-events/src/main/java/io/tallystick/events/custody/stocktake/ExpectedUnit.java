package io.tallystick.events.custody.stocktake;

import io.tallystick.events.kernel.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * A unit the ledger says is there.
 *
 * @param code its reference code, draft codes apart, or the code of the inventory it was taken over from
 * @param shelf where it stands, in a container or not; absent where only the room is known, or nothing
 * @param container what it lies in
 * @param out whether the ledger says it is lent or otherwise out of the room
 */
public record ExpectedUnit(
        RecordId unit,
        @Nullable String code,
        @Nullable String shelf,
        @Nullable RecordId container,
        boolean out) {
    /** Whether it was found where it is expected; where nothing was said of the spot, being in the room is enough. */
    public boolean standsAt(Spot spot) {
        if (spot.container() != null) {
            return spot.container().equals(container);
        }
        return spot.shelf() == null || spot.shelf().equals(shelf);
    }
}
