package io.tallystick.app.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.tallystick.app.TallystickProperties;
import io.tallystick.eventstore.EventStoreSchema;
import io.tallystick.query.kit.QuerySchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The database and the pools of both sides, each under its own role. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    /** The schema is migrated, and whoever needs tables depends on this. */
    record Migrated(LedgerDatabase database) {}

    @Bean
    LedgerDatabase ledgerDatabase(TallystickProperties properties) {
        TallystickProperties.Db db = properties.db();
        return db.embedded()
                ? new EmbeddedLedgerDatabase(properties.dataDir())
                : new LedgerDatabase.External(db.url(), db.ownerUrl().isBlank() ? db.url() : db.ownerUrl());
    }

    @Bean
    Migrated migrated(LedgerDatabase database) throws SQLException {
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setUrl(database.ownerUrl());
        try (Connection connection = owner.getConnection()) {
            Durability.check(connection);
        }
        EventStoreSchema.migrate(owner);
        QuerySchema.migrate(owner);
        Flyway.configure()
                .dataSource(owner)
                .defaultSchema("vault")
                .locations("classpath:db/vault")
                .load()
                .migrate();
        database.grantToNode(List.of(EventStoreSchema.APP_ROLE, QuerySchema.QUERY_ROLE));
        return new Migrated(database);
    }

    @Bean
    @Primary
    HikariDataSource commandPool(Migrated migrated, TallystickProperties properties) {
        return pool("command", migrated, properties, EventStoreSchema.APP_ROLE, "public");
    }

    @Bean
    @Qualifier("query")
    HikariDataSource queryPool(Migrated migrated, TallystickProperties properties) {
        return pool("query", migrated, properties, QuerySchema.QUERY_ROLE, QuerySchema.EMPTY_SCHEMA);
    }

    private static HikariDataSource pool(
            String name, Migrated migrated, TallystickProperties properties, String role, String schema) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(migrated.database().nodeUrl());
        config.setMaximumPoolSize(properties.db().poolSize());
        config.setMinimumIdle(2);
        config.setConnectionTimeout(5_000);
        config.setConnectionInitSql("set role " + role);
        config.setSchema(schema);
        // Starting while the database is briefly away is fine; answering is what needs it.
        config.setInitializationFailTimeout(30_000);
        return new HikariDataSource(config);
    }
}
