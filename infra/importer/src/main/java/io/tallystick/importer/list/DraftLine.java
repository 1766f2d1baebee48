package io.tallystick.importer.list;

import io.tallystick.events.custody.ListLine;
import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.filing.RetentionPeriod;
import io.tallystick.events.filing.UnitDescription;
import io.tallystick.events.kernel.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file that can become a line of a transfer list.
 *
 * @param row as a spreadsheet counts it, from 1
 * @param sequence 序號, as in the file
 * @param dateText the date as written, where the year was derived from it (I-47)
 * @param pages 0 where unknown pages are accepted and nobody has counted them
 */
public record DraftLine(
        int row,
        @Nullable Integer sequence,
        @Nullable String code,
        CustodyUnitKind kind,
        String category,
        String classCode,
        String title,
        int year,
        @Nullable String dateText,
        @Nullable String documentNumber,
        int pages,
        int pieces,
        RetentionPeriod period,
        @Nullable String security,
        @Nullable String condition,
        @Nullable String remarks) {

    /** The line of a list, under its number there; a date the year was derived from is kept with the remarks. */
    public ListLine toLine(int line, RecordId unit) {
        return new ListLine(
                line,
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
                remarksWithDate());
    }

    /** The custody unit the line declares. */
    public UnitDescription describe(RecordId fonds, RecordId unit, @Nullable String project) {
        return new UnitDescription(
                fonds, unit, project, kind, category, classCode, year, period, title, documentNumber, security);
    }

    /** The remarks, with the date as written behind them where the year was derived from it. */
    public @Nullable String remarksWithDate() {
        if (dateText == null) {
            return remarks;
        }
        return remarks == null ? dateText : remarks + "; " + dateText;
    }
}
