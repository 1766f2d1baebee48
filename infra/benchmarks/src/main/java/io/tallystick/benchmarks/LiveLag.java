package io.tallystick.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.QueryPool;
import io.tallystick.query.projections.Projections;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLongArray;

/** How long after its acknowledgement an event can be read, while commands come at half of what the engine can do. */
final class LiveLag {
    /** Not counted: the projector's own path is compiled meanwhile, and what gathered before that is taken in. */
    private static final int WARM_SECONDS = 10;

    private LiveLag() {}

    static void measure(double capacity, Extent extent, Report report) throws Exception {
        String url = Database.withLog();
        Model model = Model.of(new UnitTable());
        CommandPath.Ours node = CommandPath.ours(url);
        int seconds = WARM_SECONDS + 2 * extent.seconds();
        int warm = (int) (capacity / 2 * WARM_SECONDS);
        int most = (int) (capacity / 2 * seconds) + 1;
        AtomicLongArray acknowledged = new AtomicLongArray(most + 1);
        long[] lags = new long[most + 1];
        long[] shown = new long[1];
        try (CommandPath commands = node.commands();
                HikariDataSource pool = QueryPool.open(url, null, null, 8);
                Projections projections = new Projections(List.of(model), pool, node.reader(), Clock.systemUTC())) {
            commands.onStored(position -> acknowledged.set((int) position, System.nanoTime()));
            // Called on the projection's own thread, one batch after the other.
            projections.onMove((name, position) -> {
                long now = System.nanoTime();
                for (long p = shown[0] + 1; p <= position; p++) {
                    long told = acknowledged.get((int) p);
                    // An event may be shown before its own caller has been told.
                    lags[(int) p] = told == 0 ? 0 : Math.max(0, now - told);
                }
                shown[0] = Math.max(shown[0], position);
            });
            projections.start();
            Load.open(capacity / 2, seconds, () -> commands::send);
            if (!projections.await(model, node.reader().head(), Duration.ofSeconds(30))) {
                throw new IllegalStateException("the model did not come after: " + projections.status());
            }
        }
        tell(capacity / 2, Arrays.copyOfRange(lags, warm + 1, (int) shown[0] + 1), report);
    }

    private static void tell(double rate, long[] lags, Report report) {
        Arrays.sort(lags);
        report.atMost(
                "live lag at half capacity, the longest",
                1,
                lags[lags.length - 1] / 1e9,
                " s",
                String.format(
                        Locale.ROOT,
                        "%,.0f commands/s and the model in one process; median %.0f ms, p99 %.0f ms",
                        rate,
                        Load.quantile(lags, 0.5) / 1e6,
                        Load.quantile(lags, 0.99) / 1e6));
    }
}
