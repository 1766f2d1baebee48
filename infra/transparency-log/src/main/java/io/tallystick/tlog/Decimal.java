package io.tallystick.tlog;

/** Sizes and indices as checkpoints and proofs write them. */
final class Decimal {
    private static final int MOST_DIGITS = 19;

    private Decimal() {}

    /** A number from 0 to {@link Long#MAX_VALUE}, in ASCII digits without a leading zero. */
    static long parse(String text) {
        boolean digits = !text.isEmpty()
                && text.length() <= MOST_DIGITS
                && text.chars().allMatch(c -> c >= '0' && c <= '9')
                && (text.length() == 1 || text.charAt(0) != '0');
        if (!digits) {
            throw new MalformedException("not a number: " + text.substring(0, Math.min(text.length(), 40)));
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new MalformedException("too large a number: " + text);
        }
    }
}
