package io.tallystick.events.statistics;

import io.tallystick.events.custody.ListHash;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The digest of a reconciliation, which anybody who reads the log up to its position can make again: SHA-256 as in
 * {@link ListHash} over the position, then the balance lines, then the differences, each with its fields in order.
 */
public final class ReconciliationDigest {
    private ReconciliationDigest() {}

    /** The digest, lower-case hexadecimal. */
    public static String of(long position, List<BalanceLine> lines, List<ReconciliationDifference> differences) {
        Stream<List<@Nullable Object>> head = Stream.of(List.of(position));
        return ListHash.ofRows(Stream.concat(
                head,
                Stream.concat(
                        lines.stream().map(ReconciliationDigest::fields),
                        differences.stream().map(ReconciliationDigest::fields))));
    }

    private static List<@Nullable Object> fields(BalanceLine line) {
        return Stream.of(
                        Stream.<Object>of(line.fonds(), line.kind(), line.countedIn()),
                        fields(line.ledger()),
                        fields(line.table()),
                        Stream.<Object>of(
                                line.shelf().counted(),
                                line.shelf().uncounted(),
                                line.shelf().out(),
                                line.shelf().missing(),
                                line.receipts()))
                .flatMap(fields -> fields)
                .<@Nullable Object>map(field -> field)
                .toList();
    }

    private static Stream<Object> fields(BalanceFigures figures) {
        return Stream.of(
                figures.opening(),
                figures.takenOver(),
                figures.received(),
                figures.movedOut(),
                figures.destroyed(),
                figures.reclassified(),
                figures.closing());
    }

    private static List<@Nullable Object> fields(ReconciliationDifference difference) {
        return Arrays.asList(
                difference.number(),
                difference.kind(),
                difference.unit(),
                difference.about(),
                difference.ledger(),
                difference.other());
    }
}
