package io.tallystick.query.console.print;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A document ready to be printed; the same for a browser, a PDF and a workbook.
 *
 * @param reference what tells this paper from others of its form: a record, or what was filtered by
 * @param position the last event it stands for
 * @param facts what stands above the table
 * @param rows a {@link Number} where it is one, else text
 * @param sums what stands below the table
 * @param marks who signed or is to sign
 * @param code what the QR code on it says, as an SVG picture
 * @param hash what the signatures are over
 * @param notes what a reader must know: columns withheld, for example
 * @param cards labels and cards, of which a sheet has many
 */
public record Paper(
        String title,
        String reference,
        long position,
        List<Fact> facts,
        List<Head> heads,
        List<List<Object>> rows,
        List<String> sums,
        List<Mark> marks,
        @Nullable String code,
        @Nullable String hash,
        List<String> notes,
        List<Card> cards) {

    /** A thing and what is said of it. */
    public record Fact(String label, String value) {}

    /** A column's head. */
    public record Head(String label, int width, String look) {}

    /**
     * Room for a signature, filled where the ledger has one.
     *
     * @param by who signed in the ledger, or empty
     */
    public record Mark(String label, String by, String when) {}

    /**
     * A label or card.
     *
     * @param code the QR code as an SVG picture
     * @param id the short number a scanner or a person reads
     * @param title what it is
     * @param facts its cells
     */
    public record Card(String code, String id, String title, List<Fact> facts) {
        /** Its cells, so many in a row. */
        public List<List<Fact>> factRows(int perRow) {
            return rows(facts, perRow);
        }
    }

    /** A paper with nothing on it yet. */
    public static Paper titled(String title, String reference, long position) {
        return new Paper(
                title, reference, position, List.of(), List.of(), List.of(), List.of(), List.of(), null, null,
                List.of(), List.of());
    }

    public Paper asOf(long of) {
        return new Paper(title, reference, of, facts, heads, rows, sums, marks, code, hash, notes, cards);
    }

    public Paper saying(List<Fact> said) {
        return new Paper(title, reference, position, said, heads, rows, sums, marks, code, hash, notes, cards);
    }

    public Paper table(List<Head> columns, List<List<Object>> filled) {
        return new Paper(title, reference, position, facts, columns, filled, sums, marks, code, hash, notes, cards);
    }

    public Paper summed(List<String> below) {
        return new Paper(title, reference, position, facts, heads, rows, below, marks, code, hash, notes, cards);
    }

    public Paper signed(List<Mark> signatures) {
        return new Paper(title, reference, position, facts, heads, rows, sums, signatures, code, hash, notes, cards);
    }

    public Paper sealedBy(@Nullable String qr, @Nullable String over) {
        return new Paper(title, reference, position, facts, heads, rows, sums, marks, qr, over, notes, cards);
    }

    public Paper noting(String note) {
        List<String> all = new ArrayList<>(notes);
        all.add(note);
        return new Paper(title, reference, position, facts, heads, rows, sums, marks, code, hash, all, cards);
    }

    public Paper of(List<Card> labels) {
        return new Paper(title, reference, position, facts, heads, rows, sums, marks, code, hash, notes, labels);
    }

    /** A cell as it is printed. */
    public String text(Object cell) {
        return cell instanceof Number number
                ? NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number)
                : cell.toString();
    }

    /** Facts, so many in a row. */
    public List<List<Fact>> factRows(int perRow) {
        return rows(facts, perRow);
    }

    /** Signatures, so many in a row. */
    public List<List<Mark>> markRows(int perRow) {
        return rows(marks, perRow);
    }

    /** Labels, so many in a row. */
    public List<List<Card>> cardRows(int perRow) {
        return rows(cards, perRow);
    }

    private static <T> List<List<T>> rows(List<T> all, int perRow) {
        List<List<T>> rows = new ArrayList<>();
        for (int from = 0; from < all.size(); from += perRow) {
            rows.add(all.subList(from, Math.min(all.size(), from + perRow)));
        }
        return rows;
    }
}
