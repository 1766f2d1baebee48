package io.tallystick.importer;

import com.ibm.icu.text.Normalizer2;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Derives the year of a document from its date as written: the last year the date names, since a document that crosses
 * years is finished in its last (I-47). A decade counts to its end, {@code 1945-65} ends in 1965, a year of the Republic
 * of China (民國) is its year of the common era. A date that names no year with four digits gives none.
 */
public final class YearRule {
    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();
    private static final Pattern PLAIN = Pattern.compile("\\s*(\\d{4})\\s*年?\\s*(?:度)?\\s*");
    private static final Pattern TIME =
            Pattern.compile("[T\\s]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?\\s*(?:Z|[+-]\\d{2}:?\\d{2})?");
    private static final Pattern EIGHT_DIGITS =
            Pattern.compile("(?<!\\d)(\\d{4})(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?!\\d)");
    private static final Pattern REPUBLIC =
            Pattern.compile("(?:民[國国]|中[華华]民[國国])\\s*([0-9]{1,3}|[元一二三四五六七八九十百〇零]{1,5})\\s*年");
    private static final Pattern CHINESE_DIGITS = Pattern.compile("([一二]\\s*[〇零○一二三四五六七八九]{3})\\s*年");
    private static final Pattern DECADE = Pattern.compile("(?<!\\d)(\\d{3})0(?:'?s\\b|年代)");
    private static final Pattern SHORT_END =
            Pattern.compile("(?<![\\d/.-])(\\d{4})\\s*[-–—/~至]\\s*(\\d{2})(?![\\d/.-])");
    private static final Pattern FOUR_DIGITS = Pattern.compile("(?<!\\d)(\\d{4})(?!\\d)");
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final int REPUBLIC_BEGINS = 1911;
    private static final int MONTHS = 12;

    private YearRule() {}

    /**
     * A year and how it came about.
     *
     * @param stated whether the text is that year and nothing else
     */
    public record Derived(int year, boolean stated) {}

    /** The year, if the text names one; whether it is a likely one is not judged here. */
    public static Optional<Derived> of(String text) {
        if (text.length() == 4 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of(new Derived(Integer.parseInt(text), true));
        }
        String plain = COMPATIBLE.normalize(text);
        Matcher stated = PLAIN.matcher(plain);
        if (stated.matches()) {
            return Optional.of(new Derived(Integer.parseInt(stated.group(1)), true));
        }
        String date = TIME.matcher(plain).replaceAll(" ");
        int last = -1;
        for (Matcher m = REPUBLIC.matcher(date); m.find(); ) {
            last = Math.max(last, REPUBLIC_BEGINS + number(m.group(1)));
        }
        for (Matcher m = CHINESE_DIGITS.matcher(date); m.find(); ) {
            last = Math.max(last, digits(m.group(1)));
        }
        for (Matcher m = EIGHT_DIGITS.matcher(date); m.find(); ) {
            last = Math.max(last, Integer.parseInt(m.group(1)));
        }
        for (Matcher m = DECADE.matcher(date); m.find(); ) {
            last = Math.max(last, Integer.parseInt(m.group(1)) * 10 + 9);
        }
        for (Matcher m = SHORT_END.matcher(date); m.find(); ) {
            last = Math.max(last, shortEnd(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2))));
        }
        for (Matcher m = FOUR_DIGITS.matcher(date); m.find(); ) {
            last = Math.max(last, Integer.parseInt(m.group(1)));
        }
        return last < 0 ? Optional.empty() : Optional.of(new Derived(last, false));
    }

    /** Two digits that can be a month are one: {@code 2016-01} is January. */
    private static int shortEnd(int begin, int end) {
        return end > MONTHS && end > begin % 100 ? begin / 100 * 100 + end : begin;
    }

    private static int digits(String chinese) {
        int number = 0;
        for (char c : chinese.replaceAll("[零○]", "〇").replaceAll("\\s", "").toCharArray()) {
            number = number * 10 + DIGITS.indexOf(c);
        }
        return number;
    }

    private static int number(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        int number = 0;
        int digit = 0;
        for (char c : text.replace('元', '一').replace('零', '〇').toCharArray()) {
            switch (c) {
                case '百' -> {
                    number += Math.max(1, digit) * 100;
                    digit = 0;
                }
                case '十' -> {
                    number += Math.max(1, digit) * 10;
                    digit = 0;
                }
                default -> digit = digit * 10 + DIGITS.indexOf(c);
            }
        }
        return number + digit;
    }
}
