package io.tallystick.command.custody;

import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.filing.RetentionPeriod;
import io.tallystick.events.filing.UnitDescription;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of an inventory of existing holdings.
 *
 * @param row the row of the file
 * @param extent as the inventory says it, for example {@code 2 boxes}
 * @param date as the inventory says it
 * @param place box, folder or shelf, as the inventory says it
 * @param author 責任者, as the inventory says it
 * @param pages absent where the inventory does not say
 * @param remarks 備註
 * @param material what it is made of, where the inventory says it
 * @param keptFrom the day a period runs from that does not run from the year, for example the end of a contract
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
        @Nullable String place,
        @Nullable String author,
        @Nullable Integer pages,
        @Nullable LocalDate keptFrom,
        @Nullable String remarks,
        @Nullable String material) {
    /** A row of an inventory that does not say what things are made of. */
    public InventoryRow(
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
            @Nullable String place,
            @Nullable String author,
            @Nullable Integer pages,
            @Nullable LocalDate keptFrom,
            @Nullable String remarks) {
        this(
                row,
                code,
                kind,
                category,
                classCode,
                title,
                year,
                documentNumber,
                pieces,
                period,
                security,
                extent,
                date,
                place,
                author,
                pages,
                keptFrom,
                remarks,
                null);
    }

    /** A row of an inventory that says nothing of author, pages and another beginning of its period. */
    public InventoryRow(
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
        this(
                row,
                code,
                kind,
                category,
                classCode,
                title,
                year,
                documentNumber,
                pieces,
                period,
                security,
                extent,
                date,
                place,
                null,
                null,
                null,
                null);
    }

    UnitDescription describe(RecordId fonds, RecordId from) {
        return new UnitDescription(
                fonds, from, null, kind, category, classCode, year, period, title, documentNumber, security, material);
    }
}
