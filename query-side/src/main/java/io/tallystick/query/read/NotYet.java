package io.tallystick.query.read;

/** The read model has not come to the position asked for in time. */
public final class NotYet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotYet(String position) {
        super(position);
    }
}
