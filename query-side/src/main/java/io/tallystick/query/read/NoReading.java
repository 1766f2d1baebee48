package io.tallystick.query.read;

/** What is asked for is shown once for each recorded reading, and this is none that is still open to who asks (IV-16). */
public final class NoReading extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param address where a reading is recorded and a permit given */
    public NoReading(String address) {
        super(address);
    }
}
