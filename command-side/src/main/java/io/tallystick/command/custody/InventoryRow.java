package io.tallystick.command.custody;

import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.filing.RetentionPeriod;
import io.tallystick.events.filing.UnitDescription;
import io.tallystick.events.kernel.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * A row of an inventory of existing holdings.
 *
 * @param row the row of the file
 * @param extent as the inventory says it, for example {@code 2 boxes}
 * @param date as the inventory says it
 * @param place box, folder or shelf, as the inventory says it
 */
public record InventoryRow(
        int row,
        @Nullable String code,
        CustodyUnitKind kind,
        String category,
        String classCode,
        String title,
        int year,
        @Nullable String documentNumber,
        int pieces,
        RetentionPeriod period,
        @Nullable String security,
        @Nullable String extent,
        @Nullable String date,
        @Nullable String place) {

    UnitDescription describe(RecordId fonds, RecordId from) {
        return new UnitDescription(
                fonds, from, null, kind, category, classCode, year, period, title, documentNumber, security);
    }
}
