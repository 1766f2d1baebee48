package io.tallystick.eventstore;

import static io.tallystick.eventstore.TestLog.NO_TERMS;
import static io.tallystick.eventstore.TestLog.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallystick.events.log.LogUnavailable;
import io.tallystick.testkit.DurablePostgres;
import io.tallystick.testkit.Eventually;
import io.tallystick.testkit.Ports;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database goes away in the midst of the work, in part or altogether. */
class TroubleTest {
    private static final String TERMINATE = "select pg_terminate_backend(pid) from pg_stat_activity"
            + " where datname = current_database() and pid <> pg_backend_pid()";

    @Test
    void connectionsTerminatedUnderLoadLoseNothingAndRepeatNothing() throws Exception {
        String url = TestLog.newDatabase();
        try (TestLog one = TestLog.node(url);
                TestLog other = TestLog.node(url)) {
            Workload workload = new Workload(List.of(one, other), 7);
            CompletableFuture<Workload> running = CompletableFuture.supplyAsync(
                    () -> workload.run(8, Duration.ofSeconds(5)), Thread::startVirtualThread);
            for (int i = 0; i < 25 && !running.isDone(); i++) {
                TimeUnit.MILLISECONDS.sleep(150);
                one.rows(TERMINATE);
            }
            running.join();

            workload.verify();
            assertThat(workload.acknowledged()).isGreaterThan(20);
        }
    }

