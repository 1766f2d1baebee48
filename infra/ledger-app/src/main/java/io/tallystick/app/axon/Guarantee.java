package io.tallystick.app.axon;

/** What the log promises, in the order of ADR 0006. */
enum Guarantee {
    POSITIONS_GAPLESS,
    VISIBLE_IN_COMMIT_ORDER,
    COMMAND_IS_ONE_APPEND,
    SEQUENCE_UNIQUE,
    CONFLICT_FAILS_ALONE,
    COMMAND_KEY_UNIQUE,
    REGISTERS_CHECKED_BY_APPEND,
    RECORDED_AT_NEVER_DECREASES,
    APPEND_ONLY_BY_RIGHTS,
    EVENT_SIZE_LIMITED,
    UNKNOWN_OUTCOME_RESOLVED,
    DURABLE_WHEN_ACKNOWLEDGED;

    /** How far a guarantee goes. */
    enum Reach {
        /** It holds, and tests hold the engine to it. */
        HOLDS,
        /** The server promises it; nothing of ours has shown it. */
        PROMISED_BY_SERVER,
        /** A substitute of ours makes a violation rare or tells of it, and does not exclude it. */
        NARROWED,
        /** It does not hold. */
        ABSENT
    }
}
