package io.tallystick.eventstore;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** What is kept in PostgreSQL beside an Axon Server: where events stand, and the keys of accepted commands. */
public final class AxonServerSchema {
    private AxonServerSchema() {}

    /** Brings the tables up to date, after {@link EventStoreSchema#migrate} has made the role they are granted to. */
    public static void migrate(DataSource owner) {
        Flyway.configure()
                .dataSource(owner)
                .defaultSchema("axon_server")
                .locations("classpath:db/axon-server")
                .load()
                .migrate();
    }
}
