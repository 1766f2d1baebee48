package io.tallystick.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Commands a second of every variant, taking turns in rounds, each round in another order. */
final class CommandRounds {
    private static final String RAW = "raw JDBC, one row a transaction, %d threads";
    private static final String RAW_BEST = "raw JDBC, one row a transaction, best of 1/8/32";
    private static final String RAW_BATCH = "raw JDBC, 100 rows a transaction, best of 1/8 threads";
    private static final String AXON_BEST = "Axon's JDBC engine, best of 1/8/32 clients";
    private static final String AXON = "Axon's JDBC engine, %d clients";
    private static final String OURS = "this engine, %d clients";
    private static final String HTTP = "this program through HTTP, 128 clients";
    private static final int BATCH = 100;
    /** The program is warm when it gains less than a twentieth from one stretch to the next, or after so many. */
    private static final int WARM_STRETCHES = 6;

    private static final int STRETCH_SECONDS = 15;

    /** What runs in this process shares its compiler and most of its code, and is warm sooner. */
    private static final int IN_PROCESS_SECONDS = 8;

    /** Few clients take ways of their own, which have to be compiled too. */
    private static final int FEW_CLIENTS_SECONDS = 4;

    private final Extent extent;
    private final Report report;
    private final Figures figures = new Figures();

    CommandRounds(Extent extent, Report report) {
        this.extent = extent;
        this.report = report;
    }

    private record Variant(String name, int clients, int rowsACall, Load.Clients source) {}

    /** What commands were measured at most, in commands a second. */
    record Capacity(double inProcess, double http) {}

    Capacity run(CommandPath ours, CommandPath axon, RawInserts raw, RawInserts rawBatch, @Nullable Program program)
            throws Exception {
        List<Variant> variants = new ArrayList<>();
        for (int clients : List.of(1, 8, 32)) {
            variants.add(new Variant(RAW.formatted(clients), clients, 1, raw::single));
            variants.add(new Variant(AXON.formatted(clients), clients, 1, () -> axon::send));
        }
        for (int clients : List.of(1, 8)) {
            variants.add(new Variant(
                    "raw JDBC, 100 rows a transaction, " + clients + " threads",
                    clients,
                    BATCH,
                    () -> rawBatch.batch(BATCH)));
        }
        for (int clients : List.of(1, 32, 512)) {
            variants.add(new Variant(OURS.formatted(clients), clients, 1, () -> ours::send));
        }
        if (program != null) {
            variants.add(new Variant(HTTP, 128, 1, () -> program::openUnit));
        }
        warmUp(variants);
        settle(variants.getLast(), program);
        for (int round = 0; round < extent.rounds(); round++) {
            for (Variant variant : variants) {
                figures.add(
                        variant.name(), variant.rowsACall() * Load.closed(variant.clients(), extent, variant.source()));
                settle(variant, program);
            }
            Collections.rotate(variants, 5);
        }
        return tell(program != null);
    }

    /** What the program's read models still have to do must not go into the figures of whoever comes next. */
    private static void settle(Variant variant, @Nullable Program program) throws Exception {
        if (program != null && variant.name().equals(HTTP)) {
            new ReadModels(program).awaitHead(Duration.ofMinutes(2));
        }
    }

    /**
     * The compiler has seen every path before anything counts. The program has a process and a compiler of its own, and much
     * more to compile.
     */
    private static void warmUp(List<Variant> variants) throws Exception {
        for (Variant variant : variants) {
            if (variant.name().equals(HTTP)) {
                warmUpUntilItGainsNoMore(variant);
            } else {
                stretch(variant, variant.clients() < 32 ? FEW_CLIENTS_SECONDS : IN_PROCESS_SECONDS);
            }
        }
    }

    private static void warmUpUntilItGainsNoMore(Variant program) throws Exception {
        double before = 0;
        double rate = stretch(program, STRETCH_SECONDS);
        for (int i = 1; i < WARM_STRETCHES && rate > before * 1.05; i++) {
            before = Math.max(before, rate);
            rate = stretch(program, STRETCH_SECONDS);
        }
    }

    private static double stretch(Variant variant, int seconds) throws Exception {
        return Load.closed(variant.clients(), new Extent(1, 0, seconds, 0, 0, 0, 0), variant.source());
    }

    private Capacity tell(boolean http) {
        String one = RAW.formatted(1);
        figures.addBest(RAW_BEST, List.of(one, RAW.formatted(8), RAW.formatted(32)));
        figures.addBest(
                RAW_BATCH,
                List.of("raw JDBC, 100 rows a transaction, 1 threads", "raw JDBC, 100 rows a transaction, 8 threads"));
        figures.addBest(AXON_BEST, List.of(AXON.formatted(1), AXON.formatted(8), AXON.formatted(32)));
        goal("1 client, to raw single rows of 1 client", OURS.formatted(1), one, 0.9);
        goal("32 clients, to raw single rows at their best", OURS.formatted(32), RAW_BEST, 1.5);
        goal("512 waiting clients, to raw single rows at their best", OURS.formatted(512), RAW_BEST, 4);
        if (http) {
            goal("HTTP, Basic, Idempotency-Key, 128 clients, to raw single rows at their best", HTTP, RAW_BEST, 1);
        }
        report.table("Commands", "a second", figures, RAW_BEST);
        return new Capacity(figures.median(OURS.formatted(512)), http ? figures.median(HTTP) : 0);
    }

    private void goal(String what, String variant, String base, double goal) {
        report.atLeast(
                what,
                goal,
                figures.ratio(variant, base),
                " ×",
                Report.number(figures.leastRatio(variant, base)) + " – "
                        + Report.number(figures.mostRatio(variant, base)));
    }
}
