package io.tallystick.query.console.kit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** The month a page is asked for. */
public final class Months {
    private Months() {}

    /** The month as written in an address; that of the day where none is. */
    public static YearMonth of(@Nullable String text, LocalDate today) {
        if (text == null || text.isBlank()) {
            return YearMonth.from(today);
        }
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw new NotHere("month " + text);
        }
    }
}
