package io.tallystick.events.custody.stocktake;

import io.tallystick.events.kernel.RecordId;
import org.jspecify.annotations.Nullable;

/** Where somebody counts: on a shelf, in a container, or somewhere in the room. */
public record Spot(@Nullable String shelf, @Nullable RecordId container) {}
