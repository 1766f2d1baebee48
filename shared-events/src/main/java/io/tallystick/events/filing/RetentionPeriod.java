package io.tallystick.events.filing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.regex.Pattern;

/** A retention period as its code: {@code Y} for permanent, {@code D30} for thirty years (DA/T 22). */
public record RetentionPeriod(@JsonValue String code) {
    private static final Pattern FORM = Pattern.compile("Y|D[1-9][0-9]{0,2}");

    /** Permanent, 永久. */
    public static final RetentionPeriod PERMANENT = new RetentionPeriod("Y");

    /** The shorter first; permanent last. */
    public static final Comparator<RetentionPeriod> BY_LENGTH = Comparator.comparingInt(RetentionPeriod::years);

    /**
     * @throws IllegalArgumentException if the code is neither {@code Y} nor {@code D} with a number of years
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RetentionPeriod {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "a retention period is Y or D with years, for example D30; not: " + code);
        }
    }

    /** How many years; more than any for permanent. */
    private int years() {
        return permanent() ? Integer.MAX_VALUE : Integer.parseInt(code.substring(1));
    }

    /** Whether a text is the code of a period. */
    public static boolean isOne(String code) {
        return FORM.matcher(code).matches();
    }

    /** Whether it is shorter than another. */
    public boolean shorterThan(RetentionPeriod other) {
        return years() < other.years();
    }

    public boolean permanent() {
        return "Y".equals(code);
    }

    @Override
    public String toString() {
        return code;
    }
}
