package io.tallystick.importer.ead;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How much there is.
 *
 * @param text as written
 * @param quantity the number it begins with; nothing if it begins with none
 * @param unit what is counted; nothing without a quantity
 */
public record Extent(
        String text,
        @Nullable BigDecimal quantity,
        @Nullable String unit) {
    private static final Pattern COUNTED = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,6})?)\\s+(\\D.{0,80})");

    /** Reads {@code 9 boxes} as 9 of {@code boxes}; any other text is kept as it is. */
    public static Extent of(String text) {
        Matcher match = COUNTED.matcher(text);
        return match.matches()
                ? new Extent(
                        text, new BigDecimal(match.group(1)), match.group(2).strip())
                : new Extent(text, null, null);
    }

    /** A number and a unit given apart (EAD3). */
    public static Extent of(String quantity, String unit) {
        return of((quantity + " " + unit).strip());
    }
}
