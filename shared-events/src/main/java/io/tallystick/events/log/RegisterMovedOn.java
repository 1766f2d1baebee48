package io.tallystick.events.log;

/** A register changed after the decision had read it; nothing was appended. Reload the register and decide again. */
public final class RegisterMovedOn extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String register;

    public RegisterMovedOn(String register, long reliedOn, long now) {
        super("register " + register + " was relied on at " + reliedOn + " and is at " + now);
        this.register = register;
    }

    /** Which register. */
    public String register() {
        return register;
    }
}
