package io.tallystick.events.commands;

/** Whether a command may be refused (VI-28). */
public enum CommandKind {
    /** A permission: approve, lend, destroy, grant. A rule may refuse it. */
    PERMIT,
    /** What physically happened: never refused for a house rule; a breach is recorded beside it. */
    OBSERVE
}
