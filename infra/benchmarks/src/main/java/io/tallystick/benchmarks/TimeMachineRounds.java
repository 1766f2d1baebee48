package io.tallystick.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import io.tallystick.benchmarks.HoldingsByHand.Placed;
import io.tallystick.events.EventTypes;
import io.tallystick.events.custody.HoldingEvent;
import io.tallystick.eventstore.AppendListeners;
import io.tallystick.eventstore.PostgresEventReader;
import io.tallystick.query.custody.Holdings;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.Moment;
import io.tallystick.query.kit.QueryPool;
import io.tallystick.query.projections.BeingBuilt;
import io.tallystick.query.projections.Candidate;
import io.tallystick.query.projections.KeptWorld;
import io.tallystick.query.projections.Projections;
import io.tallystick.query.projections.Waymarks;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/**
 * The time machine: the inventory of holdings rebuilt beside a hand-written peer and Axon's pooled processor on the same events;
 * random instants of the log, looked at for the first time and again; and what a rebuild takes from live projection.
 * Arguments: number of events (1,000,000), rounds (2), instants (20), distance of worlds kept ahead (150,000),
 * {@code --write FILE}.
 */
final class TimeMachineRounds {
    private static final String BY_HAND = "hand-written cursor and batched upserts";
    private static final String REBUILD = "rebuild of the inventory, to the head, with its indexes";
    private static final String COMPARED = "the same, and compared with what is shown, and shown instead";
    private static final String POOLED = "Axon's pooled processor, 4 segments, batches of 1,000 upserted by hand";
    private static final String COPIED = "PostgreSQL alone: the finished rows copied in, and their indexes made";
    private static final int BATCH = 5_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int CLIENTS = 64;
    private static final int STRETCH_SECONDS = 8;

    private TimeMachineRounds() {}

    public static void main(String[] arguments) throws Exception {
        List<String> given = List.of(arguments);
        int events = number(given, 0, 1_000_000);
        Report report = new Report();
        report.fact("command", "`TimeMachineRounds " + String.join(" ", given) + "`");
        String url = Database.withLog();
        Database.requireDurable(url);
        Machine.describe(report, url);
        report.fact(
                "tables",
                "all three write with synchronous_commit off into the same tables with the same indexes; the log is durable");
        HoldingsLog.copyInto(url, events);
        Model model = Model.of(new Holdings());
        try (HikariDataSource log = Database.pool(url, 4, true);
                HikariDataSource pool = QueryPool.open(url, null, null, 10);
                Projections projections = new Projections(
                        List.of(model), pool, new PostgresEventReader(log, new AppendListeners()), Clock.systemUTC())) {
            projections.start();
            awaitHead(projections, model, events);
            rebuilds(url, projections, model, events, number(given, 1, 2), report);
        }
        Waymarks waymarks = new Waymarks(number(given, 3, 150_000));
        try (HikariDataSource log = Database.pool(url, 4, true);
                HikariDataSource pool = QueryPool.open(url, null, null, 10);
                Projections projections = new Projections(
                        List.of(model),
                        pool,
                        new PostgresEventReader(log, new AppendListeners()),
                        Clock.systemUTC(),
                        waymarks)) {
            projections.start();
            awaitHead(projections, model, events);
            keptAhead(projections, waymarks.upTo(events), report);
            instants(projections, model, events, number(given, 2, 20), report);
        }
        slowDown(report);
        report.print();
        int write = given.indexOf("--write");
        if (write >= 0) {
            report.write(Path.of(given.get(write + 1)));
        }
        System.exit(0);
    }

    private static int number(List<String> given, int index, int otherwise) {
        return given.size() > index && given.get(index).matches("[0-9]+")
                ? Integer.parseInt(given.get(index))
                : otherwise;
    }

    private static void awaitHead(Projections projections, Model model, long head) throws InterruptedException {
        if (!projections.await(model, head, PATIENCE)) {
            throw new IllegalStateException("the projector did not get there: " + projections.status());
        }
    }

