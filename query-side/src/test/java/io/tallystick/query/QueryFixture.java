package io.tallystick.query;

import com.zaxxer.hikari.HikariDataSource;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.Provenance;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.eventstore.EventStoreSchema;
import io.tallystick.query.kit.DeferredIndexes;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.Moment;
import io.tallystick.query.kit.QueryPool;
import io.tallystick.query.kit.QuerySchema;
import io.tallystick.query.kit.Table;
import io.tallystick.query.kit.World;
import io.tallystick.query.projections.BeingBuilt;
import io.tallystick.query.projections.Projections;
import io.tallystick.query.projections.Waymarks;
import io.tallystick.testkit.Eventually;
import io.tallystick.testkit.TestPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** A database with a log and the query side's tables; projectors are started as tests ask for them. */
public final class QueryFixture implements AutoCloseable {
    private final PGSimpleDataSource owner = new PGSimpleDataSource();
    private final HikariDataSource pool;
    private final WrittenLog log;
    private final String url;
    private final List<Projections> started = new ArrayList<>();

    private static final class Template {
        static final String URL = TestPostgres.newDatabase();

        static {
            PGSimpleDataSource owner = new PGSimpleDataSource();
            owner.setUrl(URL);
            EventStoreSchema.migrate(owner);
            QuerySchema.migrate(owner);
        }
    }

    public QueryFixture() {
        url = TestPostgres.copyOf(Template.URL);
        owner.setUrl(url);
        execute(
                "do $$ begin execute format('grant create on database %I to tallystick_query', current_database()); end $$");
        log = new WrittenLog(url);
        pool = QueryPool.open(url, null, null, 8);
    }

    /** The database, as its superuser. */
    public String url() {
        return url;
    }

    public WrittenLog log() {
        return log;
    }

    public HikariDataSource pool() {
        return pool;
    }

    public PGSimpleDataSource owner() {
        return owner;
    }

    public World world() {
        return World.live(pool);
    }

    /** Starts a projector, as one process would. */
    public Projections start(Model... models) {
        return start(Waymarks.NONE, models);
    }

    /** Starts a projector that keeps worlds ahead. */
    public Projections start(Waymarks waymarks, Model... models) {
        Projections projections = new Projections(List.of(models), pool, log.reader(), Clock.systemUTC(), waymarks);
        started.add(projections);
        projections.start();
        return projections;
    }

    /** Stops all projectors. */
    public void stop() {
        started.forEach(Projections::close);
        started.clear();
    }

    /**
     * Waits until the models have taken in all there is, and a first build has its indexes: those are made after its last
     * event, and who writes rows meanwhile and asks for some of them would wait for the other for ever.
     */
    public void settle(Projections projections) {
        for (Model model : projections.models()) {
            try {
                if (!projections.await(model, log.head(), Eventually.PATIENCE)) {
                    throw new AssertionError(model + " did not get there: " + projections.status());
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            Eventually.holds("indexes are made", () -> indexed(model));
        }
    }

    private boolean indexed(Model model) {
        try {
            return !world().write(model, DeferredIndexes::any);
        } catch (SQLException e) {
            // Of a connection a test broke: the next one tells.
            return false;
        }
    }

    /** Everything a model's tables hold, in the order of their keys, search terms included. */
    public Map<String, List<Map<String, @Nullable Object>>> contents(Model model) {
        Map<String, List<Map<String, @Nullable Object>>> contents = new LinkedHashMap<>();
        for (Table table : model.tables()) {
            String order = table.key().stream().map(c -> c.name()).collect(Collectors.joining(", "));
            contents.put(table.name(), rows(model, "select * from " + table.name() + " order by " + order));
        }
        return contents;
    }

    /** The rows a query gives in the model's schema. */
    public List<Map<String, @Nullable Object>> rows(Model model, String sql) {
        try {
            return world().write(model, connection -> {
                try (Statement statement = connection.createStatement();
                        ResultSet found = statement.executeQuery(sql)) {
                    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
                    while (found.next()) {
                        Map<String, @Nullable Object> row = new LinkedHashMap<>();
                        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                            Object value = found.getObject(i);
                            row.put(
                                    found.getMetaData().getColumnLabel(i),
                                    value == null || value instanceof Number ? value : value.toString());
                        }
                        rows.add(row);
                    }
                    return rows;
                }
            });
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** Runs SQL as the database's owner. */
    public void execute(String sql) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** Breaks every connection of the query side, as a restart of the database would. */
    public void breakConnections() {
        execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
                + " and pid <> pg_backend_pid()");
    }

    /** What is read as of a moment; on a busy machine its world may take longer than readers wait. */
    public static <T> T at(Moment moment, Callable<T> read) {
        return Eventually.found("the world of " + moment.known(), () -> {
            try {
                return moment.during(read::call);
            } catch (BeingBuilt e) {
                return null;
            }
        });
    }

    /** Somebody at the archivist's post. */
    public static Provenance by(String command) {
        return new Provenance(
                new Signature(new RecordId("employee/E0042"), Post.ARCHIVIST, null),
                command,
                "c-1",
                null,
                null,
                null,
                List.of(),
                Map.of());
    }

    @Override
    public void close() {
        stop();
        pool.close();
        log.close();
    }
}
