package io.tallystick.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** The program with 512 MB of heap on a ledger of a million events: does it take them in, and does it start again? */
final class Million {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private Million() {}

    static void measure(Program program, Extent extent, Report report) throws Exception {
        String url = program.superuserUrl();
        Synthetic.copyInto(url, extent.events(), extent.events());
        program.openUnit();
        long head = Long.parseLong(Database.ask(url, "select max(position) from public.domain_event"));
        long begin = System.nanoTime();
        List<String> schemas = schemas(url);
        long slowest = 0;
        long most = 0;
        while (System.nanoTime() - begin < PATIENCE.toNanos() && program.isAlive()) {
            slowest = slowest(url, schemas);
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
                        "%d read models; slowest at %,d after %.0f s; heap at most %d MB, %d MB after collection",
                        schemas.size(),
                        slowest,
                        seconds,
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
                "embedded PostgreSQL and " + Report.number((double) head) + " events");
    }

    private static List<String> schemas(String url) throws SQLException {
        List<String> schemas = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "select schemaname from pg_tables where tablename = 'projection_position' order by 1")) {
            while (found.next()) {
                schemas.add(found.getString(1));
            }
        }
        return schemas;
    }

    private static long slowest(String url, List<String> schemas) throws SQLException {
        long slowest = Long.MAX_VALUE;
        for (String schema : schemas) {
            slowest = Math.min(
                    slowest,
                    Long.parseLong(Database.ask(url, "select position from " + schema + ".projection_position")));
        }
        return slowest;
    }
}