    private static void rebuilds(
            String url, Projections projections, Model model, int events, int rounds, Report report) throws Exception {
        Figures figures = new Figures();
        for (int round = 0; round < rounds; round++) {
            figures.add(BY_HAND, events / byHand(url, model));
            Rebuilt rebuilt = rebuilt(projections, model);
            figures.add(REBUILD, events / rebuilt.there());
            figures.add(COMPARED, events / rebuilt.shown());
            Database.execute(url, "drop schema if exists by_axon cascade; create schema by_axon");
            tables(url, "by_axon", model);
            figures.add(POOLED, events / AxonPooled.project(url, "by_axon", events));
            figures.add(COPIED, events / FinishedRows.copied(url, "by_hand", "by_copy", model));
            same(url, model, "by_hand", "by_axon", "by_copy");
        }
        report.atLeast(
                "rebuild of the holdings inventory", 100_000, figures.median(REBUILD), " events/s", rounds + " rounds");
        report.atLeast(
                "rebuild, to a hand-written cursor with batched upserts",
                1.2,
                figures.ratio(REBUILD, BY_HAND),
                " ×",
                Report.number(figures.leastRatio(REBUILD, BY_HAND)) + " – "
                        + Report.number(figures.mostRatio(REBUILD, BY_HAND)));
        report.table(
                "Inventory of holdings, " + Report.number((double) events) + " events",
                "events a second",
                figures,
                BY_HAND);
    }

    /** Nobody is faster because less came out. */
    private static void same(String url, Model model, String... schemas) throws SQLException {
        String ours = model.schema(
                model.version(),
                Integer.parseInt(Database.ask(url, "select shown from query.build where model = 'holdings'")));
        String figures =
                "select string_agg(year || ' ' || state || ' ' || units, ',' order by year, state) from %s.inventory"
                        + " where units <> 0";
        String expected = Database.ask(url, figures.formatted(ours));
        for (String schema : schemas) {
            if (!Database.ask(url, figures.formatted(schema)).equals(expected)) {
                throw new IllegalStateException(schema + " holds other figures than " + ours);
            }
        }
    }

    static void tables(String url, String schema, Model model) throws SQLException {
        Database.execute(url, "set search_path = " + schema + "; " + model.script());
    }

    private static double byHand(String url, Model model) throws SQLException {
        Database.execute(url, "drop schema if exists by_hand cascade; create schema by_hand");
        tables(url, "by_hand", model);
        JsonMapper json = JsonMapper.builder().build();
        long begin = System.nanoTime();
        try (Connection read = DriverManager.getConnection(url);
                Connection write =
                        DriverManager.getConnection(url + "&reWriteBatchedInserts=true&currentSchema=by_hand");
                Statement settings = write.createStatement()) {
            settings.execute("set synchronous_commit = off");
            read.setAutoCommit(false);
            write.setAutoCommit(false);
            try (PreparedStatement select = read.prepareStatement(
                    "select position, type, payload, recorded_at from domain_event order by position")) {
                select.setFetchSize(BATCH);
                List<Placed> batch = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        batch.add(
                                new Placed(rows.getLong(1), rows.getTimestamp(4).toInstant(), (HoldingEvent)
                                        json.readValue(rows.getBytes(3), EventTypes.classOf(rows.getString(2)))));
                        if (batch.size() == BATCH) {
                            HoldingsByHand.write(write, batch);
                            write.commit();
                            batch.clear();
                        }
                    }
                }
                HoldingsByHand.write(write, batch);
                write.commit();
            }
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    /**
     * Seconds from asking for a rebuild.
     *
     * @param there until all rows and indexes are, which is when comparing begins
     * @param shown until readers see it
     */
    record Rebuilt(double there, double shown) {}

