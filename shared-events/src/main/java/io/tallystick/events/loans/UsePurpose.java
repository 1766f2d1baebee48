package io.tallystick.events.loans;

/** What records are used for 利用目的; use is counted by it (I-16). */
public enum UsePurpose {
    /** 工作查考. */
    WORK,
    /** 經濟建設. */
    ECONOMY,
    /** 編史修志. */
    COMPILATION,
    /** 學術研究. */
    RESEARCH,
    /** 宣傳教育. */
    PUBLICITY,
    OTHER
}
