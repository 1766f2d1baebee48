package io.tallystick.importer.list;

import io.tallystick.importer.Field;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a ledger kept before this one, every value in the form commands take: days as 2026-03-05, periods as D30, kinds as
 * VOLUME, numbers as digits.
 *
 * @param row as a spreadsheet counts it, from 1
 */
public record OldRow(int row, Map<Field, String> values) {
    public OldRow {
        values = values.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(values));
    }

    /** The value of a field, or null where the row has none. */
    public @Nullable String value(Field field) {
        return values.get(field);
    }
}
