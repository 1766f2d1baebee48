package io.tallystick.app.axon;

import com.zaxxer.hikari.HikariDataSource;
import io.tallystick.app.CannotStart;
import io.tallystick.app.database.LedgerDatabase;
import io.tallystick.events.log.LogUnavailable;
import io.tallystick.eventstore.AppendListeners;
import io.tallystick.eventstore.AxonServerAppender;
import io.tallystick.eventstore.AxonServerChannel;
import io.tallystick.eventstore.AxonServerCommandKeys;
import io.tallystick.eventstore.AxonServerEventReader;
import io.tallystick.eventstore.AxonServerEventStorageEngine;
import io.tallystick.eventstore.AxonServerSchema;
import io.tallystick.eventstore.AxonServerTail;
import io.tallystick.eventstore.LedgerSerializer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * The engine on an Axon Server. Servers, context, token and TLS are the connector's own settings,
 * {@code axon.axonserver.*}; the connector's command bus is not used, because a decision is made where the command came in.
 */
@Configuration(proxyBeanMethods = false)
@Profile(AxonServerEventStoreConfiguration.PROFILE)
class AxonServerEventStoreConfiguration {
    static final String PROFILE = "axonserver";

    /** Longer than any append may take, by much. */
    private static final int LEASES = 6;

    @Bean
    LogEngine logEngine() {
        return LogEngine.AXON_SERVER;
    }

    private static Duration limit(AxonServerConfiguration settings) {
        return Duration.ofMillis(settings.getCommitTimeout());
    }

    @Bean
    AxonServerChannel axonServerChannel(AxonServerConnectionManager connections, AxonServerConfiguration settings) {
        return new AxonServerChannel(() -> connections.getConnection().eventChannel(), limit(settings));
    }

    @Bean(destroyMethod = "close")
    AxonServerTail axonServerTail(
            AxonServerChannel channel,
            HikariDataSource commandPool,
            LedgerDatabase database,
            AppendListeners listeners,
            AxonServerConfiguration settings)
            throws SQLException {
        requireNoOtherLog(commandPool);
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setUrl(database.ownerUrl());
        AxonServerSchema.migrate(owner);
        try {
            AxonServerTail tail = new AxonServerTail(channel, commandPool, listeners, limit(settings));
            tail.awaitHead();
            return tail;
        } catch (LogUnavailable away) {
            throw new CannotStart(
                    "The log on Axon Server at " + settings.getServers() + " cannot be read: " + away.getMessage(),
                    "Start Axon Server, or correct axon.axonserver.servers, token, context and ssl-enabled.",
                    away);
        }
    }

    /** Two logs would have the same positions. */
    private static void requireNoOtherLog(HikariDataSource commandPool) throws SQLException {
        try (Connection connection = commandPool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select exists (select from public.domain_event)")) {
            row.next();
            if (row.getBoolean(1)) {
                throw new CannotStart(
                        "This database holds a log of its own, which would be left aside.",
                        "Start without the profile " + PROFILE + ", or give a database without events.");
            }
        }
    }

    @Bean
    AxonServerEventReader eventReader(
            AxonServerChannel channel, AxonServerTail tail, LedgerSerializer serializer, AppendListeners listeners) {
        return new AxonServerEventReader(channel, tail, serializer, listeners);
    }

    @Bean
    AxonServerCommandKeys commandKeys(
            HikariDataSource commandPool, AxonServerTail tail, AxonServerConfiguration settings) {
        return new AxonServerCommandKeys(commandPool, tail, limit(settings).multipliedBy(LEASES));
    }

    @Bean
    AxonServerAppender axonServerAppender(
            AxonServerChannel channel, AxonServerTail tail, AxonServerCommandKeys keys, Clock clock) {
        return new AxonServerAppender(channel, tail, keys, clock);
    }

    @Bean
    AxonServerEventStorageEngine eventStorageEngine(
            AxonServerAppender appender,
            AxonServerChannel channel,
            AxonServerEventReader reader,
            HikariDataSource commandPool,
            LedgerSerializer serializer) {
        return new AxonServerEventStorageEngine(
                appender, channel, reader, commandPool, serializer, NoOpEventUpcaster.INSTANCE);
    }
}
