package io.tallystick.events.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * A set of line numbers of a list, counted from 1, written as people write it: {@code 1-50,52}. Lists of many thousand
 * lines are counted by sets, so that a count is one small event.
 */
public final class LineSet {
    /** The highest line number a list may have. */
    public static final int MAX_LINE = 1_000_000;

    private final BitSet lines;

    private LineSet(BitSet lines) {
        this.lines = lines;
    }

    /**
     * Reads a set of lines.
     *
     * @param text numbers and ranges separated by commas; may be empty
     * @throws IllegalArgumentException if a part is no number or range within 1 to {@value #MAX_LINE}
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LineSet of(String text) {
        BitSet lines = new BitSet();
        for (String part : text.split(",", -1)) {
            if (part.isBlank()) {
                continue;
            }
            String[] ends = part.strip().split("-", -1);
            int from = line(ends[0], part);
            int to = ends.length == 1 ? from : line(ends[ends.length - 1], part);
            if (ends.length > 2 || from > to) {
                throw new IllegalArgumentException("lines are written like 1-50,52; this is not: " + part);
            }
            lines.set(from, to + 1);
        }
        return new LineSet(lines);
    }

    /** The set of these lines. */
    public static LineSet of(IntStream numbers) {
        BitSet lines = new BitSet();
        numbers.forEach(lines::set);
        return new LineSet(lines);
    }

    /** The lines 1 to n. */
    public static LineSet first(int n) {
        BitSet lines = new BitSet();
        if (n > 0) {
            lines.set(1, n + 1);
        }
        return new LineSet(lines);
    }

    /** No lines. */
    public static LineSet none() {
        return new LineSet(new BitSet());
    }

    private static int line(String number, String part) {
        String digits = number.strip();
        if (!digits.matches("[0-9]{1,7}")) {
            throw new IllegalArgumentException("lines are written like 1-50,52; this is not: " + part);
        }
        int line = Integer.parseInt(digits);
        if (line < 1 || line > MAX_LINE) {
            throw new IllegalArgumentException("a line number is 1 to " + MAX_LINE + "; this is not: " + part);
        }
        return line;
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** How many lines. */
    public int size() {
        return lines.cardinality();
    }

    public boolean contains(int line) {
        return lines.get(line);
    }

    /** The highest line, or 0 if there is none. */
    public int highest() {
        return lines.length() == 0 ? 0 : lines.length() - 1;
    }

    /** Lines in either set. */
    public LineSet plus(LineSet other) {
        BitSet union = (BitSet) lines.clone();
        union.or(other.lines);
        return new LineSet(union);
    }

    /** Lines in this set and not in the other. */
    public LineSet minus(LineSet other) {
        BitSet rest = (BitSet) lines.clone();
        rest.andNot(other.lines);
        return new LineSet(rest);
    }

    /** Lines in both sets. */
    public LineSet and(LineSet other) {
        BitSet both = (BitSet) lines.clone();
        both.and(other.lines);
        return new LineSet(both);
    }

    /** The line numbers in order. */
    public IntStream stream() {
        return lines.stream();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LineSet that && lines.equals(that.lines);
    }

    @Override
    public int hashCode() {
        return lines.hashCode();
    }

    /** The set as people write it, for example {@code 1-50,52}. */
    @JsonValue
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int from = lines.nextSetBit(0); from >= 0; ) {
            int to = lines.nextClearBit(from) - 1;
            if (!text.isEmpty()) {
                text.append(',');
            }
            text.append(from);
            if (to > from) {
                text.append('-').append(to);
            }
            from = lines.nextSetBit(to + 1);
        }
        return text.toString();
    }
}
