package io.tallystick.app;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger does by itself comes when it comes: it is looked for until it is there. The limit is for what never
 * comes, and far longer than anything takes on a machine that is busy with other tests.
 */
public final class Eventually {
    static final Duration PATIENCE = Duration.ofMinutes(3);

    private Eventually() {}

    /**
     * Looks until something is found.
     *
     * @param look answers {@code null} as long as there is nothing
     */
    public static <T> T found(String what, Callable<@Nullable T> look) {
        return Objects.requireNonNull(await(what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(look, Objects::nonNull));
    }

    /** Looks until something holds. */
    public static void holds(String what, Callable<Boolean> condition) {
        await(what).atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(condition);
    }
}
