package io.tallystick.app.axon;

import com.zaxxer.hikari.HikariDataSource;
import io.tallystick.app.TallystickProperties;
import io.tallystick.events.log.ReadAhead;
import io.tallystick.eventstore.AppendListeners;
import io.tallystick.eventstore.Appender;
import io.tallystick.eventstore.AppenderSettings;
import io.tallystick.eventstore.Connections;
import io.tallystick.eventstore.EventStoreSchema;
import io.tallystick.eventstore.LedgerSerializer;
import io.tallystick.eventstore.LogNotifications;
import io.tallystick.eventstore.PostgresEventReader;
import io.tallystick.eventstore.PostgresEventStorageEngine;
import io.tallystick.eventstore.RememberedRecords;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The engine on PostgreSQL, the one the product is built on. */
@Configuration(proxyBeanMethods = false)
@Profile("!" + AxonServerEventStoreConfiguration.PROFILE)
class PostgresEventStoreConfiguration {
    @Bean
    LogEngine logEngine() {
        return LogEngine.POSTGRESQL;
    }

    /** Connections outside the pool: for the appender, and for the one that listens. */
    @Bean
    Connections logConnections(HikariDataSource commandPool) {
        String url = commandPool.getJdbcUrl();
        return () -> {
            Connection connection = DriverManager.getConnection(url);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set application_name = 'tallystick log'; set role " + EventStoreSchema.APP_ROLE);
            }
            return connection;
        };
    }

    @Bean(destroyMethod = "close")
    LogNotifications logNotifications(Connections logConnections, AppendListeners listeners) {
        return new LogNotifications(logConnections, listeners, Duration.ofSeconds(1));
    }

    /** What this node appends is told to its own readers and to the other nodes; what others append, to the readers only. */
    @Bean(destroyMethod = "close")
    Appender appender(
            Connections logConnections,
            Clock clock,
            AppendListeners readers,
            LogNotifications notifications,
            AppendKey appendKey) {
        AppendListeners appendedHere = new AppendListeners();
        appendedHere.register(readers);
        appendedHere.register(notifications::appended);
        return new Appender(logConnections, clock, appendedHere, AppenderSettings.standard(), appendKey.codes());
    }

    @Bean
    AppendKey appendKey(TallystickProperties properties, PostgresEventReader log) {
        return AppendKey.read(properties.appendKeyFile(), !log.newestIsCoded(), log::head);
    }

    @Bean
    PostgresEventReader eventReader(HikariDataSource commandPool, AppendListeners listeners) {
        return new PostgresEventReader(commandPool, listeners);
    }

    @Bean
    PostgresEventStorageEngine eventStorageEngine(
            Appender appender, PostgresEventReader reader, HikariDataSource commandPool, LedgerSerializer serializer) {
        return new PostgresEventStorageEngine(
                appender,
                reader,
                commandPool,
                serializer,
                serializer,
                NoOpEventUpcaster.INSTANCE,
                SnapshotFilter.allowAll());
    }

    @Bean
    ReadAhead readAhead(PostgresEventStorageEngine engine, RememberedRecords records) {
        return records.sparing(engine.readAhead());
    }
}