    static Rebuilt rebuilt(Projections projections, Model model) throws Exception {
        String before = projections.status().getFirst().schema();
        long begin = System.nanoTime();
        projections.requestReplay(model);
        long there = 0;
        while (projections.status().getFirst().schema().equals(before)) {
            if (there == 0 && projections.candidates().stream().anyMatch(c -> c.phase() == Candidate.Phase.COMPARING)) {
                there = System.nanoTime();
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        long shown = System.nanoTime();
        return new Rebuilt(((there == 0 ? shown : there) - begin) / 1e9, (shown - begin) / 1e9);
    }

    /** Waits until the worlds are there that are kept before anybody asks. */
    private static void keptAhead(Projections projections, List<Long> positions, Report report) throws Exception {
        long begin = System.nanoTime();
        List<KeptWorld> ahead = ahead(projections);
        while (ahead.size() < positions.size()) {
            TimeUnit.MILLISECONDS.sleep(50);
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                break; // What is missing is told: they take more room than they may.
            }
            ahead = ahead(projections);
        }
        long bytes = ahead.stream().mapToLong(KeptWorld::bytes).sum();
        report.atMost(
                "room of worlds kept before anybody asks, to what is live",
                2.25,
                (double) bytes / projections.worlds().liveBytes(),
                " ×",
                String.format(
                        Locale.ROOT,
                        "%d of %d worlds, one every %,d events; built in %.1f s",
                        ahead.size(),
                        positions.size(),
                        positions.isEmpty() ? 0 : positions.getFirst(),
                        (System.nanoTime() - begin) / 1e9));
    }

    private static List<KeptWorld> ahead(Projections projections) throws SQLException {
        return projections.worlds().all().stream()
                .filter(world -> world.ahead() && world.state() == KeptWorld.State.READY)
                .toList();
    }

    private static void instants(Projections projections, Model model, int events, int count, Report report)
            throws Exception {
        Random random = new Random(7);
        long[] cold = new long[count];
        long[] kept = new long[count];
        for (int i = 0; i < count; i++) {
            Moment moment = projections
                    .worlds()
                    .moments()
                    .at(1 + random.nextInt(events), null)
                    .orElseThrow();
            cold[i] = look(projections, model, moment);
            kept[i] = look(projections, model, moment);
        }
        long built = projections.worlds().all().stream()
                .filter(world -> world.state() == KeptWorld.State.READY)
                .count();
        Arrays.sort(cold);
        Arrays.sort(kept);
        String how = String.format(
                Locale.ROOT,
                "%d random positions of %,d events; worlds kept at the end: %d; median %%.2f s",
                count,
                events,
                built);
        report.atMost(
                "a random instant, first look, p95",
                5,
                Load.quantile(cold, 0.95) / 1e9,
                " s",
                String.format(Locale.ROOT, how, Load.quantile(cold, 0.5) / 1e9));
        report.atMost(
                "a random instant, kept, p95",
                0.3,
                Load.quantile(kept, 0.95) / 1e9,
                " s",
                String.format(Locale.ROOT, "median %.4f s", Load.quantile(kept, 0.5) / 1e9));
    }

    /** How long until somebody who looks sees the figures and a page of rows. */
    private static long look(Projections projections, Model model, Moment moment) throws Exception {
        long begin = System.nanoTime();
        while (true) {
            try {
                moment.during(() -> projections.world().read(model, TimeMachineRounds::page));
                return System.nanoTime() - begin;
            } catch (BeingBuilt notYet) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }
    }

    private static int page(Connection connection) throws SQLException {
        int rows = 0;
        for (String query : new String[] {"select * from inventory", "select * from holding order by unit limit 50"}) {
            try (PreparedStatement select = connection.prepareStatement(query);
                    ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows++;
                }
            }
        }
        return rows;
    }

    /** Commands and their model together, alone and while another build of the model goes through the log from the beginning. */
    private static void slowDown(Report report) throws Exception {
        String url = Database.withLog();
        Synthetic.copyInto(url, 400_000, 200_000);
        Model model = Model.of(new UnitTable());
        CommandPath.Ours node = CommandPath.ours(url);
        Figures figures = new Figures();
        try (CommandPath commands = node.commands();
                HikariDataSource pool = QueryPool.open(url, null, null, 8);
                Projections projections = new Projections(List.of(model), pool, node.reader(), Clock.systemUTC())) {
            projections.start();
            awaitHead(projections, model, node.reader().head());
            shown(projections, model, commands, node);
            for (int round = 0; round < 3; round++) {
                figures.add("alone", shown(projections, model, commands, node));
                projections.requestReplay(model);
                figures.add("during a rebuild", shown(projections, model, commands, node));
                while (projections.status().getFirst().replayed() != null) {
                    TimeUnit.MILLISECONDS.sleep(50);
                }
            }
        }
        report.atLeast(
                "live projection during a rebuild, to live projection alone",
                0.67,
                figures.ratio("during a rebuild", "alone"),
                " ×",
                Report.number(figures.leastRatio("during a rebuild", "alone")) + " – "
                        + Report.number(figures.mostRatio("during a rebuild", "alone"))
                        + "; commands stored and shown a second, 64 clients");
        report.table("Live projection", "commands stored and shown a second", figures, "alone");
    }

    private static double shown(Projections projections, Model model, CommandPath commands, CommandPath.Ours node)
            throws Exception {
        long before = node.reader().head();
        long begin = System.nanoTime();
        Load.closed(CLIENTS, new Extent(1, 0, STRETCH_SECONDS, 0, 0, 0, 0), () -> commands::send);
        awaitHead(projections, model, node.reader().head());
        return (node.reader().head() - before) / ((System.nanoTime() - begin) / 1e9);
    }
}
