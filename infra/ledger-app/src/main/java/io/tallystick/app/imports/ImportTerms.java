package io.tallystick.app.imports;

import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.importer.Field;
import io.tallystick.importer.ListKind;
import java.util.EnumMap;
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
        TRANSFER_LIST(ListKind.TRANSFER_LIST),
        /** A finding aid of what is in custody. */
        HOLDINGS(null),
        VOLUME_CATALOGUE(ListKind.VOLUME_CATALOGUE),
        ITEM_CATALOGUE(ListKind.ITEM_CATALOGUE),
        LOAN_BOOK(ListKind.LOAN_BOOK),
        DESTRUCTION_REGISTER(ListKind.DESTRUCTION_REGISTER),
        STAFF_LIST(ListKind.STAFF_LIST),
        CUSTOMER_LIST(ListKind.CUSTOMER_LIST),
        TRADE_LIST(ListKind.TRADE_LIST);

        private final @Nullable ListKind list;

        Kind(@Nullable ListKind list) {
            this.list = list;
        }

        /** The kind of list it is a table of, or null where it is none. */
        @Nullable
        ListKind list() {
            return list;
        }
    }

    /** The values for empty or missing columns, with the kind of unit that the kind of list says. */
    Map<Field, String> defaultsOfList() {
        String unit = switch (kind) {
            case VOLUME_CATALOGUE -> CustodyUnitKind.VOLUME.name();
            case ITEM_CATALOGUE -> CustodyUnitKind.ITEM.name();
            default -> null;
        };
        if (unit == null || defaults.containsKey(Field.KIND)) {
            return defaults;
        }
        Map<Field, String> more = new EnumMap<>(Field.class);
        more.putAll(defaults);
        more.put(Field.KIND, unit);
        return more;
    }
}
