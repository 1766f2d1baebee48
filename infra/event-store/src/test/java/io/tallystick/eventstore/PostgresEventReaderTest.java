package io.tallystick.eventstore;

import static io.tallystick.eventstore.TestLog.NO_TERMS;
import static io.tallystick.eventstore.TestLog.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallystick.events.log.LogUnavailable;
import io.tallystick.events.log.StoredEvent;
import io.tallystick.testkit.Eventually;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresEventReaderTest {
    private static final long PATIENCE = Eventually.PATIENCE.toSeconds();

    /** Longer than anything is waited for: what is heard was told. */
    private static final Duration NO_NET = Eventually.PATIENCE.multipliedBy(2);

    private final TestLog log = TestLog.fresh();
    private final PostgresEventReader reader = log.reader();

    @AfterEach
    void close() {
        log.close();
    }

    private void append(int events) {
        log.appender()
                .submit(
                        IntStream.range(0, events)
                                .mapToObj(i -> event("box/1", i))
                                .toList(),
                        NO_TERMS)
                .join();
    }

    private List<Long> positions(long after, long upTo, int limit) {
        List<Long> read = new ArrayList<>();
        long last = reader.read(after, upTo, limit, event -> read.add(event.position()));
        assertThat(last).isEqualTo(read.isEmpty() ? after : read.getLast());
        return read;
    }

    @Test
    void anEmptyLogHasNoHead() {
        assertThat(reader.head()).isZero();
        assertThat(positions(0, Long.MAX_VALUE, Integer.MAX_VALUE)).isEmpty();
        assertThat(reader.at(1)).isEmpty();
        assertThat(reader.ofRecord("box/1")).isEmpty();
    }

    @Test
    void everyPositionIsReadOnceAndInOrder() {
        append(5_000);

        assertThat(positions(0, Long.MAX_VALUE, Integer.MAX_VALUE))
                .hasSize(5_000)
                .startsWith(1L)
                .endsWith(5_000L)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(positions(4_000, Long.MAX_VALUE, 10)).containsExactlyElementsOf(range(4_001, 4_010));
        assertThat(positions(17, 20, 1_000)).containsExactly(18L, 19L, 20L);
        assertThat(positions(5_000, Long.MAX_VALUE, 10)).isEmpty();
        assertThat(positions(9_000, Long.MAX_VALUE, 10)).isEmpty();
        assertThat(positions(20, 10, 10)).isEmpty();
    }

    private static List<Long> range(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }

    @Test
    void aRowIsReadAsItWasWritten() {
        NewEvent written = event("box/1", 0, "rulebook");
        log.appender().submit(List.of(written), NO_TERMS).join();

        StoredEvent stored = reader.at(1).orElseThrow();

        assertThat(stored.eventId()).isEqualTo(written.eventId().toString());
        assertThat(stored.payload()).isEqualTo(written.payload());
        assertThat(stored.metadata()).isEqualTo(written.metadata());
        assertThat(stored.register()).isEqualTo("rulebook");
        assertThat(reader.ofRecord("box/1").getFirst().recordedAt()).isEqualTo(stored.recordedAt());
        assertThat(reader.at(2)).isEmpty();
    }

    @Test
    void onlyWhatChangesARegisterIsReadForRegisters() {
        append(10);
        log.appender()
                .submit(
                        IntStream.range(0, 2_500)
                                .mapToObj(i -> event("post/1", i, "organisation"))
                                .toList(),
                        NO_TERMS)
                .join();
        append1("box/2");
        log.appender().submit(List.of(event("rule/1", 0, "rulebook")), NO_TERMS).join();
        List<Long> read = new ArrayList<>();

        reader.readRegisters(10, 2_512, event -> read.add(event.position()));

        List<Long> wanted = new ArrayList<>(range(11, 2_510));
        wanted.add(2_512L);
        assertThat(read).isEqualTo(wanted);
    }

    private void append1(String record) {
        log.appender().submit(List.of(event(record, 0)), NO_TERMS).join();
    }

    @Test
    void anAppendCallsBackAndTheFailureOfOneStopsNobodyElse() throws Exception {
        Semaphore called = new Semaphore(0);
        try (AutoCloseable failing = reader.onAppend(() -> {
            throw new IllegalStateException("a listener that fails");
        })) {
            try (AutoCloseable listening = reader.onAppend(called::release)) {
                append1("box/1");
                assertThat(called.tryAcquire(PATIENCE, TimeUnit.SECONDS)).isTrue();
                assertThat(listening).isNotNull();
            }
            append1("box/2");
            assertThat(called.tryAcquire(200, TimeUnit.MILLISECONDS)).isFalse();
            assertThat(failing).isNotNull();
        }
    }

    @Test
    void anAppendElsewhereIsHeardOfAndThePollIsTheNet() throws Exception {
        Semaphore heard = new Semaphore(0);
        try (TestLog other = TestLog.node(log.url());
                LogNotifications here = new LogNotifications(() -> TestLog.connect(log.url()), heard::release, NO_NET);
                LogNotifications there = new LogNotifications(() -> TestLog.connect(log.url()), () -> {}, NO_NET);
                AutoCloseable telling = other.reader().onAppend(there::appended)) {
            assertThat(heard.tryAcquire(PATIENCE, TimeUnit.SECONDS))
                    .as("once it listens")
                    .isTrue();
            other.appender().submit(List.of(event("box/9", 0)), NO_TERMS).join();
            assertThat(heard.tryAcquire(PATIENCE, TimeUnit.SECONDS))
                    .as("when told")
                    .isTrue();

            log.rows("select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen%'");
            assertThat(heard.tryAcquire(PATIENCE, TimeUnit.SECONDS))
                    .as("when the connection broke")
                    .isTrue();
            assertThat(here).isNotNull();
            assertThat(telling).isNotNull();
        }
    }

    @Test
    void thePollIsTheNet() throws Exception {
        Semaphore heard = new Semaphore(0);
        try (LogNotifications here =
                new LogNotifications(() -> TestLog.connect(log.url()), heard::release, Duration.ofMillis(100))) {
            assertThat(heard.tryAcquire(5, PATIENCE, TimeUnit.SECONDS)).isTrue();
            assertThat(here).isNotNull();
        }
    }

    @Test
    void aLogThatCannotBeReadSaysSo() {
        log.pool().close();

        assertThatThrownBy(reader::head).isInstanceOf(LogUnavailable.class);
    }
}
