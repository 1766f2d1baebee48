package io.tallystick.events.statistics;

import io.tallystick.events.filing.CountingUnit;
import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.kernel.RecordId;

/**
 * One line of a period's balance: a fonds, a kind, a unit of count, never added to another (I-14, VI-25).
 *
 * @param ledger 帳: from the events, added up by themselves
 * @param table 表: from the register people read
 * @param receipts accepted lines of receipts signed by both in the period; equals what was received
 */
public record BalanceLine(
        RecordId fonds,
        CustodyUnitKind kind,
        CountingUnit countedIn,
        BalanceFigures ledger,
        BalanceFigures table,
        ShelfFigures shelf,
        long receipts) {
    /** Whether ledger, table, shelf and receipts say the same. */
    public boolean agrees() {
        return ledger.equals(table)
                && ledger.foots()
                && ledger.closing() == shelf.accountedFor()
                && ledger.received() == receipts;
    }
}
