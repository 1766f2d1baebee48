package io.tallystick.command.door;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.ledger.LedgerEvent.Ground;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why the ledger cannot take a row of a list.
 *
 * @param row the row of the file, counted from 1
 * @param field the field of the row that is to blame, as the command names it
 * @param reason a message key
 * @param facts what the message speaks of
 * @param record the record the row names, where the list is of records
 */
public record RowFault(
        int row,
        String field,
        String reason,
        Map<String, String> facts,
        @Nullable RecordId record) {
    /** How many rows of a list a refusal names, as it is recorded. */
    static final int ROWS_NAMED = 20;

    /** A fault with the facts its message speaks of. */
    public static RowFault of(int row, String field, String reason, Fact... facts) {
        return new RowFault(row, field, reason, Fact.map(facts), null);
    }

    /** The refusal of a list that cannot be taken. */
    static Refusal refusal(List<RowFault> faults) {
        List<Integer> rows =
                faults.stream().map(RowFault::row).distinct().sorted().toList();
        String first = rows.stream().limit(ROWS_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        return new Refusal(
                Ground.STATE,
                null,
                "refused.badRows",
                Fact.map(
                        Fact.fact("count", rows.size()),
                        Fact.fact("rows", rows.size() > ROWS_NAMED ? first + " …" : first)),
                List.of(),
                faults);
    }
}
