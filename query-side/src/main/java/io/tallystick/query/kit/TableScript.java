package io.tallystick.query.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@code tables.sql}: plain PostgreSQL, one column a line, in which the comment after a column says what SQL
 * cannot. Unknown marks are errors, so that a slip of the pen never makes a personal column public.
 *
 * <p>Marks: {@code @public @personal @sealed @search @unit @amount @plain @hidden @sorted @link(kind) @link
 * @choice(A|B) @choice(kernel.Post)}; {@code @hidden} also
 * after {@code create table name (}.
 */
final class TableScript {
    private static final Pattern TABLE = Pattern.compile("create table ([a-z][a-z0-9_]*) \\(\\s*(?:--(.*))?");
    private static final Pattern COLUMN = Pattern.compile(
            "([a-z][a-z0-9_]*)\\s+(text\\[]|text|int|bigint|boolean|date|timestamptz|numeric|jsonb)(?=[\\s,]|$)"
                    + "(.*?)(?:--(.*))?");
    private static final Pattern KEY = Pattern.compile("primary key \\(([^)]*)\\),?\\s*(?:--.*)?");
    private static final Pattern MARK = Pattern.compile("@([a-z]+)(?:\\(([A-Za-z_.$|*-]+)\\))?");
    private static final Set<String> MARKS = Set.of(
            "public", "personal", "sealed", "search", "unit", "amount", "plain", "hidden", "sorted", "link", "choice");
    private static final Set<String> RESERVED =
            Set.of("q", "sort", "page", "size", "atLeast", "table", "columns", "lang");

    private final String source;
    private final List<Table> tables = new ArrayList<>();
    private @Nullable String table;
    private boolean hidden;
    private List<Column> columns = new ArrayList<>();
    private List<String> key = new ArrayList<>();

    private TableScript(String source) {
        this.source = source;
    }

    /**
     * The tables a script declares, in its order.
     *
     * @throws IllegalArgumentException naming the line that cannot be read
     */
    static List<Table> read(String source) {
        TableScript script = new TableScript(source);
        script.readLines();
        return List.copyOf(script.tables);
    }

    private void readLines() {
        for (String raw : source.split("\n", -1)) {
            String line = raw.strip();
            if (table == null) {
                begin(line);
            } else if (line.startsWith(")")) {
                tables.add(new Table(table, hidden, columns, key));
                table = null;
            } else if (!line.isEmpty() && !line.startsWith("--")) {
                within(line);
            }
        }
        if (tables.isEmpty()) {
            throw new IllegalArgumentException("no table is declared");
        }
    }

    private void begin(String line) {
        Matcher start = TABLE.matcher(line);
        if (start.matches()) {
            table = start.group(1);
            hidden = marks(start.group(2), line).containsKey("hidden");
            columns = new ArrayList<>();
            key = new ArrayList<>();
        } else if (line.startsWith("create table")) {
            throw unreadable(line);
        }
    }

    private void within(String line) {
        Matcher primary = KEY.matcher(line);
        if (primary.matches()) {
            key = Arrays.stream(primary.group(1).split(",", -1))
                    .map(String::strip)
                    .toList();
            return;
        }
        if (line.startsWith("unique ") || line.startsWith("check ") || line.startsWith("constraint ")) {
            return;
        }
        Matcher column = COLUMN.matcher(line);
        if (!column.matches() || RESERVED.contains(column.group(1))) {
            throw unreadable(line);
        }
        if (column.group(3).contains("primary key")) {
            key.add(column.group(1));
        }
        columns.add(column(column, marks(column.group(4), line), line));
    }

    private Column column(Matcher column, Map<String, String> marks, String line) {
        ColumnType type = ColumnType.named(column.group(2));
        if (type == null) {
            throw unreadable(line);
        }
        boolean sealed = marks.containsKey("sealed");
        boolean personal = sealed || marks.containsKey("personal");
        // What is personal is not searched: the terms of a row are looked up together, whoever asks.
        boolean taken = marks.containsKey("search") || marks.containsKey("sorted");
        if ((sealed && type != ColumnType.TEXT) || (taken && (personal || type != ColumnType.TEXT))) {
            throw unreadable(line);
        }
        return new Column(
                columns.size(),
                column.group(1),
                type,
                column.group(3).contains("not null") || column.group(3).contains("primary key"),
                personal
                        ? Sensitivity.PERSONAL
                        : marks.containsKey("public") ? Sensitivity.PUBLIC : Sensitivity.INTERNAL,
                marks.containsKey("search"),
                sealed,
                marks.containsKey("unit"),
                marks.containsKey("amount"),
                marks.containsKey("plain"),
                marks.containsKey("hidden"),
                marks.containsKey("sorted"),
                marks.get("link"),
                choices(marks.get("choice"), line),
                enumeration(marks.get("choice")));
    }

    /** The values listed, or those of an enumeration of the events or of the read models, for example {@code kernel.Post}. */
    private static List<String> choices(@Nullable String mark, String line) {
        if (mark == null || mark.indexOf('.') < 0) {
            return mark == null ? List.of() : List.of(mark.split("\\|", -1));
        }
        for (String home : List.of("io.tallystick.events.", "io.tallystick.query.")) {
            try {
                Object[] values = Class.forName(home + mark).getEnumConstants();
                return Arrays.stream(values)
                        .map(value -> ((Enum<?>) value).name())
                        .toList();
            } catch (ClassNotFoundException e) {
                // Perhaps the other home's.
            }
        }
        throw unreadable(line);
    }

    private static @Nullable String enumeration(@Nullable String mark) {
        return mark == null || mark.indexOf('.') < 0 ? null : mark.substring(mark.lastIndexOf('.') + 1);
    }

    private static Map<String, String> marks(@Nullable String comment, String line) {
        Map<String, String> marks = new LinkedHashMap<>();
        Matcher mark = MARK.matcher(comment == null ? "" : comment);
        while (mark.find()) {
            if (!MARKS.contains(mark.group(1))) {
                throw unreadable(line);
            }
            marks.put(mark.group(1), mark.group(2) == null ? "*" : mark.group(2));
        }
        return marks;
    }

    private static IllegalArgumentException unreadable(String line) {
        return new IllegalArgumentException("this line of the table script cannot be read: " + line);
    }
}
