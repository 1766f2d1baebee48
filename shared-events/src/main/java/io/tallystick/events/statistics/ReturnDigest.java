package io.tallystick.events.statistics;

import io.tallystick.events.custody.ListHash;
import io.tallystick.events.rulebook.ReturnForm;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The digest of a return's figures, which anybody who reads the log up to its position can make again: SHA-256 as in
 * {@link ListHash} over form, time, form version and position, then the lines in the form's order.
 */
public final class ReturnDigest {
    private ReturnDigest() {}

    /** The digest, lower-case hexadecimal. */
    public static String of(ReturnForm form, String period, int formVersion, long position, List<ReturnFigure> lines) {
        Stream<List<@Nullable Object>> head = Stream.of(List.of(form, period, formVersion, position));
        return ListHash.ofRows(Stream.concat(
                head,
                lines.stream()
                        .map(line -> Arrays.asList(
                                line.indicator().code(),
                                line.indicator().name(),
                                line.indicator().unit(),
                                line.indicator().figure(),
                                plain(line.value()),
                                line.origin(),
                                plain(line.computed()),
                                line.note()))));
    }

    /** 12, 12.0 and 12.00 are the same figure. */
    private static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : value.stripTrailingZeros().toPlainString();
    }
}
