package io.tallystick.command.custody;

import io.tallystick.events.custody.ListLine;
import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.filing.RetentionPeriod;
import io.tallystick.events.filing.UnitDescription;
import io.tallystick.events.kernel.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list made outside the ledger; its number is its place in the list.
 *
 * @param row the row of the file it was read from
 * @param pages 0 where unknown
 * @param material what it is made of; may be left out where the kind says it (I-15)
 */
public record DeclaredLine(
        @Nullable Integer row,
        @Nullable String code,
        CustodyUnitKind kind,
        String category,
        String classCode,
        String title,
        int year,
        @Nullable String documentNumber,
        int pages,
        int pieces,
        RetentionPeriod period,
        @Nullable String security,
        @Nullable String condition,
        @Nullable String remarks,
        @Nullable String material) {
    /** A line of the material that is customary for its kind. */
    public DeclaredLine(
            @Nullable Integer row,
            @Nullable String code,
            CustodyUnitKind kind,
            String category,
            String classCode,
            String title,
            int year,
            @Nullable String documentNumber,
            int pages,
            int pieces,
            RetentionPeriod period,
            @Nullable String security,
            @Nullable String condition,
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
                pages,
                pieces,
                period,
                security,
                condition,
                remarks,
                null);
    }

    UnitDescription describe(RecordId fonds, RecordId from, @Nullable String project) {
        return new UnitDescription(
                fonds, from, project, kind, category, classCode, year, period, title, documentNumber, security);
    }

    ListLine toLine(int number, RecordId unit) {
        return new ListLine(
                number,
                unit,
                code,
                kind,
                title,
                year,
                documentNumber,
                pages,
                pieces,
                period,
                security,
                condition,
                remarks);
    }
}
