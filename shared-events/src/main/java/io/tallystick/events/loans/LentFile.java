package io.tallystick.events.loans;

import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.kernel.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * A custody unit as it stood when it was asked for, for the loan register 借閱登記簿.
 *
 * @param from the unit of the house its papers come from
 * @param code 檔號, if it has one
 * @param security 密級, as printed
 * @param pages null where they are not known
 * @param pieces how many items are in it
 * @param place box, folder or shelf, where one is known
 */
public record LentFile(
        RecordId unit,
        RecordId from,
        @Nullable String code,
        String title,
        CustodyUnitKind kind,
        String classCode,
        @Nullable String security,
        @Nullable Integer pages,
        int pieces,
        @Nullable String place) {}
