package io.tallystick.query.read;

import io.tallystick.query.kit.Column;
import io.tallystick.query.kit.ColumnType;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.SearchText;
import io.tallystick.query.kit.Sensitivity;
import io.tallystick.query.kit.Table;
import io.tallystick.query.read.ReadQuery.Condition;
import io.tallystick.query.read.ReadQuery.Order;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Reads the parameters of a query: {@code column=value} (repeated: any of them), {@code column.from}, {@code column.to},
 * {@code column.not}, {@code column.starts}, {@code column.has}, {@code column.empty=true|false}, {@code q}, {@code sort},
 * {@code columns}, {@code table}, {@code page}, {@code size}. Anything else is an error, so that a slip never widens what is
 * shown.
 */
public final class QueryReading {
    /** The most rows of one page. */
    public static final int LARGEST_PAGE = 500;

    private static final int STANDARD_PAGE = 50;
    private static final int LAST_PAGE = 1_000_000;
    private static final int MOST_VALUES = 200;
    private static final int LONGEST_SEARCH = 200;
    private static final Set<String> NOT_FILTERS = Set.of(
            "q", "sort", "columns", "table", "page", "size", "atLeast", "lang", "known", "asOf", "_csrf", "usedFor");

    private final Model model;
    private final Table table;
    private final Map<String, List<String>> parameters;
    private final Predicate<Sensitivity> maySee;
    private final List<Condition> conditions = new ArrayList<>();

    private QueryReading(Model model, Map<String, List<String>> parameters, Predicate<Sensitivity> maySee) {
        this.model = model;
        this.parameters = parameters;
        this.maySee = maySee;
        this.table = table();
    }

    /**
     * The query the parameters ask for.
     *
     * @param maySee what the person asking may see; columns beyond are neither filtered, sorted nor searched by
     * @throws BadQuery naming the parameter at fault
     */
    public static ReadQuery read(Model model, Map<String, List<String>> parameters, Predicate<Sensitivity> maySee) {
        return new QueryReading(model, parameters, maySee).read();
    }

    private ReadQuery read() {
        parameters.forEach((name, values) -> {
            if (!NOT_FILTERS.contains(name)) {
                filter(name, values);
            }
        });
        search();
        return new ReadQuery(
                model,
                table,
                columns(),
                conditions,
                !one("q").isBlank(),
                orders(),
                number("page", 1, LAST_PAGE),
                number("size", STANDARD_PAGE, LARGEST_PAGE));
    }

    private Table table() {
        String name = one("table");
        if (name.isEmpty()) {
            return model.mainTable();
        }
        return model.table(name).filter(t -> !t.hidden()).orElseThrow(() -> new BadQuery("table", "unknown", name));
    }

    private List<Column> columns() {
        if (one("columns").isEmpty()) {
            return table.shown();
        }
        return Arrays.stream(one("columns").split(",", -1))
                .distinct()
                .map(name -> table.find(name.strip())
                        .filter(c -> !c.hidden())
                        .orElseThrow(() -> new BadQuery("columns", "unknown", name)))
                .toList();
    }

    private void filter(String name, List<String> values) {
        int dot = name.indexOf('.');
        Column column = name.endsWith(".empty")
                ? list(name.substring(0, dot)).orElseGet(() -> filterable(name.substring(0, dot), name))
                : filterable(dot < 0 ? name : name.substring(0, dot), name);
        if (values.size() > MOST_VALUES) {
            throw new BadQuery(name, "too-many", String.valueOf(values.size()));
        }
        String value = values.getFirst();
        if (dot >= 0 && values.size() > 1) {
            throw new BadQuery(name, "twice", value);
        }
        String sql = column.name();
        switch (dot < 0 ? "" : name.substring(dot + 1)) {
            // No choice has a comma in it: the addresses of the console's pages join several by one.
            case "" ->
                anyOf(
                        column,
                        name,
                        column.choices().isEmpty()
                                ? values
                                : values.stream()
                                        .flatMap(v -> Arrays.stream(v.split(",", -1)))
                                        .toList());
            case "not" -> add(sql + " is distinct from ?", FilterValue.read(column, name, value));
            case "from" -> add(sql + " >= ?", FilterValue.read(column, name, value));
            case "to" ->
                add(
                        sql + (FilterValue.wholeDay(column, value) ? " < ?" : " <= ?"),
                        FilterValue.readEnd(column, name, value));
            case "starts" -> add(text(column, name) + " like ?", pattern(name, value) + "%");
            case "has" -> add(text(column, name) + " ilike ?", "%" + pattern(name, value) + "%");
            case "empty" -> add(empty(column) + (yes(name, value) ? " is null" : " is not null"));
            default -> throw new BadQuery(name, "unknown", name);
        }
    }

