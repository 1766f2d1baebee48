package io.tallystick.query.console.kit;

import io.tallystick.query.kit.Column;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.Moment;
import io.tallystick.query.kit.Table;
import io.tallystick.query.kit.World;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * The values of the columns a register is filtered by, with how often each stands there. All are counted in one pass, which in
 * a long register takes longer than a page may: what took long may be a minute old. Nothing but these numbers is.
 */
public final class ChipValues {
    private static final int MOST_VALUES = 30;

    /** Counted anew for every page where it takes no longer than this. */
    private static final Duration QUICK = Duration.ofMillis(50);

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final World world;
    private final LongSupplier nanos;
    private final Map<String, Counted> slow = new ConcurrentHashMap<>();

    /** A value of a column with how often it stands there. */
    public record Value(String value, long rows) {}

    private record Counted(Map<String, List<Value>> values, long at) {}

    /** @param nanos a clock that never goes back, such as {@link System#nanoTime} */
    public ChipValues(World world, LongSupplier nanos) {
        this.world = world;
        this.nanos = nanos;
    }

    /** By column, in their order; a column without values has none. */
    public Map<String, List<Value>> of(Model model, Table table, List<Column> columns) {
        if (columns.isEmpty()) {
            return Map.of();
        }
        // A moment of the past is looked at once and by few: it is not kept.
        if (Moment.current() != null) {
            return counted(model, table, columns);
        }
        String of = model + "." + table.name() + "." + columns;
        Counted before = slow.get(of);
        if (before != null && nanos.getAsLong() - before.at() < KEPT.toNanos()) {
            return before.values();
        }
        long began = nanos.getAsLong();
        Map<String, List<Value>> values = counted(model, table, columns);
        if (nanos.getAsLong() - began > QUICK.toNanos()) {
            slow.put(of, new Counted(values, began));
        } else {
            slow.remove(of);
        }
        return values;
    }

    private Map<String, List<Value>> counted(Model model, Table table, List<Column> columns) {
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String texts = columns.stream().map(column -> column.name() + "::text").collect(Collectors.joining(", "));
        Map<String, TreeMap<String, Long>> rows = new LinkedHashMap<>();
        columns.forEach(column -> rows.put(column.name(), new TreeMap<>()));
        try {
            world.read(model, connection -> {
                try (PreparedStatement select = connection.prepareStatement(
                                "select " + texts + ", count(*) from " + table.name() + " group by " + names);
                        ResultSet found = select.executeQuery()) {
                    while (found.next()) {
                        for (int i = 1; i <= columns.size(); i++) {
                            String value = found.getString(i);
                            if (value != null) {
                                rows.computeIfAbsent(columns.get(i - 1).name(), column -> new TreeMap<>())
                                        .merge(value, found.getLong(columns.size() + 1), Long::sum);
                            }
                        }
                    }
                }
                return rows;
            });
        } catch (SQLException e) {
            throw new IllegalStateException("the register " + model.name() + " cannot be read", e);
        }
        Map<String, List<Value>> values = new LinkedHashMap<>();
        rows.forEach((column, counts) -> values.put(column, listed(counts)));
        return values;
    }

    private static List<Value> listed(Map<String, Long> counts) {
        List<Value> values = new ArrayList<>();
        counts.forEach((value, rows) -> values.add(new Value(value, rows)));
        return values.subList(0, Math.min(values.size(), MOST_VALUES));
    }
}
