package io.tallystick.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.statistics.ReconciliationDifference;
import io.tallystick.events.statistics.ReconciliationDifference.Kind;
import io.tallystick.eventstore.AppendListeners;
import io.tallystick.eventstore.PostgresEventReader;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.QueryPool;
import io.tallystick.query.projections.Projections;
import io.tallystick.query.statistics.InAndOut;
import io.tallystick.query.statistics.Reconciler;
import io.tallystick.query.statistics.Reconciliation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The reconciliation drill: discrepancies of twelve kinds planted among many lines have to be found, each by its kind and to its
 * line, and nothing else may be. Arguments: lines (100,000), discrepancies (1,000). Ends with 1 where one was missed or invented.
 */
final class ReconciliationDrill {
    private static final RecordId NOVEMBER = new RecordId("period/2026-11");
    private static final Instant FROM = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-12-01T00:00:00Z");
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private ReconciliationDrill() {}

    public static void main(String[] arguments) throws Exception {
        int lines = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int faults = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000;
        System.exit(run(lines, faults) ? 0 : 1);
    }

    private static boolean run(int lines, int faults) throws Exception {
        String url = Database.withLog();
        DrillYear year = new DrillYear(lines, faults);
        long head;
        try (DrillLog log = new DrillLog(url)) {
            year.writeInto(log);
            head = log.position();
        }
        Database.execute(url, "vacuum analyze public.domain_event");
        Model table = Model.of(new InAndOut());
        try (HikariDataSource log = Database.pool(url, 4, true);
                HikariDataSource pool = QueryPool.open(url, null, null, 8);
                Projections projections = new Projections(
                        List.of(table), pool, new PostgresEventReader(log, new AppendListeners()), Clock.systemUTC())) {
            projections.start();
            if (!projections.await(table, head, PATIENCE)) {
                throw new IllegalStateException("the table did not get there: " + projections.status());
            }
            for (String sql : year.faultsOfTheTable()) {
                projections.world().write(table, c -> c.createStatement().executeUpdate(sql));
            }
            Reconciler reconciler = new Reconciler(projections, new PostgresEventReader(log, new AppendListeners()));
            Reconciliation made = reconciler.of(NOVEMBER, FROM, UNTIL, head, at -> {});
            double best = Double.MAX_VALUE;
            for (int round = 0; round < 3; round++) {
                long begin = System.nanoTime();
                made = reconciler.of(NOVEMBER, FROM, UNTIL, head, at -> {});
                best = Math.min(best, (System.nanoTime() - begin) / 1e9);
            }
            return told(year, made, lines, head, best);
        }
    }

    private static boolean told(DrillYear year, Reconciliation made, int lines, long events, double seconds) {
        Map<Kind, int[]> counts = new EnumMap<>(Kind.class);
        Set<String> wanted = new HashSet<>(year.planted());
        int planted = wanted.size();
        int invented = 0;
        for (ReconciliationDifference difference : made.differences()) {
            int[] count = counts.computeIfAbsent(difference.kind(), k -> new int[2]);
            if (wanted.remove(DrillYear.name(difference))) {
                count[0]++;
            } else {
                count[1]++;
                invented++;
            }
        }
        StringBuilder report = new StringBuilder(String.format(
                Locale.ROOT,
                "# Reconciliation drill%n%n%,d lines, %,d events; %,d discrepancies of %d kinds planted, %,d found to the line,"
                        + " %,d missed, %,d false alarms. One comparison: %.2f s (best of three after one).%n%n"
                        + "| kind | found | false alarms |%n| --- | ---: | ---: |%n",
                lines,
                events,
                planted,
                counts.size(),
                planted - wanted.size(),
                wanted.size(),
                invented,
                seconds));
        counts.forEach((kind, count) ->
                report.append(String.format(Locale.ROOT, "| %s | %,d | %,d |%n", kind, count[0], count[1])));
        report.append(String.format(
                "%nMade with `%s` on %s.%n",
                "BENCHMARK=io.tallystick.benchmarks.ReconciliationDrill infra/benchmarks/run " + lines + " " + planted,
                Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " processors"));
        print(report.toString());
        return wanted.isEmpty() && invented == 0;
    }

    @SuppressWarnings("SystemOut") // its report is what it is for
    private static void print(String text) {
        System.out.println(text);
    }
}