    private void anyOf(Column column, String name, List<String> values) {
        List<Object> read =
                values.stream().map(v -> FilterValue.read(column, name, v)).toList();
        String marks = read.stream().map(v -> "?").collect(Collectors.joining(", "));
        conditions.add(new Condition(column.name() + " in (" + marks + ")", read));
    }

    private void add(String sql, Object... values) {
        conditions.add(new Condition(sql, List.of(values)));
    }

    /** A list without anything in it is empty, too. */
    private static String empty(Column column) {
        return column.type() == ColumnType.TEXTS ? "nullif(" + column.name() + ", '{}')" : column.name();
    }

    private static String text(Column column, String name) {
        if (column.type() != ColumnType.TEXT) {
            throw new BadQuery(name, "no-text", column.name());
        }
        return column.name();
    }

    private static String pattern(String name, String value) {
        return FilterValue.printable(name, value).replaceAll("([\\\\%_])", "\\\\$1");
    }

    private static boolean yes(String name, String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new BadQuery(name, "wrong", value);
        };
    }

    /** A list, of which nothing can be asked but whether there is anything in it. */
    private Optional<Column> list(String name) {
        return table.find(name)
                .filter(c -> c.type() == ColumnType.TEXTS && !c.hidden() && !c.plain())
                .filter(c -> maySee.test(c.sensitivity()));
    }

    private Column filterable(String name, String field) {
        return table.find(name)
                .filter(Column::filterable)
                .filter(c -> maySee.test(c.sensitivity()))
                .orElseThrow(() -> new BadQuery(field, "unknown", name));
    }

    private void search() {
        String typed = one("q");
        if (typed.isBlank()) {
            return;
        }
        List<Column> searched = table.searchable();
        if (searched.isEmpty()) {
            throw new BadQuery("q", "no-search", typed);
        }
        SearchText.Asked asked = SearchText.asked(FilterValue.printable("q", typed));
        if (asked.terms().isEmpty() || typed.length() > LONGEST_SEARCH) {
            throw new BadQuery("q", "wrong", typed);
        }
        // One look into one index for all that was typed; what has to stand together is looked for in what it gives.
        add(table.searched() + " @@ ?::tsquery", asked.terms());
        String together =
                searched.stream().map(c -> c.terms() + " @@ ?::tsquery").collect(Collectors.joining(" or "));
        for (String phrase : asked.phrases()) {
            conditions.add(new Condition(
                    "(" + together + ")",
                    searched.stream().map(c -> (Object) phrase).toList()));
        }
    }

    private List<Order> orders() {
        List<Order> orders = new ArrayList<>();
        String asked = one("sort");
        if (!asked.isEmpty()) {
            for (String part : asked.split(",", -1)) {
                boolean descending = part.startsWith("-");
                orders.add(new Order(filterable(descending ? part.substring(1) : part, "sort"), descending));
            }
        }
        // The key last, so that pages neither overlap nor leave rows out; in the same direction, so that an index over
        // both serves.
        boolean descending = !orders.isEmpty() && orders.getLast().descending();
        table.key().stream()
                .filter(key -> orders.stream().noneMatch(o -> o.column().equals(key)))
                .forEach(key -> orders.add(new Order(key, descending)));
        return orders;
    }

    private int number(String name, int standard, int most) {
        String value = one(name);
        if (value.isEmpty()) {
            return standard;
        }
        int number = value.matches("[0-9]{1,7}") ? Integer.parseInt(value) : 0;
        if (number < 1 || number > most) {
            throw new BadQuery(name, "wrong", value);
        }
        return number;
    }

    private String one(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new BadQuery(name, "twice", values.getFirst());
        }
        return values.isEmpty() ? "" : values.getFirst();
    }
}
