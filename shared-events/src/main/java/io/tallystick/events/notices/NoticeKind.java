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
    /** Sign the receipt of a transfer that is counted (I-13). */
    SIGN_RECEIPT,
    /** Bring a unit back that was let out (I-2). */
    BRING_BACK,
    /** A waiting period is over (VI-26). */
    EXECUTE_DESTRUCTION,
    /** An absence without leave was recorded of you (V-91). */
    ABSENCE_TOLD,
    /** A penalty was decided over you (VI-22). */
    PENALTY_TOLD,
    /** Those who relieve a shift have not come (V-82). */
    LATE_RELIEF,
    /** Close a leave that is over (V-85). */
    CLOSE_LEAVE,
    /** Hand in the slip of a sick leave (V-99). */
    HAND_IN_SLIP,
    /** Somebody of your shift called in an emergency (V-97). */
    EMERGENCY_CALL,
    /** Hand in a visit report (II-32). */
    HAND_IN_REPORT,
    /** Ask a customer for a form (II-25). */
    ASK_FOR_FORM,
    /** Read a report on a customer (II-35). */
    READ_CUSTOMER_REPORT,
    /** Review a customer file nobody touched in its time (II-52). */
    REVIEW_CUSTOMER,
    /** Report an important dealing (IV-11). */
    REPORT_DEALING,
    /** Report on the contact with a customer (IV-21). */
    REPORT_CONTACT,
    /** Assign more contacts to an important customer (IV-20). */
    ASSIGN_CONTACT,
    /** File the results of a customer for a year (IV-10). */
    FILE_ANNUAL_REPORT,
    /** Answer what an authority demands (VI-30). */
    ANSWER_DEMAND
}
