package io.tallystick.testkit;

import static org.awaitility.Awaitility.await;
import static org.awaitility.pollinterval.IterativePollInterval.iterative;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;

/**
 * What happens by itself comes when it comes: it is looked for until it is there. The limit is for what never comes, and
 * far longer than anything takes on a machine that is busy with other tests.
 */
public final class Eventually {
    /** How long is looked for what never comes. */
    public static final Duration PATIENCE = Duration.ofMinutes(6);

    private static final Duration FIRST = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofMillis(160);

    private Eventually() {}

    /**
     * Looks until something is found.
     *
     * @param look answers {@code null} as long as there is nothing
     */
    public static <T> T found(String what, Callable<@Nullable T> look) {
        return Objects.requireNonNull(looking(what).until(look, Objects::nonNull));
    }

    /** Looks until something holds. */
    public static void holds(String what, Callable<Boolean> condition) {
        looking(what).until(condition);
    }

    /** As {@link #holds(String, Callable)}, where the condition says by itself what is waited for. */
    public static void holds(Callable<Boolean> condition) {
        holds("what is waited for", condition);
    }

    /** Waits until a latch is open. */
    public static void opens(CountDownLatch latch) {
        holds("the latch opens", () -> latch.getCount() == 0);
    }

    /** Often at first, for what is there in a moment; then less, not to slow down what is waited for. */
    private static ConditionFactory looking(String what) {
        return await(what)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(iterative(last -> last.compareTo(LONGEST) < 0 ? last.multipliedBy(2) : LONGEST, FIRST));
    }
}
