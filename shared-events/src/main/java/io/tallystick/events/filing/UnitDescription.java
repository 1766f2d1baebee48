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
 * @param material 製成材料, of the house's list; absent in what was taken over from lists that do not say (I-15)
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
        @Nullable String security,
        @Nullable String material) {
    /** Described before its material was asked for. */
    public UnitDescription(
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
        this(fonds, unit, project, kind, category, classCode, year, period, title, documentNumber, security, null);
    }

    /** The same under a security mark. */
    public UnitDescription marked(String mark) {
        return new UnitDescription(
                fonds, unit, project, kind, category, classCode, year, period, title, documentNumber, mark, material);
    }

    /** The same of a material. */
    public UnitDescription of(String itsMaterial) {
        return new UnitDescription(
                fonds,
                unit,
                project,
                kind,
                category,
                classCode,
                year,
                period,
                title,
                documentNumber,
                security,
                itsMaterial);
    }

    /** The same placed in another class. */
    public UnitDescription placed(String otherCategory, String otherClass) {
        return new UnitDescription(
                fonds,
                unit,
                project,
                kind,
                otherCategory,
                otherClass,
                year,
                period,
                title,
                documentNumber,
                security,
                material);
    }
}
