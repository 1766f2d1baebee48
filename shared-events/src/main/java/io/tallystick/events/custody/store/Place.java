package io.tallystick.events.custody.store;

import io.tallystick.events.kernel.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Where something stands: in a room, on a shelf, in a container. What lies in a container stands wherever the container does.
 *
 * @param shelf the shelf's code; absent for what lies in a container, or where only the room is known
 */
public record Place(
        RecordId store, @Nullable String shelf, @Nullable RecordId container) {}
