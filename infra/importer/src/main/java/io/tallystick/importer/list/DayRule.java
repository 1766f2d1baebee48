package io.tallystick.importer.list;

import com.ibm.icu.text.Normalizer2;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as ledgers write them, year first: {@code 20260305}, {@code 2026-03-05}, {@code 2026/3/5}, {@code 2026年3月5日}, {@code 民國115年3月5日}. */
final class DayRule {
    private static final int REPUBLIC_BEGINS = 1911;
    private static final Pattern DIGITS = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final Pattern PARTS =
            Pattern.compile("([0-9]{4})\\s*[-./年]\\s*([0-9]{1,2})\\s*[-./月]\\s*([0-9]{1,2})\\s*日?(?:[T ][0-9:.Z+]*)?");
    private static final Pattern REPUBLIC =
            Pattern.compile("民[國国]\\s*([0-9]{1,3})\\s*年\\s*([0-9]{1,2})\\s*月\\s*([0-9]{1,2})\\s*日?");

    private DayRule() {}

    /** The day, if the text is one. */
    static Optional<LocalDate> of(String text) {
        String plain = Normalizer2.getNFKCInstance().normalize(text).strip();
        for (Pattern form : new Pattern[] {DIGITS, PARTS, REPUBLIC}) {
            Matcher day = form.matcher(plain);
            if (day.matches()) {
                int year = Integer.parseInt(day.group(1)) + (form.equals(REPUBLIC) ? REPUBLIC_BEGINS : 0);
                return day(year, Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
