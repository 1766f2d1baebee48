package io.tallystick.importer.list;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whole numbers as people write them in lists: {@code 12}, {@code 1,200}, {@code 12頁}; not {@code 12.5}, not {@code 3-4}. */
final class WholeNumber {
    private static final Pattern FORM = Pattern.compile(
            "\\s*(\\d{1,9}|\\d{1,3}(?:,\\d{3}){1,2})(?:\\.0+)?\\s*(?:[頁页张張件份卷]|pp?\\.?|pages?|items?|pieces?)?\\s*",
            Pattern.CASE_INSENSITIVE);

    private WholeNumber() {}

    static Optional<Integer> of(String text) {
        Matcher match = FORM.matcher(halfWidth(text));
        return match.matches() ? Optional.of(Integer.parseInt(match.group(1).replace(",", ""))) : Optional.empty();
    }

    private static String halfWidth(String text) {
        StringBuilder half = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            half.append(c >= '\uFF10' && c <= '\uFF19' ? (char) (c - '\uFF10' + '0') : c == '\u00A0' ? ' ' : c);
        }
        return half.toString();
    }
}
