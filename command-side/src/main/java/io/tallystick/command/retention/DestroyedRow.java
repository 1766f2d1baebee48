package io.tallystick.command.retention;

import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.filing.RetentionPeriod;
import io.tallystick.events.filing.UnitDescription;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of an old destruction register 銷毀清冊.
 *
 * @param row the row of the file
 * @param pages 0 where the register does not say
 * @param period 原期限
 * @param destroyedOn the day it was destroyed
 * @param approval the number of the approval
 * @param approver who approved it: personal, sealed before it is stored
 * @param supervisors who watched: personal, sealed before it is stored
 */
public record DestroyedRow(
        int row,
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
        LocalDate destroyedOn,
        @Nullable String approval,
        @Nullable String approver,
        @Nullable String supervisors) {

    UnitDescription describe(RecordId fonds, RecordId from) {
        return new UnitDescription(
                fonds, from, null, kind, category, classCode, year, period, title, documentNumber, security);
    }
}
