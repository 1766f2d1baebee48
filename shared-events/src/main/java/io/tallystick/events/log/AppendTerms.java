package io.tallystick.events.log;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The terms on which a command's events are appended, put by the command door into the unit of work as the resource
 * {@link #RESOURCE} and honoured by the event store within the one atomic append.
 *
 * @param key the actor and the idempotency key, or null where the caller gave none
 * @param hash a keyed hash of the request
 * @param reliedOn the position of each register the decision relied on; a register that has moved on refuses the append
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a record
public record AppendTerms(@Nullable String key, byte @Nullable [] hash, Map<String, Long> reliedOn) {
    /** The unit-of-work resource under which the terms lie. */
    public static final String RESOURCE = "tallystick.appendTerms";

    /** The unit-of-work resource under which the event store leaves the {@link Appended} outcome. */
    public static final String OUTCOME = "tallystick.appended";
}
