package io.tallystick.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import io.tallystick.eventstore.AppendListeners;
import io.tallystick.eventstore.PostgresEventReader;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.QueryPool;
import io.tallystick.query.projections.Projections;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The projector beside a hand-written peer on the same events, taking turns. Also a program of its own. */
final class ProjectorRounds {
    private static final String BY_HAND = "hand-written cursor and batched upserts";
    private static final String PROJECTOR = "projector";
    private static final int RECORDS = 200_000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private ProjectorRounds() {}

    /** Only the projector. Arguments: number of events (1,000,000), rounds (3). */
    public static void main(String[] arguments) throws Exception {
        int events = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        measure(new Extent(0, 0, 0, events, rounds, 0, 0), new Report());
        System.exit(0);
    }

    static void measure(Extent extent, Report report) throws Exception {
        String url = Database.withLog();
        Database.requireDurable(url);
        Synthetic.copyInto(url, extent.events(), RECORDS);
        Figures figures = new Figures();
        for (int round = 0; round < extent.projectorRounds(); round++) {
            long begin = System.nanoTime();
            HandWritten.project(url);
            figures.add(BY_HAND, extent.events() / seconds(begin));
            figures.add(PROJECTOR, extent.events() / projector(url, extent.events()));
        }
        String spread = Report.number(figures.least(PROJECTOR)) + " – " + Report.number(figures.most(PROJECTOR));
        report.atLeast("projector, batch-flushed model", 80_000, figures.median(PROJECTOR), " events/s", spread);
        report.atLeast(
                "projector, to a hand-written cursor with batched upserts",
                1,
                figures.ratio(PROJECTOR, BY_HAND),
                " ×",
                Report.number(figures.leastRatio(PROJECTOR, BY_HAND)) + " – "
                        + Report.number(figures.mostRatio(PROJECTOR, BY_HAND)));
        report.table("Projector, " + Report.number(extent.events()) + " events", "events a second", figures, BY_HAND);
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double projector(String url, int events) throws Exception {
        Model model = Model.of(new UnitTable());
        Database.execute(url, "drop schema if exists " + model.schema() + " cascade");
        try (HikariDataSource log = Database.pool(url, 4, true);
                HikariDataSource pool = QueryPool.open(url, null, null, 8);
                Projections projections = new Projections(
                        List.of(model), pool, new PostgresEventReader(log, new AppendListeners()), Clock.systemUTC())) {
            long begin = System.nanoTime();
            projections.start();
            if (!projections.await(model, events, PATIENCE)) {
                throw new IllegalStateException("the projector did not get there: " + projections.status());
            }
            return seconds(begin);
        }
    }
}
