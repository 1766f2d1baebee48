package io.tallystick.command.documents;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.Refusal;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record documents are attached to.
 *
 * @param places the units of the house it concerns; a post held in any of them will do
 * @param security its security class
 * @param items how many items it has, 0 where it has none
 * @param listHash the hash of its list, where it is one
 */
record Host(
        RecordId fonds,
        List<Scope> places,
        @Nullable String security,
        int items,
        @Nullable String listHash) {

    /** Settles the authority in the first of its places where the command's posts are held. */
    Signature settle(Decision decision) {
        for (Scope place : places.subList(0, places.size() - 1)) {
            try {
                return decision.within(place);
            } catch (Refusal notThere) {
                // One of the other places may do.
            }
        }
        return decision.within(places.getLast());
    }
}
