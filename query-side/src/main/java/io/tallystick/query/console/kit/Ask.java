package io.tallystick.query.console.kit;

import io.tallystick.query.kit.Column;
import io.tallystick.query.kit.Table;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to see of a register; its address says all of it, so it can be shared.
 *
 * @param filters values by column; all must hold
 * @param q words to search for
 * @param sort a column, with a minus for falling
 * @param page counted from 1
 * @param columns the columns chosen, in order; none for those of the register's own plan
 * @param table another table of the register than its main one, or empty
 */
public record Ask(Map<String, String> filters, String q, String sort, int page, List<String> columns, String table) {
    public static final int SIZE = 50;
    private static final Pattern RANGE = Pattern.compile("\\.(from|to|empty)$");

    /** Reads what is in an address; parameters that name no column are passed over. */
    public static Ask of(Map<String, String> given, Table table) {
        Map<String, String> filters = new LinkedHashMap<>();
        given.forEach((name, value) -> {
            if (!value.isBlank()
                    && table.find(ofRange(name))
                            .filter(column -> column.filterable() || (name.endsWith(".empty") && !column.hidden()))
                            .isPresent()) {
                filters.put(name, value);
            }
        });
        String sort = given.getOrDefault("sort", "");
        boolean sortable = table.find(sort.startsWith("-") ? sort.substring(1) : sort)
                .filter(Column::filterable)
                .isPresent();
        return new Ask(
                filters,
                given.getOrDefault("q", "").strip(),
                sortable ? sort : "",
                page(given.get("page")),
                columns(given.getOrDefault("columns", ""), table),
                table.name().equals(given.get("table")) ? table.name() : "");
    }

    /** The column of a filter: {@code .from} and {@code .to} are the ends of a range, {@code .empty} asks for any. */
    private static String ofRange(String filter) {
        return RANGE.matcher(filter).replaceFirst("");
    }

    /** Rows of one kind only, as a register's own plan shows them. */
    public static Ask where(Map<String, String> filters, String q) {
        return new Ask(filters, q, "", 1, List.of(), "");
    }

    private static List<String> columns(String text, Table table) {
        return Arrays.stream(text.split(","))
                .filter(name -> table.find(name).filter(c -> !c.hidden()).isPresent())
                .distinct()
                .toList();
    }

    private static int page(@Nullable String text) {
        return text != null && text.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(text) : 1;
    }

    /** The same with a filter set, or taken away where the value is empty; begins at the first page. */
    public Ask with(String column, String value) {
        Map<String, String> changed = new LinkedHashMap<>(filters);
        if (value.isEmpty()) {
            changed.remove(column);
        } else {
            changed.put(column, value);
        }
        return new Ask(changed, q, sort, 1, columns, table);
    }

    /** The same sorted by a column; a second time the other way round. */
    public Ask sorted(String column) {
        return new Ask(filters, q, sort.equals(column) ? "-" + column : column, 1, columns, table);
    }

    /** The same in another order unless one was asked for. */
    public Ask orElse(String order) {
        return sort.isEmpty() ? new Ask(filters, q, order, page, columns, table) : this;
    }

    /** The same with the columns of the register's own plan. */
    public Ask plain() {
        return new Ask(filters, q, sort, 1, List.of(), table);
    }

    /** The same for a form, which has its own columns and table. */
    public Ask paper() {
        return new Ask(filters, q, sort, 1, List.of(), "");
    }

    public Ask at(int otherPage) {
        return new Ask(filters, q, sort, otherPage, columns, table);
    }

    /** Whether a chip's value is among those asked for. */
    public boolean isOn(String column, String value) {
        return value.equals(filters.get(column)) || values(column).contains(value);
    }

    /** The same with a chip's value taken away where it is asked for, else with it alone. */
    public Ask toggled(String column, String value) {
        return isOn(column, value) && !value.equals(filters.get(column))
                ? with(
                        column,
                        values(column).stream()
                                .filter(one -> !one.equals(value))
                                .collect(Collectors.joining(",")))
                : with(column, isOn(column, value) ? "" : value);
    }

    /** The values asked for: a column of choices takes several, joined by commas. */
    private List<String> values(String column) {
        String value = filters.get(column);
        return value == null ? List.of() : List.of(value.split(","));
    }

    /** The part of an address after the question mark. */
    public String address() {
        Map<String, String> all = new LinkedHashMap<>(filters);
        if (!q.isEmpty()) {
            all.put("q", q);
        }
        if (!sort.isEmpty()) {
            all.put("sort", sort);
        }
        if (!columns.isEmpty()) {
            all.put("columns", String.join(",", columns));
        }
        if (!table.isEmpty()) {
            all.put("table", table);
        }
        if (page > 1) {
            all.put("page", String.valueOf(page));
        }
        return all.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
