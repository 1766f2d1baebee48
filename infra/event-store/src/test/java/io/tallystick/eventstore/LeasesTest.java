package io.tallystick.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.log.Leases;
import io.tallystick.testkit.Eventually;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class LeasesTest {
    /** Each would wait for the database as long as the one before it, and whoever ends the program behind them all. */
    @Test
    void whoeverStillAsksWhenTheyAreGivenBackDoesNotWaitForADatabaseThatIsGone() throws Exception {
        CountDownLatch timeout = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        Leases leases = new Leases(gone(asked, timeout));
        List<Thread> works = IntStream.range(0, 20)
                .mapToObj(work -> Thread.ofPlatform().start(() -> hold(leases, "work " + work)))
                .toList();
        Eventually.holds(() -> asked.get() == 1
                && works.stream()
                                .filter(w -> w.getState() == Thread.State.BLOCKED)
                                .count()
                        == 19);

        Thread ending = Thread.ofPlatform().start(leases::close);
        Eventually.holds(() -> ending.getState() == Thread.State.BLOCKED || !ending.isAlive());
        timeout.countDown();

        ending.join();
        for (Thread work : works) {
            work.join();
        }
        assertThat(asked).hasValue(1);
        assertThat(leases.hold("another work")).isFalse();
        assertThat(asked).hasValue(1);
    }

    private static void hold(Leases leases, String work) {
        try {
            assertThat(leases.hold(work)).isFalse();
        } catch (SQLException e) {
            assertThat(e.getMessage()).isEqualTo("gone");
        }
    }

    /** A pool that keeps everybody waiting until the timeout, and has nothing then. */
    private static DataSource gone(AtomicInteger asked, CountDownLatch timeout) {
        return (DataSource) Proxy.newProxyInstance(
                LeasesTest.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    asked.incrementAndGet();
                    Eventually.opens(timeout);
                    throw new SQLException("gone");
                });
    }
}
