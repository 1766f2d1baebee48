package io.tallystick.query.console.registers;

import io.tallystick.query.kit.Column;
import io.tallystick.query.kit.Table;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Addresses of the rows of a register, by the key of its table. */
record RowLinks(String register, Table table) {
    /** The address of all of a row. */
    public String to(Map<String, @Nullable Object> row) {
        return "/registers/" + register + "/row?table=" + table.name() + "&"
                + table.key().stream()
                        .map(column -> column.name() + "=" + encoded(row, column))
                        .collect(Collectors.joining("&"));
    }

    /** The record of a row, where its key is one. */
    public String record(Map<String, @Nullable Object> row) {
        Column key = table.key().getFirst();
        return key.link() == null ? "" : Objects.toString(row.get(key.name()), "");
    }

    /** The record a row tells of under the key of another: a unit's retention case. Empty where there is none. */
    public String also(Map<String, @Nullable Object> row) {
        return also(table)
                .map(column -> Objects.toString(row.get(column.name()), ""))
                .orElse("");
    }

    /** The column of that record: the second of the key, or one that is called as the table is. */
    static Optional<Column> also(Table table) {
        return table.key().size() > 1 && table.key().get(1).link() != null
                ? Optional.of(table.key().get(1))
                : table.find(table.name())
                        .filter(column -> column.link() != null && !table.key().contains(column));
    }

    /** What tells the row from others of its record, as fields of a command; empty where it is all of the record. */
    public String part(Map<String, @Nullable Object> row) {
        return table.key().stream()
                .skip(1)
                .map(column -> "\"" + column.name() + "\":" + Objects.toString(row.get(column.name()), "null"))
                .collect(Collectors.joining(","));
    }

    private static String encoded(Map<String, @Nullable Object> row, Column column) {
        return URLEncoder.encode(Objects.toString(row.get(column.name()), ""), StandardCharsets.UTF_8);
    }
}
