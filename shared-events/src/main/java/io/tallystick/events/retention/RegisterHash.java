package io.tallystick.events.retention;

import io.tallystick.events.custody.ListHash;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The hash a destruction register is signed and approved over: every line that leaves the house, with what was decided on
 * it, written as {@link ListHash} writes a list.
 */
public final class RegisterHash {
    private RegisterHash() {}

    /** The hash of those of the lines that leave, in their order. */
    public static String of(List<DisposalLine> lines, Map<Integer, Disposal> decisions) {
        return ListHash.ofRows(lines.stream()
                .filter(line -> decisions.containsKey(line.line())
                        && decisions.get(line.line()).leaves())
                .map(line -> row(line, decisions.get(line.line()))));
    }

    /** The hash of a list that goes to another house under a deed; the receiver signs for this very list. */
    public static String of(String recipient, String deed, List<DisposalLine> lines) {
        return ListHash.ofRows(Stream.concat(
                Stream.of(Arrays.asList(recipient, deed)),
                lines.stream().map(line -> row(line, Disposal.TRANSFER_OUT))));
    }

    private static List<@Nullable Object> row(DisposalLine line, @Nullable Disposal decision) {
        return Arrays.asList(
                line.line(),
                decision,
                line.unit(),
                line.kind(),
                line.title(),
                line.year(),
                line.code(),
                line.pieces(),
                line.pages(),
                line.period(),
                line.until(),
                line.keptYears(),
                line.security());
    }
}
