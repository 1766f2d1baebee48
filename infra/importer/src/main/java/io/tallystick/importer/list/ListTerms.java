package io.tallystick.importer.list;

import io.tallystick.importer.Field;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the one who imports a list decides beforehand.
 *
 * @param defaults values for fields whose cell is empty or whose column is missing, written as in a file
 * @param acceptUnknownPages whether a line may come without its number of pages, which then stands as 0
 * @param latestYear the last year a document can have
 */
public record ListTerms(Map<Field, String> defaults, boolean acceptUnknownPages, int latestYear) {

    public ListTerms {
        defaults = defaults.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(defaults));
    }

    /** No defaults, pages required, documents dated to the end of next year. */
    public static ListTerms strict(Clock clock) {
        return new ListTerms(Map.of(), false, LocalDate.now(clock).getYear() + 1);
    }

    /** The same with a default. */
    public ListTerms withDefault(Field field, String value) {
        Map<Field, String> more = new EnumMap<>(Field.class);
        more.putAll(defaults);
        more.put(field, value);
        return new ListTerms(more, acceptUnknownPages, latestYear);
    }

    /** The same, taking lines whose pages nobody has counted. */
    public ListTerms acceptingUnknownPages() {
        return new ListTerms(defaults, true, latestYear);
    }
}
