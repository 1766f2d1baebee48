package io.tallystick.tlog;

/** A signature or a proof that does not hold; the message says which. */
public final class UnprovenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnprovenException(String message) {
        super(message);
    }
}
