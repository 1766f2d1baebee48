package io.tallystick.command.custody;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.Portions;
import io.tallystick.command.door.RowFault;
import io.tallystick.events.custody.ListHash;
import io.tallystick.events.custody.ListLine;
import io.tallystick.events.custody.ListSource;
import io.tallystick.events.custody.TransferEvent.TransferListed;
import io.tallystick.events.filing.CountingUnit;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The lines of a list: how many, how large, what their head says of them. */
public final class ListLines {
    private static final int FIELD_NAMES = 200;
    private static final int EARLIEST_YEAR = 1000;
    private static final int LATEST_YEAR = 9999;

    private ListLines() {}

    /** What a line takes in JSON at most. */
    static int bytes(ListLine line) {
        return FIELD_NAMES
                + bytes(
                        line.unit(),
                        line.code(),
                        line.title(),
                        line.documentNumber(),
                        line.security(),
                        line.condition(),
                        line.remarks());
    }

    private static int bytes(@Nullable Object... fields) {
        return Arrays.stream(fields)
                .filter(Objects::nonNull)
                .mapToInt(Portions::bytes)
                .sum();
    }

    /** Requires a number of lines a list may have. */
    public static void requireLength(int lines, Decision decision) {
        decision.requireState(lines > 0, "refused.listEmpty");
        int most = decision.number("I-13", "maxLines");
        decision.require("I-13", lines <= most, "refused.listTooLong", fact("lines", lines), fact("most", most));
    }

    /** Whether a number is a year of four digits. */
    static boolean isYear(int year) {
        return year >= EARLIEST_YEAR && year <= LATEST_YEAR;
    }

    /** Requires that a line can be recorded at all. */
    static void requireSound(
            int number, int year, int pages, int pieces, Decision decision, @Nullable Object... texts) {
        decision.requireState(isYear(year), "refused.lineYear", fact("line", number), fact("year", year));
        decision.requireState(pages >= 0, "refused.linePages", fact("line", number));
        decision.requireState(pieces >= 1, "refused.linePieces", fact("line", number));
        decision.requireState(
                bytes(texts) + FIELD_NAMES * 3 <= Portions.LARGEST, "refused.lineTooLong", fact("line", number));
    }

    /** Why a row cannot be recorded at all; the same that {@link #requireSound} asks for, of many rows at once. */
    public static List<RowFault> unsound(int row, int year, int pages, int pieces, @Nullable Object... texts) {
        List<RowFault> faults = new ArrayList<>();
        if (!isYear(year)) {
            faults.add(RowFault.of(row, "year", "refused.yearForm", fact("year", year)));
        }
        if (pages < 0) {
            faults.add(RowFault.of(row, "pages", "refused.negativeNumber"));
        }
        if (pieces < 1) {
            faults.add(RowFault.of(row, "pieces", "refused.linePieces", fact("line", row)));
        }
        if (bytes(texts) + FIELD_NAMES * 3 > Portions.LARGEST) {
            faults.add(RowFault.of(row, "title", "refused.lineTooLong", fact("line", row)));
        }
        return faults;
    }

    static TransferListed head(
            RecordId transfer,
            RecordId fonds,
            RecordId from,
            RecordId to,
            @Nullable String project,
            boolean declared,
            @Nullable ListSource source,
            List<ListLine> lines,
            Signature lister) {
        Map<CountingUnit, Integer> counts = new EnumMap<>(CountingUnit.class);
        lines.forEach(line -> counts.merge(line.kind().countedIn(), 1, Integer::sum));
        return new TransferListed(
                transfer,
                fonds,
                from,
                to,
                project,
                declared,
                lines.size(),
                lines.stream().mapToInt(ListLine::pages).sum(),
                counts,
                ListHash.of(lines),
                source,
                lister);
    }
}
