package io.tallystick.eventstore;

import io.tallystick.events.log.DatabaseRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The tables of the log and who may do what with them. */
public final class EventStoreSchema {
    /**
     * The role of the running program: it reads and appends events, keeps snapshots and takes numbers, and nothing else.
     * It cannot log in; a login role is granted it, or a session takes it with {@code set role}.
     */
    public static final String APP_ROLE = "tallystick_app";

    private EventStoreSchema() {}

    /**
     * Brings tables and rights up to date; does nothing where they are. Connections come from the owner, whose
     * credentials the running program should not hold; one is held while another migrates.
     */
    public static void migrate(DataSource owner) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            // Nodes that start together take turns; the lock ends with the connection.
            statement.execute("select pg_advisory_lock(hashtext('tallystick.event-store'))");
            migrateTables(owner);
            statement.execute(script("roles.sql"));
            DatabaseRole.letTake(connection, APP_ROLE);
        } catch (SQLException e) {
            throw new IllegalStateException("the rights of " + APP_ROLE + " could not be set", e);
        }
    }

    private static void migrateTables(DataSource owner) {
        Flyway.configure()
                .dataSource(owner)
                .defaultSchema("public")
                .table("event_store_history")
                .locations("classpath:db/event-store")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    private static String script(String name) {
        try (InputStream script = Objects.requireNonNull(EventStoreSchema.class.getResourceAsStream(name), name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
