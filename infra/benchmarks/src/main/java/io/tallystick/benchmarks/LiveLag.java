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

/**
 * How long after its acknowledgement an event can be read, while commands come at half of what commands and model together
 * can do on this machine.
 */
final class LiveLag {
    private static final int CLIENTS = 512;
    private static final int STRETCH_SECONDS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private LiveLag() {}

    /** Only the live lag. */
    public static void main(String[] arguments) throws Exception {
        measure(Extent.QUICK, new Report());
        System.exit(0);
    }

    static void measure(Extent extent, Report report) throws Exception {
        String url = Database.withLog();
        Model model = Model.of(new UnitTable());
        CommandPath.Ours node = CommandPath.ours(url);
        try (CommandPath commands = node.commands();
                HikariDataSource pool = QueryPool.open(url, null, null, 8);
                Projections projections = new Projections(List.of(model), pool, node.reader(), Clock.systemUTC())) {
            projections.start();
            Runnable shown = () -> await(projections, model, node);
            together(commands, node, shown);
            double rate = together(commands, node, shown) / 2;
            int calls = (int) (rate * 2 * extent.seconds());
            Lags lags = new Lags(node.reader().head(), calls);
            commands.onStored(lags::acknowledged);
            // Called on the projection's own thread, one batch after the other.
            projections.onMove((name, position) -> lags.shown(position));
            Load.open(rate, 2 * extent.seconds(), () -> commands::send);
            shown.run();
            tell(rate, lags.sorted(), report);
        }
    }

    /** Commands a second, with the time the model needs to show them all. */
    private static double together(CommandPath commands, CommandPath.Ours node, Runnable shown) throws Exception {
        long before = node.reader().head();
        long begin = System.nanoTime();
        Load.closed(CLIENTS, new Extent(1, 0, STRETCH_SECONDS, 0, 0, 0, 0), () -> commands::send);
        shown.run();
        return (node.reader().head() - before) / ((System.nanoTime() - begin) / 1e9);
    }

    private static void await(Projections projections, Model model, CommandPath.Ours node) {
        try {
            if (!projections.await(model, node.reader().head(), PATIENCE)) {
                throw new IllegalStateException("the model did not come after: " + projections.status());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** When each position after a first one was acknowledged and shown. */
    private static final class Lags {
        private final long before;
        private final AtomicLongArray acknowledged;
        private final long[] lags;
        private long last;

        Lags(long before, int calls) {
            this.before = before;
            this.acknowledged = new AtomicLongArray(calls + 1);
            this.lags = new long[calls + 1];
            this.last = before;
        }

        void acknowledged(long position) {
            acknowledged.set((int) (position - before), System.nanoTime());
        }

        void shown(long position) {
            long now = System.nanoTime();
            for (long p = last + 1; p <= position; p++) {
                long told = acknowledged.get((int) (p - before));
                // An event may be shown before its own caller has been told.
                lags[(int) (p - before)] = told == 0 ? 0 : Math.max(0, now - told);
            }
            last = Math.max(last, position);
        }

        long[] sorted() {
            long[] all = Arrays.copyOfRange(lags, 1, (int) (last - before) + 1);
            Arrays.sort(all);
            return all;
        }
    }

    private static void tell(double rate, long[] lags, Report report) {
        report.atMost(
                "live lag at half capacity, the longest",
                1,
                lags[lags.length - 1] / 1e9,
                " s",
                String.format(
                        Locale.ROOT,
                        "%,.0f commands/s, half of what commands and model do together; median %.0f ms, p99 %.0f ms",
                        rate,
                        Load.quantile(lags, 0.5) / 1e6,
                        Load.quantile(lags, 0.99) / 1e6));
    }
}
