package io.tallystick.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import io.tallystick.benchmarks.HoldingsByHand.Placed;
import io.tallystick.events.custody.HoldingEvent;
import io.tallystick.eventstore.AppendListeners;
import io.tallystick.eventstore.Appender;
import io.tallystick.eventstore.AppenderSettings;
import io.tallystick.eventstore.PostgresEventReader;
import io.tallystick.eventstore.PostgresEventStorageEngine;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.json.JacksonSerializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** The same inventory by Axon's pooled streaming processor, batched by hand at the end of each unit of work. */
final class AxonPooled {
    private static final int BATCH = 1_000;
    private static final int SEGMENTS = 4;

    private AxonPooled() {}

    /** Seconds to take in so many events into the tables of the schema, which are there. */
    static double project(String url, String schema, int events) throws Exception {
        AppendListeners listeners = new AppendListeners();
        try (HikariDataSource log = Database.pool(url, 6, true);
                HikariDataSource tables = Database.pool(
                        url + "&reWriteBatchedInserts=true&currentSchema=" + schema
                                + "&options=-c%20synchronous_commit=off",
                        SEGMENTS + 6,
                        false);
                Appender appender = new Appender(
                        () -> Database.asProgram(url), Clock.systemUTC(), listeners, AppenderSettings.standard());
                ScheduledExecutorService threads = Executors.newScheduledThreadPool(SEGMENTS + 1)) {
            PostgresEventReader reader = new PostgresEventReader(log, listeners);
            EmbeddedEventStore store = EmbeddedEventStore.builder()
                    .storageEngine(new PostgresEventStorageEngine(
                            appender,
                            reader,
                            log,
                            Synthetic.SERIALIZER,
                            Synthetic.SERIALIZER,
                            NoOpEventUpcaster.INSTANCE,
                            SnapshotFilter.allowAll()))
                    .build();
            TransactionManager transactions = new SpringTransactionManager(new DataSourceTransactionManager(tables));
            SpringDataSourceConnectionProvider connections = new SpringDataSourceConnectionProvider(tables);
            JdbcTokenStore tokens = JdbcTokenStore.builder()
                    .connectionProvider(connections)
                    .serializer(JacksonSerializer.defaultSerializer())
                    .build();
            transactions.executeInTransaction(() -> tokens.createSchema(PostgresTokenTableFactory.INSTANCE));
            Inventory inventory = new Inventory(connections::getConnection, events);
            PooledStreamingEventProcessor processor = PooledStreamingEventProcessor.builder()
                    .name("inventory")
                    .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                            .eventHandlers(inventory)
                            .build())
                    .errorHandler(PropagatingErrorHandler.instance())
                    .messageSource(store)
                    .tokenStore(tokens)
                    .transactionManager(transactions)
                    .coordinatorExecutor(threads)
                    .workerExecutor(threads)
                    .initialSegmentCount(SEGMENTS)
                    .batchSize(BATCH)
                    .build();
            long begin = System.nanoTime();
            processor.start();
            boolean there = inventory.all.await(10, TimeUnit.MINUTES);
            double seconds = (System.nanoTime() - begin) / 1e9;
            processor.shutDown();
            store.shutDown();
            threads.shutdownNow();
            if (!there) {
                throw new IllegalStateException("Axon's processor did not get there: " + inventory.handled);
            }
            return seconds;
        }
    }

    /** Where a connection of the unit of work comes from. */
    @FunctionalInterface
    interface Connections {
        Connection get() throws SQLException;
    }

    /** Collects the events of a unit of work and writes them before it commits. */
    static final class Inventory {
        private static final String COLLECTED = "collected";
        private final Connections connections;
        private final int wanted;
        private final AtomicLong handled = new AtomicLong();
        private final CountDownLatch all = new CountDownLatch(1);

        Inventory(Connections connections, int wanted) {
            this.connections = connections;
            this.wanted = wanted;
        }

        @EventHandler
        void on(HoldingEvent event, @Timestamp Instant at, TrackingToken token, UnitOfWork<?> unitOfWork) {
            List<Placed> collected = unitOfWork.root().getOrComputeResource(COLLECTED, key -> {
                List<Placed> batch = new ArrayList<>();
                unitOfWork.root().onPrepareCommit(u -> write(batch));
                unitOfWork.root().afterCommit(u -> {
                    if (handled.addAndGet(batch.size()) >= wanted) {
                        all.countDown();
                    }
                });
                return batch;
            });
            collected.add(new Placed(token.position().orElseThrow(), at, event));
        }

        private void write(List<Placed> batch) {
            batch.sort(Comparator.comparingLong(Placed::position));
            try (Connection connection = connections.get()) {
                HoldingsByHand.write(connection, batch);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
