package io.tallystick.app.proof;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something done again and again, with a pause between; a round that fails is told and the next one comes. */
final class Rounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("io.tallystick.proof");

    private final ScheduledExecutorService executor;

    private final ScheduledFuture<?> rounds;

    private Rounds(ScheduledExecutorService executor, ScheduledFuture<?> rounds) {
        this.executor = executor;
        this.rounds = rounds;
    }

    static Rounds of(String name, Duration pause, Runnable round) {
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
        ScheduledFuture<?> rounds = executor.scheduleWithFixedDelay(
                () -> {
                    try {
                        round.run();
                    } catch (RuntimeException e) {
                        LOG.warn("A round of {} failed: {}", name, e.getMessage());
                    }
                },
                pause.toMillis(),
                pause.toMillis(),
                TimeUnit.MILLISECONDS);
        return new Rounds(executor, rounds);
    }

    @Override
    public void close() {
        rounds.cancel(true);
        executor.shutdownNow();
    }
}
