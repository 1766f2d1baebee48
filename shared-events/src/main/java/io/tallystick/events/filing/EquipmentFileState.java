package io.tallystick.events.filing;

import io.tallystick.events.filing.EquipmentFileEvent.EquipmentDisposed;
import io.tallystick.events.filing.EquipmentFileEvent.EquipmentFileClosed;
import org.jspecify.annotations.Nullable;

/** Where the file of a piece of equipment stands (I-23). */
public enum EquipmentFileState {
    IN_USE,
    /** The equipment left the house; its last papers can still come. */
    DISPOSED_OF,
    CLOSED;

    /** The state after the event; null stands for a file that has no event yet. */
    public static EquipmentFileState after(@Nullable EquipmentFileState before, EquipmentFileEvent event) {
        return switch (event) {
            case EquipmentDisposed e -> DISPOSED_OF;
            case EquipmentFileClosed e -> CLOSED;
            default -> before == null ? IN_USE : before;
        };
    }
}
