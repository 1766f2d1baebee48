package io.tallystick.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import io.tallystick.events.log.AppendTerms;
import io.tallystick.events.log.Appended;
import io.tallystick.events.log.EventReader;
import io.tallystick.eventstore.AppendListeners;
import io.tallystick.eventstore.Appender;
import io.tallystick.eventstore.AppenderSettings;
import io.tallystick.eventstore.PostgresEventReader;
import io.tallystick.eventstore.PostgresEventStorageEngine;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Commands in process: Axon's command bus, a real aggregate, an engine; only the engine and its transactions differ. */
final class CommandPath implements AutoCloseable {
    /** As many connections as Axon's engine has clients, so that it never waits for one. */
    private static final int AXON_POOL = 32;

    /** Beyond those of events that are copied into a log. */
    private static final AtomicLong NUMBERS = new AtomicLong(100_000_000);

    private final SimpleCommandBus bus;
    private final Configuration configuration;
    private final List<Runnable> parts;

    private CommandPath(EventStorageEngine engine, TransactionManager transactions, List<Runnable> parts) {
        this.bus = SimpleCommandBus.builder().transactionManager(transactions).build();
        this.configuration = DefaultConfigurer.defaultConfiguration(false)
                .configureCommandBus(c -> bus)
                .configureSerializer(c -> Synthetic.SERIALIZER)
                .configureEmbeddedEventStore(c -> engine)
                .configureAggregate(Unit.class)
                .start();
        this.parts = parts;
    }

    /** A node with our engine, and what it can be read by. */
    record Ours(CommandPath commands, EventReader reader, AppendListeners listeners) {}

    /** Our engine over a pool of four: the bus has no transaction, so that is enough for any number of commands. */
    static Ours ours(String url) {
        AppendListeners listeners = new AppendListeners();
        HikariDataSource pool = Database.pool(url, 4, true);
        Appender appender =
                new Appender(() -> Database.asProgram(url), Clock.systemUTC(), listeners, AppenderSettings.standard());
        PostgresEventReader reader = new PostgresEventReader(pool, listeners);
        PostgresEventStorageEngine engine = new PostgresEventStorageEngine(
                appender,
                reader,
                pool,
                Synthetic.SERIALIZER,
                Synthetic.SERIALIZER,
                NoOpEventUpcaster.INSTANCE,
                SnapshotFilter.allowAll());
        return new Ours(
                new CommandPath(engine, NoTransactionManager.instance(), List.of(appender::close, pool::close)),
                reader,
                listeners);
    }

    /** Axon's own JDBC engine as its users set it up: its own tables, a Spring transaction around each command. */
    static CommandPath axonJdbc(String url) throws SQLException {
        HikariDataSource pool = Database.pool(url, AXON_POOL, false);
        SpringTransactionManager transactions = new SpringTransactionManager(new DataSourceTransactionManager(pool));
        JdbcEventStorageEngine engine = JdbcEventStorageEngine.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(pool))
                .transactionManager(transactions)
                .eventSerializer(Synthetic.SERIALIZER)
                .snapshotSerializer(Synthetic.SERIALIZER)
                .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        return new CommandPath(engine, transactions, List.of(pool::close));
    }

    /** Sends one command and waits until it is answered. */
    void send() {
        Throwable[] failure = new Throwable[1];
        bus.dispatch(
                GenericCommandMessage.asCommandMessage(new OpenUnit(NUMBERS.incrementAndGet())),
                (command, result) -> failure[0] = result.isExceptional() ? result.exceptionResult() : null);
        if (failure[0] != null) {
            throw new IllegalStateException(failure[0]);
        }
    }

    /** Calls back with the position of every command, on its own thread, once it is stored. */
    void onStored(LongConsumer stored) {
        bus.registerHandlerInterceptor((unitOfWork, chain) -> {
            CurrentUnitOfWork.get().afterCommit(u -> {
                Appended outcome = u.getResource(AppendTerms.OUTCOME);
                stored.accept(outcome.last());
            });
            return chain.proceed();
        });
    }

    @Override
    public void close() {
        configuration.shutdown();
        parts.forEach(Runnable::run);
    }
}