    @Test
    void aServerThatIsStoppedAndStartedIsFoundAgain(@TempDir Path directory) throws Exception {
        int port = Ports.lasting();
        EmbeddedPostgres server = DurablePostgres.startedAt(directory, port);
        String url = "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres";
        EventStoreSchema.migrate(TestLog.owner(url));
        try (TestLog log = TestLog.node(url)) {
            Workload workload = new Workload(List.of(log), 3);
            CompletableFuture<Workload> running = CompletableFuture.supplyAsync(
                    () -> workload.run(6, Duration.ofSeconds(8)), Thread::startVirtualThread);
            TimeUnit.SECONDS.sleep(2);
            server.close();
            Eventually.holds("it is noticed", () -> noticed(log.appender()));
            long asked = System.nanoTime();
            assertThatThrownBy(() -> log.appender().append(List.of(event("box/down", 0)), NO_TERMS))
                    .isInstanceOfSatisfying(
                            LogUnavailable.class,
                            unavailable ->
                                    assertThat(unavailable.outcomeUnknown()).isFalse());
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(15));
            TimeUnit.SECONDS.sleep(1);
            server = DurablePostgres.startedAt(directory, port);
            running.join();
            log.appender().append(List.of(event("box/up", 0)), NO_TERMS);

            workload.verify();
            assertThat(workload.acknowledged()).isGreaterThan(20);
            assertThat(log.reader().ofRecord("box/down")).isEmpty();
        } finally {
            server.close();
        }
    }

    /** Nothing was under way, so nothing can be unknown: a caller after a quiet while is told that nothing was stored. */
    @Test
    void aServerThatGoesWhileNobodyWritesIsNoticed() throws Exception {
        String url = TestLog.newDatabase();
        try (Relay relay = Relay.to(url);
                TestLog log = TestLog.node(url);
                Appender appender = appender(relay, Duration.ofSeconds(20))) {
            appender.append(List.of(event("box/1", 0)), NO_TERMS);
            relay.refuseConnections(true);
            relay.dropConnections();
            // Whoever is not writing notices by a probe, once a second.
            Eventually.holds("it is noticed", () -> noticed(appender));

            assertThatThrownBy(() -> appender.append(List.of(event("box/1", 1)), NO_TERMS))
                    .isInstanceOfSatisfying(
                            LogUnavailable.class,
                            unavailable ->
                                    assertThat(unavailable.outcomeUnknown()).isFalse());
            assertThat(log.reader().ofRecord("box/1")).hasSize(1);
        }
    }

    @Test
    void anAppendWhoseAnswerWasLostIsAcknowledgedAndNotRepeated() throws Exception {
        String url = TestLog.newDatabase();
        try (Relay relay = Relay.to(url);
                TestLog log = TestLog.node(url);
                Appender appender = appender(relay, Duration.ofSeconds(20))) {
            appender.append(List.of(event("box/1", 0)), NO_TERMS);
            relay.loseTheNextAnswer();

            assertThat(appender.append(List.of(event("box/1", 1)), NO_TERMS).first())
                    .isEqualTo(2);
            assertThat(log.reader().ofRecord("box/1")).hasSize(2);
            assertThat(relay.lost()).isTrue();
            assertThat(appender.append(List.of(event("box/1", 2)), NO_TERMS).first())
                    .isEqualTo(3);
        }
    }

    @Test
    void anOutcomeThatCannotBeLearntInTimeIsCalledUnknownAndSettledBeforeAnythingElse() throws Exception {
        String url = TestLog.newDatabase();
        try (Relay relay = Relay.to(url);
                TestLog log = TestLog.node(url);
                Appender appender = appender(relay, Duration.ofSeconds(1))) {
            appender.append(List.of(event("box/1", 0)), NO_TERMS);
            relay.loseTheNextAnswer();
            relay.refuseConnections(true);

            assertThatThrownBy(() -> appender.append(List.of(event("box/1", 1)), TestLog.key("7 k", "r")))
                    .isInstanceOfSatisfying(
                            LogUnavailable.class,
                            unavailable ->
                                    assertThat(unavailable.outcomeUnknown()).isTrue());
            assertThatThrownBy(() -> appender.append(List.of(event("box/2", 0)), NO_TERMS))
                    .satisfies(e -> assertThat(e instanceof LogUnavailable ? e : e.getCause())
                            .isInstanceOfSatisfying(
                                    LogUnavailable.class,
                                    unavailable -> assertThat(unavailable.outcomeUnknown())
                                            .isFalse()));
            relay.refuseConnections(false);
            TimeUnit.SECONDS.sleep(1);

            assertThat(appender.append(List.of(event("box/3", 0)), NO_TERMS).first())
                    .isEqualTo(3);
            assertThat(log.reader().find("7 k").orElseThrow().outcome().first()).isEqualTo(2);
            assertThat(log.reader().ofRecord("box/2")).isEmpty();
        }
    }

    @Test
    void tooManyWaitingAreTurnedAway() throws Exception {
        String url = TestLog.newDatabase();
        try (TestLog log = TestLog.node(
                        url, Clock.systemUTC(), AppenderSettings.standard().waitingAtMost(3));
                Connection blocking = DriverManager.getConnection(url)) {
            blocking.setAutoCommit(false);
            try (Statement statement = blocking.createStatement()) {
                statement.execute("lock table domain_event in exclusive mode");
            }
            List<CompletableFuture<?>> waiting = new ArrayList<>();
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 10; i++) {
                            waiting.add(log.appender().submit(List.of(event("box/" + i, 0)), NO_TERMS));
                            TimeUnit.MILLISECONDS.sleep(20);
                        }
                    })
                    .isInstanceOf(LogUnavailable.class)
                    .hasMessageContaining("too busy");
            blocking.rollback();

            // Three wait; how many are in the group that is under way depends on when it was begun.
            assertThat(waiting).hasSizeBetween(3, 6);
            waiting.forEach(CompletableFuture::join);
        }
    }

    private static boolean noticed(Appender appender) {
        try {
            appender.requireReachable();
            return false;
        } catch (LogUnavailable e) {
            return true;
        }
    }

    private static Appender appender(Relay relay, Duration resolveWithin) {
        return new Appender(
                () -> TestLog.connect(relay.url()),
                Clock.systemUTC(),
                new AppendListeners(),
                AppenderSettings.standard().resolvingWithin(resolveWithin));
    }
}
