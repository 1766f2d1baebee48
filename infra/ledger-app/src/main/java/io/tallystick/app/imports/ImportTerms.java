package io.tallystick.app.imports;

import io.tallystick.importer.Field;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the one who imports a file says about it.
 *
 * @param kind what the file is a list of
 * @param fonds the fonds it belongs to
 * @param from for a transfer list the unit that hands over; for holdings the unit they come from
 * @param to the archives room
 * @param project the project it belongs to, if one
 * @param mapping the name of a saved mapping, or nothing to use what is proposed
 * @param defaults values for empty or missing columns
 * @param acceptUnknownPages whether lines may come without a page count
 * @param encoding, delimiter, sheet, headerRow what was decided by hand instead of being detected
 */
record ImportTerms(
        Kind kind,
        String fonds,
        String from,
        String to,
        @Nullable String project,
        @Nullable String mapping,
        Map<Field, String> defaults,
        boolean acceptUnknownPages,
        @Nullable String encoding,
        @Nullable String delimiter,
        @Nullable String sheet,
        @Nullable Integer headerRow) {
    /** What a file can be a list of. */
    enum Kind {
        TRANSFER_LIST,
        HOLDINGS
    }
}
