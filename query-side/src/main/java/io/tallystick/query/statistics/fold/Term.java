package io.tallystick.query.statistics.fold;

/** A term of the balance, and what it does to the sum. */
public enum Term {
    TAKEN_OVER(1),
    RECEIVED(1),
    MOVED_OUT(-1),
    DESTROYED(-1),
    RECLASSIFIED_FROM(-1),
    RECLASSIFIED_TO(1);

    private final int sign;

    Term(int sign) {
        this.sign = sign;
    }

    /** 1 for what comes in, −1 for what leaves. */
    public int sign() {
        return sign;
    }
}
