package io.tallystick.events.notices;

/** What somebody is told to do. It says no more than that: everything else stands in the record it names. */
public enum NoticeKind {
    /** Bring back a file (I-4). */
    RETURN_FILE,
    /** Bring back a file earlier than agreed. */
    RETURN_RECALLED,
    /** Remind a reader who has no account, by a slip on paper (I-4). */
    REMIND_READER,
    /** Tell what a use led to (I-16). */
    TELL_EFFECT,
    /** File papers (I-33, I-35). */
    FILE_PAPERS,
    /** Inspect a room (I-6). */
    INSPECT,
    /** Look at a hold again (VI-12). */
    REVIEW_HOLD,
    /** File a statistical return (I-18). */
    FILE_RETURN,
    /** Register the arrival of a transfer (I-13). */
    REGISTER_TRANSFER,
    /** Bring a unit back that was let out (I-2). */
    BRING_BACK,
    /** A waiting period is over (VI-26). */
    EXECUTE_DESTRUCTION
}
