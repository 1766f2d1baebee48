package io.tallystick.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallystick.events.log.AppendTerms;
import io.tallystick.events.log.Appended;
import io.tallystick.events.log.CommandAlreadyAccepted;
import io.tallystick.events.log.LogUnavailable;
import io.tallystick.events.log.RegisterMovedOn;
import io.tallystick.events.log.StoredEvent;
import io.tallystick.testkit.AxonServerStandIn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Reading, and the substitutes for what Axon Server does not do, on {@link AxonServerStandIn}: our side of the protocol. What
 * a real server does under load, when nodes fail or when it is slow is not shown here.
 */
@Timeout(60)
class AxonServerLogTest {
    private final AxonServerStandIn server = AxonServerStandIn.start();
    private final String database = AxonServerNode.newDatabase();
    private final AxonServerNode node = new AxonServerNode(server.address(), database, Duration.ofMinutes(1));

    @AfterEach
    void close() {
        node.close();
        server.close();
    }

    private Appended append(NewEvent... events) {
        return node.appender().append(List.of(events), TestLog.NO_TERMS);
    }

    private List<Long> positions(long after, long upTo, int limit) {
        List<Long> read = new ArrayList<>();
        long last = node.reader().read(after, upTo, limit, event -> read.add(event.position()));
        assertThat(last).isEqualTo(read.isEmpty() ? after : read.getLast());
        return read;
    }

    @Test
    void anAppendTellsWhereItsEventsStand() {
        assertThat(node.reader().head()).isZero();
        assertThat(append(TestLog.event("box/1", 0), TestLog.event("crate/1", 0), TestLog.event("box/1", 1)))
                .isEqualTo(new Appended(1, 3, "box/1", 1));
        assertThat(append(TestLog.event("box/2", 0))).isEqualTo(new Appended(4, 4, "box/2", 0));
        assertThat(node.reader().head()).isEqualTo(4);
    }

    @Test
    void theLogIsReadByBlocksAndNoFurtherThanWanted() {
        for (int i = 0; i < 1_500; i++) {
            server.store(AxonServerEvents.toServer(TestLog.event("box/" + i, 0), Instant.EPOCH));
        }

        assertThat(positions(0, Long.MAX_VALUE, 3)).containsExactly(1L, 2L, 3L);
        assertThat(positions(3, 5, 100)).containsExactly(4L, 5L);
        assertThat(positions(5, 5, 100)).isEmpty();
        assertThat(positions(1_499, Long.MAX_VALUE, Integer.MAX_VALUE)).containsExactly(1_500L);
        assertThat(positions(1_500, Long.MAX_VALUE, 10)).isEmpty();
        assertThat(positions(0, Long.MAX_VALUE, Integer.MAX_VALUE))
                .hasSize(1_500)
                .isSorted();
        assertThat(node.reader().at(0)).isEmpty();
        assertThat(node.reader().at(1)).map(StoredEvent::aggregateId).contains("box/0");
        assertThat(node.reader().at(1_500)).map(StoredEvent::aggregateId).contains("box/1499");
        assertThat(node.reader().at(1_501)).isEmpty();
    }

    @Test
    void theEventsOfARecordHaveTheirPositions() {
        append(TestLog.event("box/1", 0), TestLog.event("crate/1", 0));
        append(TestLog.event("box/1", 1));
        server.store(AxonServerEvents.toServer(TestLog.event("box/1", 2), Instant.EPOCH));

        assertThat(node.reader().ofRecord("box/1"))
                .extracting(StoredEvent::position)
                .containsExactly(1L, 3L, 4L);
        assertThat(node.reader().ofRecord("box/1"))
                .extracting(StoredEvent::sequence)
                .containsExactly(0L, 1L, 2L);
        assertThat(node.reader().ofRecord("box/9")).isEmpty();
    }

    @Test
    void whatComesFromElsewhereIsAnnouncedAlsoAfterTheStreamBrokeOff() throws Exception {
        append(TestLog.event("box/1", 0));
        server.breakStreams();
        CountDownLatch rung = new CountDownLatch(1);
        AutoCloseable bell = node.reader().onAppend(rung::countDown);
        server.store(AxonServerEvents.toServer(TestLog.event("box/1", 1), Instant.EPOCH));
        assertThat(rung.await(60, TimeUnit.SECONDS)).isTrue();
        bell.close();
        assertThat(append(TestLog.event("box/1", 2)).first()).isEqualTo(3);
    }

