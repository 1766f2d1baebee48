package io.tallystick.events.log;

/** The append found a command with the same key in the log; nothing was appended again. */
public final class CommandAlreadyAccepted extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient CommandKeys.Accepted accepted;

    public CommandAlreadyAccepted(CommandKeys.Accepted accepted) {
        super("already accepted at position " + accepted.outcome().first());
        this.accepted = accepted;
    }

    /** The first command's outcome and request hash. */
    public CommandKeys.Accepted accepted() {
        return accepted;
    }
}
