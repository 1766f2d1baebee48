package io.tallystick.tlog;

/** Bytes or text that are not of the form they should have; the message says what is wrong with them. */
public final class MalformedException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public MalformedException(String message) {
        super(message);
    }
}
