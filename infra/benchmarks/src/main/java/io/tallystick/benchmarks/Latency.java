package io.tallystick.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How long commands take at half of what the engine can do, beside one raw commit on an idle machine. */
final class Latency {
    private static final int RAW_COMMITS = 2_000;

    private Latency() {}

    static void measure(
            CommandPath ours,
            RawInserts raw,
            @Nullable Program program,
            CommandRounds.Capacity capacity,
            Extent extent,
            Report report)
            throws Exception {
        List<String> lines = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < extent.rounds(); round++) {
            long[] commits = rawCommits(raw.single());
            double one = Load.quantile(commits, 0.5);
            lines.add(line("one raw single-row commit, nothing else running", commits, one));
            long[] commands = Load.open(capacity.inProcess() / 2, extent.seconds() + 1, () -> ours::send);
            lines.add(line(
                    String.format(Locale.ROOT, "commands in process at %,.0f/s", capacity.inProcess() / 2),
                    commands,
                    one));
            ratios.add(Load.quantile(commands, 0.99) / one);
        }
        if (program != null) {
            long[] calls = Load.open(capacity.http() / 2, extent.seconds() + 1, () -> program::openUnit);
            lines.add(line(
                    String.format(Locale.ROOT, "through HTTP at %,.0f/s", capacity.http() / 2),
                    calls,
                    Load.quantile(rawCommits(raw.single()), 0.5)));
        }
        ratios.sort(null);
        report.atMost(
                "p99 in process at half capacity, to one raw commit",
                5,
                ratios.get(ratios.size() / 2),
                " ×",
                Report.number(ratios.getFirst()) + " – " + Report.number(ratios.getLast()));
        report.lines("Latency, from when a call was due", lines);
    }

    private static long[] rawCommits(Load.Call call) throws Exception {
        long[] took = new long[RAW_COMMITS];
        for (int i = 0; i < RAW_COMMITS; i++) {
            long begin = System.nanoTime();
            call.run();
            took[i] = System.nanoTime() - begin;
        }
        Arrays.sort(took);
        return took;
    }

    private static String line(String what, long[] sorted, double one) {
        double p50 = Load.quantile(sorted, 0.5);
        double p99 = Load.quantile(sorted, 0.99);
        return String.format(
                Locale.ROOT,
                "%s: p50 %.2f ms (%.1f × a raw commit), p99 %.2f ms (%.1f ×)",
                what,
                p50 / 1e6,
                p50 / one,
                p99 / 1e6,
                p99 / one);
    }
}
