package io.tallystick.events.organisation;

/** Why somebody's authority ends at once, without a handover by the person (VI-20). */
public enum RevocationCause {
    /** 死亡. */
    DEATH,
    /** 撤職, 開除. */
    DISMISSAL,
    /** 潛逃, 失聯. */
    ABSCONDED
}
