package io.tallystick.events.retention;

import io.tallystick.events.custody.ListHash;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

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
                .map(line -> Arrays.asList(
                        line.line(),
                        decisions.get(line.line()),
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
                        line.security())));
    }
}
