package io.tallystick.benchmarks;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * The program with 512 MB of heap on a ledger of a million events: does it take them in, and does it start again, in
 * the middle of that and afterwards?
 */
final class Million {
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private Million() {}

    static void measure(Program program, Extent extent, Report report) throws Exception {
        String url = program.superuserUrl();
        Synthetic.copyInto(url, extent.events(), extent.events());
        program.openUnit();
        program.restart();
        double behind = program.startSeconds();
        ReadModels models = new ReadModels(program);
        long head = models.head();
        long begin = System.nanoTime();
        long first = models.slowest();
        long slowest = first;
        long most = 0;
        while (System.nanoTime() - begin < PATIENCE.toNanos() && program.isAlive()) {
            slowest = models.slowest();
            most = Math.max(most, Heap.used(program.pid()));
            if (slowest >= head) {
                break;
            }
            TimeUnit.SECONDS.sleep(1);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        long kept = program.isAlive() ? Heap.kept(program.pid()) : 0;
        report.goal(
                "512 MB heap with " + Report.number((double) head) + " events",
                "runs, and every read model takes them in",
                program.isAlive() ? (slowest >= head ? "runs" : "runs, still behind") : "ended",
                String.format(
                        Locale.ROOT,
                        "%d read models; slowest at %,d after %.0f s, %,.0f events/s; heap at most %d MB, %d MB after"
                                + " collection",
                        models.count(),
                        slowest,
                        seconds,
                        (slowest - first) / seconds,
                        most,
                        kept),
                program.isAlive() && slowest >= head);
        Figures starts = new Figures();
        for (int i = 0; i < Math.max(1, extent.projectorRounds()); i++) {
            program.restart();
            starts.add("start, in milliseconds", program.startSeconds() * 1_000);
        }
        report.atMost(
                "start on this ledger, until healthy",
                8,
                starts.median("start, in milliseconds") / 1_000,
                " s",
                String.format(
                        Locale.ROOT,
                        "embedded PostgreSQL and %s events; %.1f s while the read models still take them in",
                        Report.number((double) head),
                        behind));
    }
}
