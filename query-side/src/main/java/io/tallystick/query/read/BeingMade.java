package io.tallystick.query.read;

/** The read model is being made from the beginning of the log and has not been at its head yet: rows are missing. */
public final class BeingMade extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BeingMade(long position) {
        super(String.valueOf(position));
    }
}
