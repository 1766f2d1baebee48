package io.tallystick.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real PostgreSQL for tests: one durable server for each test JVM, a fresh database for whoever asks. The server stops
 * with the JVM.
 */
public final class TestPostgres {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestPostgres() {}

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return DurablePostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The address of a new, empty database, as its superuser; give it to a DataSource or DriverManager as it is. */
    public static String newDatabase() {
        String name = "t" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
        execute("create database " + name);
        return url(name);
    }

    /** A new database that is a copy of another one of this server to which nobody is connected. */
    public static String copyOf(String url) {
        String template = url.substring(url.lastIndexOf('/') + 1, url.indexOf('?'));
        String name = "t" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
        execute("create database " + name + " template " + template);
        return url(name);
    }

    private static String url(String database) {
        return "jdbc:postgresql://localhost:" + Server.POSTGRES.getPort() + "/" + database + "?user=postgres";
    }

    private static void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(url("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
