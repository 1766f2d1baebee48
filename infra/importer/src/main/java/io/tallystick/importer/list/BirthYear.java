package io.tallystick.importer.list;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The year of a birth as staff lists have it: {@code 1984}, {@code 1984年}, or a date that begins with its year. */
final class BirthYear {
    private static final Pattern FORM =
            Pattern.compile("(1[89]\\d\\d|20\\d\\d)[-./年\\s]*\\d{0,2}[-./月\\s]*\\d{0,2}[日号]?");

    private BirthYear() {}

    static Optional<Integer> of(String text) {
        Matcher match = FORM.matcher(text.strip());
        return match.matches() ? Optional.of(Integer.parseInt(match.group(1))) : Optional.empty();
    }
}
