package io.tallystick.events.rulebook;

import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Pattern;

/** The statistical forms a house fills in 統計報表 (I-18). What each asks for is a standard, in versions. */
public enum ReturnForm {
    /** 檔案室基本情況年報, once for each year. */
    ANNUAL("[0-9]{4}"),
    /** 月報, once for each month. */
    MONTHLY("[0-9]{4}-(0[1-9]|1[0-2])");

    private final Pattern period;

    ReturnForm(String period) {
        this.period = Pattern.compile(period);
    }

    /** Whether a text names a time the form is filled in for: {@code 2026}, {@code 2026-11}. */
    public boolean accepts(String text) {
        return period.matcher(text).matches();
    }

    /** The first day of the time. */
    public LocalDate begins(String text) {
        return this == ANNUAL
                ? Year.parse(text).atDay(1)
                : YearMonth.parse(text).atDay(1);
    }

    /** The last day of the time. */
    public LocalDate ends(String text) {
        return after(begins(text)).minusDays(1);
    }

    /** The time that holds the day. */
    public String holding(LocalDate day) {
        return this == ANNUAL
                ? String.valueOf(day.getYear())
                : YearMonth.from(day).toString();
    }

    /** The first day of the time after the one that holds the day. */
    public LocalDate turnAfter(LocalDate day) {
        return after(begins(holding(day)));
    }

    private LocalDate after(LocalDate first) {
        return this == ANNUAL ? first.plusYears(1) : first.plusMonths(1);
    }

    /** The standard that says what is asked for. */
    public RecordId standard() {
        return RecordId.of("standard", "return-form-" + word());
    }

    /** The return for a time. */
    public RecordId returnFor(String text) {
        return RecordId.of("return", word() + "-" + text);
    }

    private String word() {
        return this == ANNUAL ? "annual" : "monthly";
    }
}
