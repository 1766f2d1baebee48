package io.tallystick.events.retention;

/** How far an erasure has come. */
public enum ErasureState {
    PROPOSED,
    REJECTED,
    /** Decided; the key is being destroyed. */
    DECIDED,
    /** The key is destroyed. */
    ERASED;

    /** The state after the event. */
    public static ErasureState after(ErasureEvent event) {
        return switch (event) {
            case ErasureEvent.ErasureProposed e -> PROPOSED;
            case ErasureEvent.ErasureRejected e -> REJECTED;
            case ErasureEvent.ErasureDecided e -> DECIDED;
            case ErasureEvent.KeyDestroyed e -> ERASED;
            case ErasureEvent.ErasureReapplied e -> ERASED;
        };
    }
}
