package io.tallystick.events.rulebook;

import io.tallystick.events.text.Language;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Forms as a first draft for the house, never in force by themselves: the annual return of an archives room 檔基3表 as far as its
 * indicators are known, and a monthly one (I-18).
 */
public final class ReturnFormSeed {
    private static final List<String[]> ROWS = RuleCatalogue.table("return-forms.tsv", 9);
    private static final Map<String, String[]> NAMES = by(2);
    private static final Map<String, String[]> UNITS = by(3);

    private ReturnFormSeed() {}

    private static Map<String, String[]> by(int column) {
        return ROWS.stream().collect(Collectors.toUnmodifiableMap(row -> row[column], row -> row, (a, b) -> a));
    }

    /** An indicator's name as printed, in a reader's language; as printed where the house made it up itself. */
    public static String named(String name, Language language) {
        return told(NAMES.get(name), name, language, 5);
    }

    /** The unit an indicator is counted in, in a reader's language. */
    public static String counted(String unit, Language language) {
        return told(UNITS.get(unit), unit, language, 7);
    }

    private static String told(String @Nullable [] row, String printed, Language language, int english) {
        return row == null
                ? printed
                : switch (language) {
                    case EN -> row[english];
                    case ZH_HANS -> row[english + 1];
                    case ZH_HANT -> printed;
                };
    }

    /** The indicators of a form, in their order. */
    public static List<ReturnIndicator> of(ReturnForm form) {
        return ROWS.stream()
                .filter(row -> row[0].equals(form.name()))
                .map(row -> new ReturnIndicator(row[1], row[2], row[3], row[4].isEmpty() ? null : row[4]))
                .toList();
    }
}
