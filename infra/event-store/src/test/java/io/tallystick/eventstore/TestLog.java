package io.tallystick.eventstore;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.tallystick.events.log.AppendTerms;
import io.tallystick.testkit.TestPostgres;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** One node on a log: an appender, a pool of four, a reader; everything in the role of the running program. */
final class TestLog implements AutoCloseable {
    static final AppendTerms NO_TERMS = new AppendTerms(null, null, Map.of());

    private final String url;
    private final HikariDataSource pool;
    private final AppendListeners listeners = new AppendListeners();
    private final Appender appender;

    private TestLog(String url, Clock clock, AppenderSettings settings) {
        this.url = url;
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(4);
        config.setConnectionTimeout(2_000);
        config.setConnectionInitSql("set role " + EventStoreSchema.APP_ROLE);
        this.pool = new HikariDataSource(config);
        this.appender = new Appender(() -> connect(url), clock, listeners, settings);
    }

    private static final class Template {
        static final String URL = TestPostgres.newDatabase();

        static {
            EventStoreSchema.migrate(owner(URL));
        }
    }

    /** A new database with an empty log. */
    static String newDatabase() {
        return TestPostgres.copyOf(Template.URL);
    }

    static PGSimpleDataSource owner(String url) {
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setUrl(url);
        return owner;
    }

    static TestLog fresh() {
        return node(newDatabase());
    }

    /** A node on a log that may have others. */
    static TestLog node(String url) {
        return node(url, Clock.systemUTC(), AppenderSettings.standard());
    }

    static TestLog node(String url, Clock clock, AppenderSettings settings) {
        return new TestLog(url, clock, settings);
    }

    /** A connection in the role of the running program. */
    static Connection connect(String url) throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set role " + EventStoreSchema.APP_ROLE);
        }
        return connection;
    }

    String url() {
        return url;
    }

    HikariDataSource pool() {
        return pool;
    }

    AppendListeners listeners() {
        return listeners;
    }

    Appender appender() {
        return appender;
    }

    PostgresEventReader reader() {
        return new PostgresEventReader(pool, listeners);
    }

    PostgresEventStorageEngine engine() {
        return engine(NoOpEventUpcaster.INSTANCE);
    }

    PostgresEventStorageEngine engine(EventUpcaster upcaster) {
        LedgerSerializer serializer = new LedgerSerializer();
        return new PostgresEventStorageEngine(
                appender, reader(), pool, serializer, serializer, upcaster, SnapshotFilter.allowAll());
    }

    /** Rows of a query, as the owner, tab-separated. */
    List<String> rows(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> read = new ArrayList<>();
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                StringBuilder row = new StringBuilder(String.valueOf(rows.getString(1)));
                for (int column = 2; column <= columns; column++) {
                    row.append('\t').append(rows.getString(column));
                }
                read.add(row.toString());
            }
            return read;
        }
    }

    static NewEvent event(String aggregateId, long sequence) {
        return event(aggregateId, sequence, null);
    }

    static NewEvent event(String aggregateId, long sequence, @Nullable String register) {
        return new NewEvent(
                "Test",
                aggregateId,
                sequence,
                UUID.randomUUID(),
                "test.Happened",
                1,
                "{\"happened\":true}".getBytes(StandardCharsets.UTF_8),
                "{}".getBytes(StandardCharsets.UTF_8),
                register);
    }

    static AppendTerms key(String key, String request) {
        return new AppendTerms(key, request.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    @Override
    public void close() {
        appender.close();
        pool.close();
    }
}
