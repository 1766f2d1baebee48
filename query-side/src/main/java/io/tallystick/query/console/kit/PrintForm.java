package io.tallystick.query.console.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A printed document as declared in {@code print/forms.tsv} and {@code print/columns.tsv}: the columns of the field, in
 * their order.
 *
 * @param of the read model whose rows fill it, or the kind of record it is about
 * @param table the read model's table; empty where it is about records
 * @param template its page in {@code templates/print}
 * @param paper {@code portrait}, {@code landscape}, {@code labels}
 * @param order how its rows are sorted unless asked otherwise; empty for the table's own order
 */
public record PrintForm(
        String name, String of, String table, String template, String paper, String order, List<Column> columns) {
    private static final Map<String, PrintForm> ALL = read();

    /**
     * A column on paper.
     *
     * @param source a column of the read model or a value a document gives; {@code #} numbers the rows, {@code -} leaves room
     * @param width in hundredths of the page's width
     * @param look how its values are written: {@link Written}
     */
    public record Column(String name, String source, int width, String look) {
        public static final String NUMBER = "#";
        public static final String PEN = "-";

        public boolean filled() {
            return !source.equals(NUMBER) && !source.equals(PEN);
        }
    }

    /** All forms, by name. */
    public static Map<String, PrintForm> all() {
        return ALL;
    }

    /** Whether rows of a read model fill it, so that it is printed of what is filtered. */
    public boolean register() {
        return !table.isEmpty();
    }

    /** The forms that a table's rows fill. */
    public static List<String> fillable(String model, String table) {
        return names(form -> form.of().equals(model) && form.table().equals(table));
    }

    /** The documents about one record of a kind. */
    public static List<String> about(String kind) {
        return names(form -> !form.register() && form.of().equals(unitOf(kind)));
    }

    /** The labels and cards that many records of a kind can have at once. */
    public static List<String> labels(String kind) {
        return names(form -> form.paper().equals("labels") && form.of().equals(unitOf(kind)));
    }

    /** Whatever is known of a holding is printed of its unit. */
    private static String unitOf(String kind) {
        return kind.equals("holding") ? "unit" : kind;
    }

    private static List<String> names(Predicate<PrintForm> wanted) {
        return ALL.values().stream()
                .filter(wanted)
                .map(PrintForm::name)
                .sorted()
                .toList();
    }

    /** A form for any register without one of its own: the columns as they are shown. */
    public static PrintForm plain(String name, String model, String table, List<Column> columns) {
        return new PrintForm(name, model, table, "list", columns.size() > 7 ? "landscape" : "portrait", "", columns);
    }

    private static Map<String, PrintForm> read() {
        List<String[]> columns = lines("/print/columns.tsv").toList();
        Map<String, PrintForm> forms = new TreeMap<>();
        lines("/print/forms.tsv").forEach(form -> {
            List<Column> own = columns.stream()
                    .filter(column -> column[0].equals(form[0]))
                    .map(column -> new Column(column[1], column[2], Integer.parseInt(column[3]), column[4]))
                    .toList();
            forms.put(form[0], new PrintForm(form[0], form[1], given(form[2]), form[3], form[4], given(form[5]), own));
        });
        return Map.copyOf(forms);
    }

    private static String given(String cell) {
        return cell.equals("-") ? "" : cell;
    }

    private static Stream<String[]> lines(String resource) {
        try (var list = Objects.requireNonNull(PrintForm.class.getResourceAsStream(resource), resource)) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
