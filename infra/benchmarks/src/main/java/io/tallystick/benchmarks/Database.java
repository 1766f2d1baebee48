package io.tallystick.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.tallystick.eventstore.EventStoreSchema;
import io.tallystick.query.kit.QuerySchema;
import io.tallystick.testkit.TestPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/** The run's own durable PostgreSQL; every variant works in a fresh database of it, with the log's tables and rights. */
final class Database {
    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");

    private Database() {}

    private static final class Template {
        static final String URL = TestPostgres.newDatabase();

        static {
            PGSimpleDataSource owner = new PGSimpleDataSource();
            owner.setUrl(URL);
            EventStoreSchema.migrate(owner);
            QuerySchema.migrate(owner);
        }
    }

    /** The address of a new database with an empty log. */
    static String withLog() throws SQLException {
        String url = TestPostgres.copyOf(Template.URL);
        execute(
                url,
                "do $$ begin execute format('grant create on database %I to " + QuerySchema.ROLE
                        + "', current_database()); end $$");
        return url;
    }

    /** The address of a new database with no tables at all. */
    static String empty() {
        return TestPostgres.newDatabase();
    }

    /** A connection with the rights of the running program. */
    static Connection asProgram(String url) throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        execute(connection, "set role " + EventStoreSchema.APP_ROLE);
        return connection;
    }

    /** A pool as the program has one. */
    static HikariDataSource pool(String url, int size, boolean asProgram) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(size);
        if (asProgram) {
            config.setConnectionInitSql("set role " + EventStoreSchema.APP_ROLE);
        }
        return new HikariDataSource(config);
    }

    /**
     * @throws IllegalStateException if the server acknowledges what is not durable: such figures would be lies
     */
    static void requireDurable(String url) throws SQLException {
        for (String setting : DURABLE) {
            String value = ask(url, "show " + setting);
            if (!value.equals("on")) {
                throw new IllegalStateException(setting + " is " + value);
            }
        }
    }

    /** The first column of the first row. */
    static String ask(String url, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return String.valueOf(answer.getString(1));
        }
    }

    static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            execute(connection, sql);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
