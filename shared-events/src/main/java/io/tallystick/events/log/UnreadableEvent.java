package io.tallystick.events.log;

/** A stored event cannot be read: its bytes were damaged, or a newer version wrote it. */
public final class UnreadableEvent extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final long position;

    public UnreadableEvent(StoredEvent stored, RuntimeException cause) {
        super(
                "the event at position " + stored.position() + " (" + stored.type() + " of " + stored.aggregateId()
                        + ") cannot be read: " + cause.getMessage(),
                cause);
        this.position = stored.position();
    }

    /** Where it stands. */
    public long position() {
        return position;
    }
}
