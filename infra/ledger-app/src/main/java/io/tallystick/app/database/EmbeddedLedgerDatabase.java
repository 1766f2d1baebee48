package io.tallystick.app.database;

import io.tallystick.app.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A durable PostgreSQL of its own in the data directory, on loopback, with SCRAM passwords. A server left over from a
 * killed program is stopped and started again with our settings, never adopted as it is.
 */
public final class EmbeddedLedgerDatabase implements LedgerDatabase, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedLedgerDatabase.class);
    private static final String DATABASE = "tallystick";
    private static final String NODE = "tallystick_node";

    /** How many tenths of a second to wait for a program that holds the data directory. */
    private static final int LOCK_PATIENCE = 150;

    private final FileLock lock;
    private final EmbeddedServer postgres;
    private final Secrets secrets;

    public EmbeddedLedgerDatabase(Path dataDir) {
        Path home = dataDir.toAbsolutePath().normalize();
        secrets = new Secrets(home.resolve("secrets"));
        try {
            Files.createDirectories(home);
            lock = lock(home.resolve("in-use.lock"));
            Path server = home.resolve("postgres");
            postgres = EmbeddedServer.start(server, secrets.get("postgres-superuser"));
            secure(server);
            prepare();
        } catch (IOException | SQLException e) {
            throw new CannotStart(
                    "The embedded PostgreSQL in " + home + " does not start: " + e.getMessage(),
                    "See that the directory is writable and has room, or use a PostgreSQL of your own by"
                            + " TALLYSTICK_DB_URL.",
                    e);
        }
    }

    private static FileLock lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        // One that is just being stopped is given the time to do so.
        for (int i = 0; i < LOCK_PATIENCE; i++) {
            FileLock held = channel.tryLock();
            if (held != null) {
                return held;
            }
            pause();
        }
        channel.close();
        throw new CannotStart(
                "Another Tallystick is running on the data directory " + file.getParent() + ".",
                "Use that one, or stop it first, or name another directory with --tallystick.data-dir.");
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The first start trusts loopback for the moment it takes to set passwords; afterwards nobody comes in without. */
    private void secure(Path server) throws IOException, SQLException {
        Path access = server.resolve("pg_hba.conf");
        String scramOnly = """
                # Written by Tallystick: loopback only, with a password.
                host all all 127.0.0.1/32 scram-sha-256
                host all all ::1/128 scram-sha-256
                """;
        if (Files.readString(access).equals(scramOnly)) {
            return;
        }
        execute(superuserUrl("postgres"), "alter role postgres password '" + secrets.get("postgres-superuser") + "'");
        Files.writeString(access, scramOnly);
        execute(superuserUrl("postgres"), "select pg_reload_conf()");
    }

    private void prepare() throws SQLException {
        execute(superuserUrl("postgres"), """
                do $$ begin
                    if not exists (select from pg_roles where rolname = '%1$s') then
                        create role %1$s login;
                    end if;
                end $$;
                alter role %1$s password '%2$s'""".formatted(NODE, secrets.get("postgres-node")));
        if (!exists("select 1 from pg_database where datname = '" + DATABASE + "'")) {
            execute(superuserUrl("postgres"), "create database " + DATABASE);
        }
    }

    @Override
    public String ownerUrl() {
        return superuserUrl(DATABASE);
    }

    @Override
    public String nodeUrl() {
        return address(DATABASE) + "?user=" + NODE + "&password=" + secrets.get("postgres-node");
    }

    @Override
    public void grantToNode(List<String> roles) {
        try {
            for (String role : roles) {
                execute(ownerUrl(), "grant " + role + " to " + NODE);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String superuserUrl(String database) {
        return address(database) + "?user=postgres&password=" + secrets.get("postgres-superuser");
    }

    private String address(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/" + database;
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private boolean exists(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(superuserUrl("postgres"));
                Statement statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            return result.next();
        }
    }

    @Override
    public void close() {
        try {
            postgres.close();
            lock.release();
            closeQuietly(lock.acquiredBy());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void closeQuietly(@Nullable AutoCloseable channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (Exception e) {
            LOG.debug("The lock's channel does not close", e);
        }
    }
}
