package io.tallystick.events.filing;

import io.tallystick.events.kernel.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * What a custody unit is, as said when it is opened or declared on a list.
 *
 * @param fonds 全宗
 * @param unit the unit of the house it comes from
 * @param project the project it belongs to, if it does; its head then approves the filing (I-34)
 * @param category 檔案門類, for example {@code WS}
 * @param classCode the class of the numbering scheme
 * @param year the year, four digits
 * @param title 題名
 * @param documentNumber 文號/圖號
 * @param security 密級, as printed
 */
public record UnitDescription(
        RecordId fonds,
        RecordId unit,
        @Nullable String project,
        CustodyUnitKind kind,
        String category,
        String classCode,
        int year,
        RetentionPeriod period,
        String title,
        @Nullable String documentNumber,
        @Nullable String security) {
    /** The same under a security mark. */
    public UnitDescription marked(String mark) {
        return new UnitDescription(
                fonds, unit, project, kind, category, classCode, year, period, title, documentNumber, mark);
    }
}
