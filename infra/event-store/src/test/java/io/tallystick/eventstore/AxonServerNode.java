package io.tallystick.eventstore;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;

/** One node whose log is on an Axon Server, with its own PostgreSQL pool; everything in the role of the running program. */
final class AxonServerNode implements AutoCloseable {
    static final Duration LIMIT = Duration.ofSeconds(5);

    private final HikariDataSource pool;
    private final AxonServerConnectionManager connections;
    private final AxonServerTail tail;
    private final AxonServerCommandKeys keys;
    private final AxonServerAppender appender;
    private final AxonServerEventReader reader;
    private final EmbeddedEventStore store;

    /**
     * @param server {@code host:port}
     * @param database from {@link #newDatabase}
     * @param lease how long a key is kept whose outcome nobody told
     */
    AxonServerNode(String server, String database, Duration lease) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database);
        config.setMaximumPoolSize(4);
        config.setConnectionInitSql("set role " + EventStoreSchema.APP_ROLE);
        pool = new HikariDataSource(config);
        connections = AxonServerConnectionManager.builder()
                .axonServerConfiguration(AxonServerConfiguration.builder()
                        .servers(server)
                        .componentName("tallystick-contract")
                        .build())
                .build();
        connections.start();
        LedgerSerializer serializer = new LedgerSerializer();
        AppendListeners readers = new AppendListeners();
        AxonServerChannel channel =
                new AxonServerChannel(() -> connections.getConnection().eventChannel(), LIMIT);
        tail = new AxonServerTail(channel, pool, readers, LIMIT);
        keys = new AxonServerCommandKeys(pool, tail, lease);
        appender = new AxonServerAppender(channel, tail, keys, Clock.systemUTC());
        reader = new AxonServerEventReader(channel, tail, serializer, readers);
        store = EmbeddedEventStore.builder()
                .storageEngine(new AxonServerEventStorageEngine(
                        appender, channel, reader, pool, serializer, NoOpEventUpcaster.INSTANCE))
                .build();
        tail.awaitHead();
    }

    /** A new database for what is kept beside an Axon Server. */
    static String newDatabase() {
        String url = TestLog.newDatabase();
        AxonServerSchema.migrate(TestLog.owner(url));
        return url;
    }

    EmbeddedEventStore store() {
        return store;
    }

    AxonServerEventReader reader() {
        return reader;
    }

    AxonServerAppender appender() {
        return appender;
    }

    AxonServerCommandKeys keys() {
        return keys;
    }

    @Override
    public void close() {
        store.shutDown();
        tail.close();
        connections.shutdown();
        pool.close();
    }
}
