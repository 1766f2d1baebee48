package io.tallystick.events.notices;

/** A way on which a notice goes out of the ledger; in the console it stands in any case. */
public enum NoticeWay {
    /** By electronic mail, to the address its recipient gave. */
    MAIL,
    /** To another system of the house. */
    WEBHOOK
}
