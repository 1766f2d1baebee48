package io.tallystick.events.statistics;

import io.tallystick.events.kernel.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * A difference between ledger, table and shelf 帳表不符、帳物不符, down to the line.
 *
 * @param number counted from 1 within the reconciliation
 * @param unit the unit it is about; absent for a find nobody knows, and for a sum
 * @param about the transfer, register, stock-take, scan or sum it is about, with the line where there is one
 * @param ledger what the ledger says
 * @param other what the other side says
 */
public record ReconciliationDifference(
        int number,
        Kind kind,
        @Nullable RecordId unit,
        @Nullable String about,
        @Nullable String ledger,
        @Nullable String other) {

    /** Which two are compared. */
    public enum Side {
        /** The ledger with itself: receipts and registers with what holdings say. */
        LEDGER,
        TABLE,
        SHELF
    }

    /** What differs. */
    public enum Kind {
        /** Accepted on a receipt both signed, and never received. */
        ACCEPTED_NOT_RECEIVED(Side.LEDGER),
        /** Received, and on no receipt both signed. */
        RECEIVED_WITHOUT_RECEIPT(Side.LEDGER),
        /** Came in while it was in already. */
        RECEIVED_TWICE(Side.LEDGER),
        /** Left, and in no register that was carried out. */
        LEFT_WITHOUT_REGISTER(Side.LEDGER),
        /** In a register that was carried out, and still there. */
        REGISTERED_NOT_LEFT(Side.LEDGER),
        /** Left without ever having come in. */
        LEFT_BEFORE_COMING(Side.LEDGER),
        NOT_IN_TABLE(Side.TABLE),
        ONLY_IN_TABLE(Side.TABLE),
        OTHER_FONDS(Side.TABLE),
        OTHER_KIND(Side.TABLE),
        /** Counted in another period. */
        OTHER_PERIOD(Side.TABLE),
        /** Came or went in another way, or is still there by one of the two. */
        OTHER_MOVEMENT(Side.TABLE),
        /** A sum that no line explains. */
        SUM(Side.TABLE),
        NOT_ON_SHELF(Side.SHELF),
        /** Found, though by the ledger it is gone or never came. */
        ONLY_ON_SHELF(Side.SHELF),
        /** Found, and nobody knows what it is. */
        UNKNOWN_ON_SHELF(Side.SHELF);

        private final Side side;

        Kind(Side side) {
            this.side = side;
        }

        /** Where the fault shows. */
        public Side side() {
            return side;
        }
    }

    /** The same difference, found again by another reconciliation, has the same identity whatever its number. */
    public String identity() {
        return kind + "|" + unit + "|" + about + "|" + ledger + "|" + other;
    }
}
