package io.tallystick.events.loans;

/** Where a reader has a file. */
public enum LoanMode {
    /** 閱覽: in the archives room, back before it closes (I-5). */
    READING_ROOM,
    /** 外借: taken away, by exception only (I-4). */
    OFF_SITE
}
