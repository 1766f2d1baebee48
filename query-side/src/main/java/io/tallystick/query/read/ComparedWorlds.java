package io.tallystick.query.read;

import io.tallystick.events.kernel.Vault;
import io.tallystick.query.kit.Column;
import io.tallystick.query.kit.ColumnType;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.Moment;
import io.tallystick.query.kit.Sensitivity;
import io.tallystick.query.kit.Table;
import io.tallystick.query.projections.Moments;
import io.tallystick.query.projections.Projections;
import io.tallystick.query.projections.RowComparison;
import io.tallystick.query.projections.RowComparison.Change;
import io.tallystick.query.projections.RowComparison.Count;
import io.tallystick.query.projections.RowComparison.Difference;
import io.tallystick.query.read.ModelReader.RowSink;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares a read model as of two moments: what was added, removed and changed by key, as somebody may see it. */
public final class ComparedWorlds {
    private static final Pattern MOMENT = Pattern.compile("([0-9]{1,18})(?:@(.{10,40}))?");
    private static final int ROWS_AT_A_TIME = 500;

    private final Projections projections;
    private final Vault vault;

    public ComparedWorlds(Projections projections, Vault vault) {
        this.projections = projections;
        this.vault = vault;
    }

    /**
     * What is to be compared.
     *
     * @param from the moment before
     * @param to the moment after
     * @param key only the row with these key values, as text; empty for all
     */
    public record Asked(Model model, Table table, Moment from, Moment to, List<String> key) {}

    /**
     * Rows that differ.
     *
     * @param masked columns whose values are withheld; that they changed is told
     */
    public record Page(Count count, List<String> masked, List<Difference> rows) {}

    /**
     * A moment as addresses of comparisons have it: {@code 1234}, or {@code 1234@2026-03-31T16:00:00Z}.
     *
     * @throws BadQuery if it is none, or beyond the log
     */
    public static Moment moment(String field, String text, Moments moments) {
        Matcher read = MOMENT.matcher(text);
        if (!read.matches()) {
            throw new BadQuery(field, "wrong", text);
        }
        Instant asOf = read.group(2) == null ? null : LookingBack.instant(read.group(2), ZoneOffset.UTC);
        return moments.at(Long.parseLong(read.group(1)), asOf).orElseThrow(() -> new BadQuery(field, "beyond", text));
    }

    /** A moment as {@link #moment} reads it. */
    public static String written(Moment moment) {
        return moment.known() + (moment.asOf() == null ? "" : "@" + moment.asOf());
    }

    /** Rows that differ, with how many there are. */
    public Page page(Asked asked, long offset, int most, Predicate<Sensitivity> maySee) throws SQLException {
        Cells cells = new Cells(maySee, vault);
        String from = projections.worlds().schema(asked.model(), asked.from());
        String to = projections.worlds().schema(asked.model(), asked.to());
        return asked.to()
                .during(() -> projections.world().read(asked.model(), connection -> {
                    RowComparison comparison = new RowComparison(connection, asked.model(), asked.table(), from, to);
                    return new Page(
                            comparison.count(),
                            cells.withheld(asked.table().columns()),
                            shown(comparison.differences(asked.key(), offset, most, cells::read), asked.table()));
                }));
    }

    private static List<Difference> shown(List<Difference> rows, Table table) {
        return rows.stream()
                .map(row -> {
                    Map<String, Change> changes = new LinkedHashMap<>(row.changes());
                    changes.keySet().removeIf(name -> table.column(name).hidden());
                    return new Difference(row.kind(), row.key(), changes);
                })
                .toList();
    }

    /** One line for each changed value: what became of the row, its key, column, before, after. */
    public void export(Asked asked, Predicate<Sensitivity> maySee, Words words, RowSink sink)
            throws SQLException, IOException {
        List<Column> columns = new ArrayList<>();
        columns.add(text(0, "what"));
        asked.table().key().forEach(key -> columns.add(text(columns.size(), key.name())));
        Stream.of("column", "before", "after").forEach(name -> columns.add(text(columns.size(), name)));
        sink.begin(columns);
        long offset = 0;
        while (true) {
            List<Difference> rows = page(asked, offset, ROWS_AT_A_TIME, maySee).rows();
            for (Difference row : rows) {
                for (Map.Entry<String, Change> change : row.changes().entrySet()) {
                    sink.row(line(row, change, asked.table(), words));
                }
                if (row.changes().isEmpty()) {
                    sink.row(line(row, null, asked.table(), words));
                }
            }
            if (rows.size() < ROWS_AT_A_TIME) {
                return;
            }
            offset += rows.size();
        }
    }

    private static List<@Nullable Object> line(
            Difference row, Map.@Nullable Entry<String, Change> change, Table table, Words words) {
        List<@Nullable Object> line = new ArrayList<>();
        line.add(words.kind(row.kind()));
        line.addAll(row.key().values());
        line.add(change == null ? null : words.column(table.column(change.getKey())));
        line.add(change == null ? null : change.getValue().before());
        line.add(change == null ? null : change.getValue().after());
        return line;
    }

    /** How things are called in an export. */
    public interface Words {
        String kind(RowComparison.Kind kind);

        String column(Column column);
    }

    private static Column text(int index, String name) {
        return new Column(
                index,
                name,
                ColumnType.TEXT,
                false,
                Sensitivity.INTERNAL,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                null,
                List.of(),
                null);
    }
}
