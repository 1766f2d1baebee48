package io.tallystick.app.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.tallystick.app.TallystickProperties;
import io.tallystick.eventstore.EventStoreSchema;
import io.tallystick.query.kit.QueryPool;
import io.tallystick.query.kit.QuerySchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
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
        try (HikariDataSource owner = ownerPool(database)) {
            try (Connection connection = owner.getConnection()) {
                Durability.check(connection);
            }
            EventStoreSchema.migrate(owner);
            QuerySchema.migrate(owner);
            for (String schema : List.of("vault", "imports", "proof", "due")) {
                Flyway.configure()
                        .dataSource(owner)
                        .defaultSchema(schema)
                        .locations("classpath:db/" + schema)
                        .load()
                        .migrate();
            }
        }
        database.grantToNode(List.of(EventStoreSchema.APP_ROLE, QuerySchema.ROLE));
        return new Migrated(database);
    }

    /** Each migration asks for several connections, and each new one costs a start some hundredths of a second. */
    private static HikariDataSource ownerPool(LedgerDatabase database) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("owner");
        config.setJdbcUrl(database.ownerUrl());
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    @Bean
    @Primary
    HikariDataSource commandPool(Migrated migrated, TallystickProperties properties) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("command");
        config.addDataSourceProperty("ApplicationName", "tallystick command");
        config.setJdbcUrl(migrated.database().nodeUrl());
        config.setMaximumPoolSize(properties.db().poolSize());
        config.setMinimumIdle(2);
        config.setConnectionTimeout(5_000);
        config.setConnectionInitSql("set role " + EventStoreSchema.APP_ROLE);
        return new HikariDataSource(config);
    }

    @Bean
    @Qualifier("query")
    HikariDataSource queryPool(Migrated migrated, TallystickProperties properties) {
        return QueryPool.open(
                migrated.database().nodeUrl(), null, null, properties.db().poolSize());
    }
}
