package io.tallystick.events.commands;

/** Whether a command may say when it happened (VI-15). */
public enum CommandClock {
    /** Happens as it is recorded: signatures, approvals, sign-on. */
    LIVE,
    /** May have happened earlier; not in the future, and beyond a limit only with a reason. */
    REPORTED
}
