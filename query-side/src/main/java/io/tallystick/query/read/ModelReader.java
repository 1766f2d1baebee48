package io.tallystick.query.read;

import io.tallystick.events.kernel.Vault;
import io.tallystick.query.kit.Column;
import io.tallystick.query.kit.Sensitivity;
import io.tallystick.query.kit.World;
import io.tallystick.query.projections.StoredPosition;
import io.tallystick.query.read.ReadQuery.Condition;
import io.tallystick.query.read.ReadQuery.Order;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers queries of read models in a world. */
public final class ModelReader {
    private static final int ROWS_AT_A_TIME = 1_000;

    /** How long very many rows are looked through in the order asked for until a page of them has the words. */
    private static final Duration WALK = Duration.ofMillis(300);

    /** What PostgreSQL says when it was stopped. */
    private static final String STOPPED = "57014";

    private final World world;
    private final Vault vault;
    private final Duration walk;

    /**
     * @param vault opens sealed values for those who may see them
     */
    public ModelReader(World world, Vault vault) {
        this(world, vault, WALK);
    }

    ModelReader(World world, Vault vault, Duration walk) {
        this.world = world;
        this.vault = vault;
        this.walk = walk;
    }

    /** Takes rows one by one, in order. */
    public interface RowSink {
        /** Called once, before the rows. */
        void begin(List<Column> columns) throws IOException;

        void row(List<@Nullable Object> values) throws IOException;
    }

    /**
     * A page of rows with total and counts, read at one moment.
     *
     * @throws BadQuery if it lies behind all that is counted of a search
     */
    public ReadPage page(ReadQuery query, Predicate<Sensitivity> maySee) throws SQLException {
        Cells cells = new Cells(maySee, vault);
        return world.read(query.model(), connection -> {
            StoredPosition stored = StoredPosition.read(connection);
            Found count = Found.of(connection, query);
            List<Map<String, @Nullable Object>> rows = count.more()
                    ? ofMany(connection, query, cells)
                    : rows(connection, query, Cut.of(query, count), cells);
            return new ReadPage(
                    query.model().name(),
                    query.model().version(),
                    query.table().name(),
                    stored.position(),
                    stored.complete(),
                    count.rows(),
                    count.more(),
                    query.page(),
                    query.size(),
                    count.byUnit(),
                    cells.withheld(query.columns()),
                    rows);
        });
    }

    /**
     * Of more rows than are counted. Where they lie close in the order asked for, looking through it finds a page at once; where
     * they do not, that would be the whole register, and it is quicker to gather them all.
     */
    private List<Map<String, @Nullable Object>> ofMany(Connection connection, ReadQuery query, Cells cells)
            throws SQLException {
        long before = (query.page() - 1L) * query.size();
        if (before >= Found.MOST_COUNTED) {
            throw new BadQuery("page", "behind-search", String.valueOf(query.page()));
        }
        Savepoint start = connection.setSavepoint();
        try (Statement limit = connection.createStatement()) {
            limit.execute("set local statement_timeout = " + walk.toMillis());
            return rows(connection, query, new Cut(false, before, query.size(), false), cells);
        } catch (SQLException e) {
            if (!STOPPED.equals(e.getSQLState())) {
                throw e;
            }
        } finally {
            // With what was set.
            connection.rollback(start);
        }
        return rows(connection, query, new Cut(false, before, query.size(), true), cells);
    }

    private static List<Map<String, @Nullable Object>> rows(
            Connection connection, ReadQuery query, Cut cut, Cells cells) throws SQLException {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        try (PreparedStatement select = select(connection, query, cut);
                ResultSet found = select.executeQuery()) {
            while (found.next()) {
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                int index = 0;
                for (Column column : query.columns()) {
                    row.put(column.name(), cells.read(found, column, ++index));
                }
                rows.add(row);
            }
        }
        if (cut.fromTheEnd()) {
            Collections.reverse(rows);
        }
        return rows;
    }

    /**
     * All rows that meet the conditions, streamed; gives the position they stand for.
     *
     * @throws BeingMade if rows are missing because the model is being made: a list that leaves the house says nowhere
     *     that it is not whole
     */
    public long stream(ReadQuery query, Predicate<Sensitivity> maySee, RowSink sink) throws SQLException, IOException {
        Cells cells = new Cells(maySee, vault);
        List<Column> columns =
                query.columns().stream().filter(c -> !cells.withheld(c)).toList();
        return world.<Long, IOException>read(query.model(), connection -> {
            StoredPosition stored = StoredPosition.read(connection);
            if (!stored.complete()) {
                throw new BeingMade(stored.position());
            }
            try (PreparedStatement select = select(connection, query.whole(columns), null)) {
                select.setFetchSize(ROWS_AT_A_TIME);
                try (ResultSet found = select.executeQuery()) {
                    sink.begin(columns);
                    while (found.next()) {
                        List<@Nullable Object> values = new ArrayList<>(columns.size());
                        int index = 0;
                        for (Column column : columns) {
                            values.add(cells.read(found, column, ++index));
                        }
                        sink.row(values);
                    }
                }
            }
            return stored.position();
        });
    }

    /**
     * Which rows of all that are found. The database has to pass over every row before the first, so a page in the second half is
     * read in the opposite order.
     *
     * @param gathered whether all are gathered first and then sorted, where the database might look for words through all rows in
     *     the order asked for until it has found enough
     */
    private record Cut(boolean fromTheEnd, long first, long rows, boolean gathered) {
        static Cut of(ReadQuery query, Found found) {
            long before = (query.page() - 1L) * query.size();
            long total = found.rows();
            long rows = Math.clamp(total - before, 0, query.size());
            return before > total / 2
                    ? new Cut(true, total - before - rows, rows, query.capped())
                    : new Cut(false, before, rows, query.capped());
        }
    }

    /**
     * @param cut null for all rows
     */
    private static PreparedStatement select(Connection connection, ReadQuery query, @Nullable Cut cut)
            throws SQLException {
        String columns = query.columns().isEmpty()
                ? "1"
                : query.columns().stream().map(Column::name).collect(Collectors.joining(", "));
        boolean back = cut != null && cut.fromTheEnd();
        String orders = query.orders().stream().map(order -> order(order, back)).collect(Collectors.joining(", "));
        String found = query.table().name() + where(query);
        PreparedStatement select = connection.prepareStatement("select " + columns + " from "
                + (cut != null && cut.gathered() ? "(select * from " + found + " offset 0) as found" : found)
                + " order by " + orders + (cut == null ? "" : " limit ? offset ?"));
        int next = bind(select, query);
        if (cut != null) {
            select.setLong(next, cut.rows());
            select.setLong(next + 1, Math.max(0, cut.first()));
        }
        return select;
    }

    /** What cannot be missing needs no place for it, and is read in the order of its index both ways. */
    private static String order(Order order, boolean back) {
        String column = order.column().order();
        if (order.column().required()) {
            return order.descending() == back ? column : column + " desc";
        }
        if (back) {
            return column + (order.descending() ? " nulls first" : " desc nulls first");
        }
        return order.descending() ? column + " desc nulls last" : column;
    }

    static String where(ReadQuery query) {
        return query.conditions().isEmpty()
                ? ""
                : query.conditions().stream().map(Condition::sql).collect(Collectors.joining(" and ", " where ", ""));
    }

    static int bind(PreparedStatement statement, ReadQuery query) throws SQLException {
        int index = 1;
        for (Condition condition : query.conditions()) {
            for (Object parameter : condition.parameters()) {
                statement.setObject(index++, parameter);
            }
        }
        return index;
    }
}
