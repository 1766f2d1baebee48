package io.tallystick.events.custody.store;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.RecordId;
import org.jspecify.annotations.Nullable;

/** The life of a container 裝具: registered, moved from shelf to shelf, given up. */
public sealed interface ContainerEvent extends DomainEvent {

    /** A container came into a room (I-15). */
    record ContainerRegistered(
            RecordId container,
            ContainerKind kind,
            String label,
            RecordId store,
            @Nullable String shelf) implements ContainerEvent {}

    /** A container was moved, with all that lies in it. */
    record ContainerMoved(
            RecordId container, RecordId store, @Nullable String shelf) implements ContainerEvent {}
}