    @Test
    void registersAreReadOnTheirOwn() {
        List<Long> read = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            boolean register = i == 2 || i == 5 || i == 650;
            NewEvent event = register
                    ? new EventWriting(new LedgerSerializer()).toRow(ReadingContract.event("unit/" + i, 0))
                    : TestLog.event("box/" + i, 0);
            server.store(AxonServerEvents.toServer(event, Instant.EPOCH));
        }
        node.reader().readRegisters(3, Long.MAX_VALUE, event -> read.add(event.position()));
        assertThat(read).containsExactly(6L, 651L);
        read.clear();
        node.reader().readRegisters(0, 650, event -> read.add(event.position()));
        assertThat(read).containsExactly(3L, 6L);
    }

    @Test
    void aDecisionOnARegisterThatWasSeenToMoveOnIsRefused() {
        NewEvent change = new EventWriting(new LedgerSerializer()).toRow(ReadingContract.event("unit/1", 0));
        append(change);
        AppendTerms stale = new AppendTerms(null, null, Map.of("organisation", 0L));
        AppendTerms fresh = new AppendTerms(null, null, Map.of("organisation", 1L));

        assertThatThrownBy(() -> node.appender().append(List.of(TestLog.event("box/1", 0)), stale))
                .isInstanceOf(RegisterMovedOn.class);
        assertThat(node.reader().head()).isEqualTo(1);
        assertThat(node.appender()
                        .append(List.of(TestLog.event("box/1", 0)), fresh)
                        .first())
                .isEqualTo(2);
    }

    @Test
    void aKeyStandsForOneCommand() {
        AppendTerms key = TestLog.key("a/1", "request");
        Appended first = node.appender().append(List.of(TestLog.event("box/1", 0), TestLog.event("box/1", 1)), key);

        assertThat(node.keys().find("a/2")).isEmpty();
        assertThat(node.keys().find("a/1")).hasValueSatisfying(kept -> {
            assertThat(kept.outcome()).isEqualTo(first).isEqualTo(new Appended(1, 2, "box/1", 1));
            assertThat(kept.hash()).isEqualTo(key.hash());
        });
        assertThatThrownBy(() -> node.appender().append(List.of(TestLog.event("box/2", 0)), key))
                .isInstanceOfSatisfying(
                        CommandAlreadyAccepted.class,
                        already -> assertThat(already.accepted().outcome()).isEqualTo(first));
        assertThat(node.reader().head()).isEqualTo(2);
    }

    @Test
    void theKeyOfAConflictIsFreeAgain() {
        append(TestLog.event("box/1", 0));
        AppendTerms key = TestLog.key("a/1", "request");

        assertThatThrownBy(() -> node.appender().append(List.of(TestLog.event("box/1", 0)), key))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(node.appender()
                        .append(List.of(TestLog.event("box/1", 1)), key)
                        .first())
                .isEqualTo(2);
    }

    @Test
    void anAnswerThatWasLostIsFoundByTheKey() {
        AppendTerms key = TestLog.key("a/1", "request");
        server.loseNextAnswer();

        assertThatThrownBy(() -> node.appender().append(List.of(TestLog.event("box/1", 0)), key))
                .isInstanceOfSatisfying(
                        LogUnavailable.class,
                        lost -> assertThat(lost.outcomeUnknown()).isTrue());
        assertThatThrownBy(() -> node.appender().append(List.of(TestLog.event("box/2", 0)), key))
                .isInstanceOf(CommandAlreadyAccepted.class);
        assertThat(server.events()).hasSize(1);
        assertThat(node.keys().find("a/1")).map(kept -> kept.outcome()).contains(new Appended(1, 1, "box/1", 0));
    }

    @Test
    void aKeyWhoseCommandIsUnderWayIsKeptUntilTheLeaseEnds() throws Exception {
        AppendTerms key = TestLog.key("a/1", "request");
        AxonServerCommandKeys.Reservation dead =
                new AxonServerCommandKeys.Reservation("a/1", key.hash(), "an event never stored", "box/1", 0, 1);
        node.keys().reserve(dead);

        assertThatThrownBy(() -> node.appender().append(List.of(TestLog.event("box/1", 0)), key))
                .isInstanceOfSatisfying(
                        LogUnavailable.class,
                        busy -> assertThat(busy.outcomeUnknown()).isTrue());
        assertThat(server.events()).isEmpty();
        Thread.sleep(20);
        try (AxonServerNode impatient = new AxonServerNode(server.address(), database, Duration.ofMillis(10))) {
            assertThat(impatient
                            .appender()
                            .append(List.of(TestLog.event("box/1", 0)), key)
                            .first())
                    .isEqualTo(1);
        }
    }

    @Test
    void aServerOfAnotherDatabaseIsRefused() {
        append(TestLog.event("box/1", 0));
        assertThat(node.reader().ofRecord("box/1")).as("kept").hasSize(1);
        try (AxonServerStandIn another = AxonServerStandIn.start()) {
            assertThatThrownBy(() -> new AxonServerNode(another.address(), database, Duration.ofMinutes(1)).close())
                    .hasMessageContaining("not the server of this database");
        }
    }
}
