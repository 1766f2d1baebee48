package io.tallystick.command.door;

import java.util.Map;

/**
 * Why the ledger cannot take a row of a list.
 *
 * @param row the row of the file, counted from 1
 * @param field the field of the row that is to blame, as the command names it
 * @param reason a message key
 * @param facts what the message speaks of
 */
public record RowFault(int row, String field, String reason, Map<String, String> facts) {
    /** A fault with the facts its message speaks of. */
    public static RowFault of(int row, String field, String reason, Fact... facts) {
        return new RowFault(row, field, reason, Fact.map(facts));
    }
}
