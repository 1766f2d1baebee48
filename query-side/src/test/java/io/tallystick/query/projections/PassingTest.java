package io.tallystick.query.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** On a clock that only moves while somebody waits. */
final class PassingTest {
    private long now = 5_000_000_000L;
    private int looks;
    private final Passing passing = new Passing(() -> now, this::waits);
    private Runnable meanwhile = () -> {};

    private void waits(long nanos) {
        assertThat(nanos).isPositive();
        now += nanos;
        looks++;
        meanwhile.run();
    }

    private Duration waited() throws InterruptedException {
        long began = now;
        passing.letPass(() -> true);
        return Duration.ofNanos(now - began);
    }

    @Test
    void nobody_reads_and_work_goes_on() throws InterruptedException {
        assertThat(waited()).isZero();
    }

    @Test
    void whoever_reads_one_page_is_let_pass() throws InterruptedException {
        passing.isReading();
        assertThat(waited()).isEqualTo(Passing.STILL_READING);
        assertThat(waited()).isZero();
    }

    @Test
    void who_reads_on_is_let_pass_until_done() throws InterruptedException {
        passing.isReading();
        meanwhile = () -> {
            if (looks < 3) {
                passing.isReading();
            }
        };
        assertThat(waited()).isEqualTo(Passing.STILL_READING.multipliedBy(3));
    }

    @Test
    void work_goes_on_where_somebody_always_reads() throws InterruptedException {
        passing.isReading();
        meanwhile = passing::isReading;
        assertThat(waited()).isBetween(Passing.AT_MOST, Passing.AT_MOST.plus(Passing.STILL_READING));
    }

    @Test
    void whoever_waits_for_a_world_is_not_kept_waiting_for_readers() throws InterruptedException {
        passing.isReading();
        meanwhile = () -> {
            passing.isReading();
            passing.isWaiting();
        };
        assertThat(waited()).isEqualTo(Passing.STILL_READING);
        assertThat(passing.waited()).isTrue();
        now += Duration.ofSeconds(2).toNanos();
        assertThat(passing.waited()).isFalse();
    }

    @Test
    void nobody_is_let_pass_where_there_is_no_work_left() throws InterruptedException {
        passing.isReading();
        passing.letPass(() -> false);
        assertThat(looks).isZero();
    }
}
