package io.tallystick.eventstore;

import static io.tallystick.eventstore.ReadingContract.event;
import static io.tallystick.eventstore.StorageContract.inUnitOfWork;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Commands of one writer, each decided on what the one before it handed over. */
class InTurnTest {
    private static final Instant MORNING = Instant.parse("2026-03-02T09:00:00Z");
    private static final Executor THREADS = Thread::startVirtualThread;

    private final MovedClock clock = new MovedClock();
    private final TestLog log = TestLog.node(TestLog.newDatabase(), clock, AppenderSettings.standard());
    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    private final RememberedRecords remembered = new RememberedRecords(listenedTo(log.engine()), () -> true, clock);
    private final EmbeddedEventStore store =
            EmbeddedEventStore.builder().storageEngine(remembered.engine()).build();

    private static final class MovedClock extends Clock {
        private volatile Instant now = MORNING;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    @AfterEach
    void close() {
        store.shutDown();
        log.close();
    }

    /** Notes what the store is asked for. */
    private EventStorageEngine listenedTo(EventStorageEngine engine) {
        return (EventStorageEngine) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {EventStorageEngine.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("appendEvents")) {
                        asked.add(method.getName());
                    }
                    try {
                        return method.invoke(engine, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Takes its turn after another, which is over as soon as it is handed over; completes when it is durable. */
    private CompletableFuture<Void> after(
            CompletableFuture<Void> before, CompletableFuture<Void> over, Runnable command) {
        return CompletableFuture.runAsync(
                () -> {
                    before.join();
                    InTurn.run(() -> over.complete(null), () -> inUnitOfWork(command));
                },
                THREADS);
    }

    private List<Long> sequences(String record) {
        return store.readEvents(record)
                .asStream()
                .<Long>map(DomainEventMessage::getSequenceNumber)
                .toList();
    }

    @Test
    void theNextSeesWhatIsHandedOverAndEachKeepsItsTime() throws Exception {
        CompletableFuture<Void> begun = CompletableFuture.completedFuture(null);
        CompletableFuture<Void> first = new CompletableFuture<>();
        CompletableFuture<Void> second = new CompletableFuture<>();
        CompletableFuture<Void> one;
        CompletableFuture<Void> two;
        try (Connection owner = DriverManager.getConnection(log.url());
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("lock table public.domain_event in exclusive mode");
            one = after(begun, first, () -> store.publish(event("box/1", 0), event("box/1", 1)));
            first.join();
            clock.now = MORNING.plusSeconds(60);
            two = after(first, second, () -> {
                assertThat(sequences("box/1")).containsExactly(0L, 1L);
                store.publish(event("box/1", 2));
            });
            second.join();
            clock.now = MORNING.plusSeconds(120);
            assertThat(log.reader().head()).as("nothing is durable").isZero();
        }
        CompletableFuture.allOf(one, two).join();

        assertThat(log.rows("select position, recorded_at at time zone 'utc' from domain_event order by position"))
                .containsExactly("1\t2026-03-02 09:00:00", "2\t2026-03-02 09:00:00", "3\t2026-03-02 09:01:00");
    }

    @Test
    void inALogThatWasEmptyWhatIsNotRememberedIsNotThere() {
        inUnitOfWork(() -> store.publish(event("box/1", 0)));

        assertThat(sequences("box/1")).containsExactly(0L);
        assertThat(sequences("box/2")).isEmpty();
        assertThat(store.lastSequenceNumberFor("box/2")).isEmpty();
        assertThat(asked).as("once, whether it was empty").containsExactly("createHeadToken");
    }

    @Test
    void inALogThatWasNotEmptyWhatIsNotRememberedIsAskedFor() {
        log.engine().appendEvents(event("box/2", 0));
        inUnitOfWork(() -> store.publish(event("box/1", 0)));

        assertThat(sequences("box/1")).containsExactly(0L);
        assertThat(sequences("box/2")).containsExactly(0L);
    }

    @Test
    void whatCouldNotBeStoredIsForgotten() {
        CompletableFuture<Void> begun = CompletableFuture.completedFuture(null);
        CompletableFuture<Void> first = new CompletableFuture<>();
        CompletableFuture<Void> one = after(begun, first, () -> {
            store.publish(event("box/1", 0), event("box/2", 0));
            log.appender()
                    .submit(List.of(TestLog.event("box/2", 0)), TestLog.NO_TERMS)
                    .join();
        });

        assertThatThrownBy(one::join).hasCauseInstanceOf(AggregateStreamCreationException.class);
        assertThat(sequences("box/1")).isEmpty();
        assertThat(sequences("box/2")).containsExactly(0L);
    }

    private boolean mayLock(LockFactory locks, String record) {
        CompletableFuture<Boolean> held = new CompletableFuture<>();
        after(CompletableFuture.completedFuture(null), new CompletableFuture<>(), () -> {
                    try (var lock = locks.obtainLock(record)) {
                        held.complete(lock.isHeld());
                    } catch (LockAcquisitionFailedException e) {
                        held.complete(false);
                    }
                })
                .join();
        return held.join();
    }

    @Test
    void whereAllIsRememberedWhoTakesTurnsNeedsNoLock() {
        LockFactory locks = remembered.lockingLess(
                PessimisticLockFactory.builder().acquireAttempts(1).build());
        try (var held = locks.obtainLock("box/1")) {
            assertThat(mayLock(locks, "box/1")).isTrue();
            assertThat(held.isHeld()).isTrue();
        }
    }

    @Test
    void whereNotAllIsRememberedWhoTakesTurnsWaitsForTheLock() {
        log.engine().appendEvents(event("box/2", 0));
        LockFactory locks = remembered.lockingLess(
                PessimisticLockFactory.builder().acquireAttempts(1).build());
        try (var held = locks.obtainLock("box/1")) {
            assertThat(mayLock(locks, "box/1")).isFalse();
            assertThat(held.isHeld()).isTrue();
        }
    }
}
