package io.tallystick.app.proof;

import io.tallystick.testkit.DurablePostgres;
import io.tallystick.testkit.Eventually;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Backups of a running server with nothing but SQL and files, as PostgreSQL describes it for who has not its programs: a base copy
 * and archived segments of its log, from which another server comes to any moment since; and tables dumped and loaded.
 */
final class Backups {
    private static final List<String> OF_THE_RUNNING = List.of("postmaster.pid", "postmaster.opts");
    private static final String TABLES = "select format('%I.%I', schemaname, tablename) from pg_tables"
            + " where schemaname not in ('pg_catalog', 'information_schema') order by 1";

    private final String url;
    private final Path data;
    private final Path archive;
    private final Path base;

    /**
     * @param data of the server
     * @param home where copies go
     */
    Backups(EmbeddedPostgres server, Path data, Path home) throws IOException, SQLException {
        this.url = "jdbc:postgresql://localhost:" + server.getPort() + "/postgres?user=postgres";
        this.data = data;
        this.archive = Files.createDirectories(home.resolve("archive"));
        this.base = home.resolve("base");
        execute(
                url,
                "alter system set archive_command = 'cp \"%p\" \"" + archive + "/%f\"'",
                "select pg_reload_conf()");
    }

    /** The base copy, made while the server runs. */
    void copy() throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('base', true)");
            Files.createDirectory(
                    base, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            try (Stream<Path> all = Files.walk(data)) {
                for (Path from : all.skip(1).toList()) {
                    copied(from);
                }
            }
            try (ResultSet row = statement.executeQuery("select labelfile from pg_backup_stop()")) {
                row.next();
                Files.writeString(base.resolve("backup_label"), row.getString(1));
            }
        }
    }

    private void copied(Path from) throws IOException {
        Path name = data.relativize(from);
        Path to = base.resolve(name);
        try {
            if (Files.isDirectory(from)) {
                Files.createDirectory(to);
            } else if (!name.startsWith("pg_wal") && !OF_THE_RUNNING.contains(name.toString())) {
                Files.copy(from, to);
            }
        } catch (NoSuchFileException e) {
            // It went away meanwhile; the log says so too.
        }
    }

    /** A moment to come back to. */
    String moment() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select clock_timestamp()::text")) {
            row.next();
            return row.getString(1);
        }
    }

    /** Nothing is archived any more once all there is so far was: what tests do to copies would fill the disk. */
    void end() throws SQLException, InterruptedException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            String last;
            try (ResultSet row = statement.executeQuery("select pg_walfile_name(pg_switch_wal())")) {
                row.next();
                last = row.getString(1);
            }
            Eventually.holds("the archive of " + last, () -> Files.exists(archive.resolve(last)));
            // It is written under its own name, so it may be there and not be whole yet.
            TimeUnit.MILLISECONDS.sleep(500);
            statement.execute("alter system set archive_command = 'true'");
            statement.execute("select pg_reload_conf()");
        }
    }

    /** Another server, beside this one, as all of it was at the moment. */
    EmbeddedPostgres restored(String moment) throws IOException, SQLException, InterruptedException {
        Files.writeString(
                base.resolve("postgresql.auto.conf"),
                "archive_mode = off\nrestore_command = 'cp \"%s/%%f\" \"%%p\"'\n".formatted(archive)
                        + "recovery_target_time = '" + moment + "'\nrecovery_target_action = promote\n",
                StandardOpenOption.APPEND);
        Files.createFile(base.resolve("recovery.signal"));
        EmbeddedPostgres beside = DurablePostgres.builder()
                .setDataDirectory(base)
                .setCleanDataDirectory(false)
                .start();
        String besides = "jdbc:postgresql://localhost:" + beside.getPort() + "/postgres?user=postgres";
        for (int tries = 0; tries < 300; tries++) {
            try (Connection connection = DriverManager.getConnection(besides);
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select pg_is_in_recovery()")) {
                row.next();
                if (!row.getBoolean(1)) {
                    return beside;
                }
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("the restored server does not come to its moment");
    }

    /** Every row of every table, at one moment. */
    static Map<String, byte[]> dump(String database) throws SQLException, IOException {
        Map<String, byte[]> tables = new LinkedHashMap<>();
        try (Connection connection = DriverManager.getConnection(database)) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (String table : tables(connection)) {
                ByteArrayOutputStream rows = new ByteArrayOutputStream();
                copy.copyOut("copy " + table + " to stdout (format binary)", rows);
                tables.put(table, rows.toByteArray());
            }
        }
        return tables;
    }

    /** Loads a dump into a database that has the tables, in place of what is in them. */
    static void load(String database, Map<String, byte[]> dump) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String table : tables(connection)) {
                statement.execute("alter table " + table + " disable trigger all");
            }
            statement.execute("truncate " + String.join(", ", tables(connection)) + " cascade");
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (Map.Entry<String, byte[]> table : dump.entrySet()) {
                copy.copyIn(
                        "copy " + table.getKey() + " from stdin (format binary)",
                        new ByteArrayInputStream(table.getValue()));
            }
            connection.commit();
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static void execute(String url, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
