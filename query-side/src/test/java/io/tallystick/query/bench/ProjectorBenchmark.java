package io.tallystick.query.bench;

import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitOpened;
import io.tallystick.query.QueryFixture;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.ShelfEvents;
import io.tallystick.query.projections.Projections;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints the projector's events a second beside a hand-written cursor with batched upserts, on the same events in the same
 * run. Arguments: number of events (1,000,000), rounds (3).
 */
public final class ProjectorBenchmark {
    private static final int DISTINCT = 200_000;

    private ProjectorBenchmark() {}

    public static void main(String[] args) throws Exception {
        int events = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        try (QueryFixture fixture = new QueryFixture()) {
            write(fixture, events);
            for (int round = 1; round <= rounds; round++) {
                double byHand = events / seconds(() -> byHand(fixture.url()));
                double projector = events / projected(fixture, events);
                System.out.printf(
                        "round %d: hand-written %,.0f events/s, projector %,.0f events/s, ratio %.2f%n",
                        round, byHand, projector, projector / byHand);
            }
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        long cpu = cpu();
        work.run();
        System.out.printf("    %.1f s of processor time in this process%n", (cpu() - cpu) / 1e9);
        return (System.nanoTime() - start) / 1e9;
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static double projected(QueryFixture fixture, int events) throws Exception {
        fixture.execute("drop schema if exists bench_v1 cascade");
        return seconds(() -> {
            Model model = Model.of(new BenchModel());
            try (Projections projections = fixture.start(model)) {
                if (!projections.await(model, events, Duration.ofMinutes(5))) {
                    throw new IllegalStateException(projections.status().toString());
                }
            }
        });
    }

    private static void byHand(String url) throws SQLException {
        JsonMapper json = JsonMapper.builder().build();
        try (Connection read = DriverManager.getConnection(url);
                Connection write = DriverManager.getConnection(url + "&reWriteBatchedInserts=true");
                Statement ddl = write.createStatement()) {
            ddl.execute("drop table if exists by_hand");
            ddl.execute(
                    "create table by_hand (unit text primary key, fonds text not null, class text not null,"
                            + " year int not null, period text not null, title text not null, filer text not null,"
                            + " position bigint not null); drop table if exists by_hand_position;"
                            + " create table by_hand_position (position bigint not null); insert into by_hand_position values (0)");
            read.setAutoCommit(false);
            write.setAutoCommit(false);
            try (PreparedStatement select =
                            read.prepareStatement("select position, payload from domain_event order by position");
                    PreparedStatement upsert = write.prepareStatement(
                            "insert into by_hand values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (unit) do update set"
                                    + " fonds = excluded.fonds, class = excluded.class, year = excluded.year,"
                                    + " period = excluded.period, title = excluded.title, filer = excluded.filer,"
                                    + " position = excluded.position");
                    PreparedStatement advance = write.prepareStatement("update by_hand_position set position = ?")) {
                select.setFetchSize(5_000);
                long position = 0;
                int waiting = 0;
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        position = rows.getLong(1);
                        CustodyUnitOpened e = json.readValue(rows.getBytes(2), CustodyUnitOpened.class);
                        upsert.setString(1, e.unit().value());
                        upsert.setString(2, e.description().fonds().value());
                        upsert.setString(3, e.description().classCode());
                        upsert.setInt(4, e.description().year());
                        upsert.setString(5, e.description().period().code());
                        upsert.setString(6, e.description().title());
                        upsert.setString(7, e.filer().value());
                        upsert.setLong(8, position);
                        upsert.addBatch();
                        if (++waiting == 5_000) {
                            flush(write, upsert, advance, position);
                            waiting = 0;
                        }
                    }
                }
                flush(write, upsert, advance, position);
            }
        }
    }

    private static void flush(Connection write, PreparedStatement upsert, PreparedStatement advance, long position)
            throws SQLException {
        upsert.executeBatch();
        advance.setLong(1, position);
        advance.executeUpdate();
        write.commit();
    }

    private static void write(QueryFixture fixture, int events) throws SQLException, IOException {
        JsonMapper json = JsonMapper.builder().build();
        String metadata = hex(
                json.writeValueAsBytes(QueryFixture.by("filing.OpenCustodyUnit").toMetadata()));
        try (Connection connection = DriverManager.getConnection(fixture.url())) {
            StringBuilder rows = new StringBuilder();
            for (int i = 1; i <= events; i++) {
                CustodyUnitOpened event = ShelfEvents.opened(i % DISTINCT, "關於檔案移交的通知 number " + i, "SC", 2026);
                rows.append(i)
                        .append("\tCustodyUnit\t")
                        .append(event.unit().value())
                        .append('\t')
                        .append(i / DISTINCT)
                        .append('\t')
                        .append(new java.util.UUID(1, i))
                        .append("\tfiling.CustodyUnitOpened\t1\t")
                        .append(hex(json.writeValueAsBytes(event)))
                        .append('\t')
                        .append(metadata)
                        .append("\t2026-01-01T00:00:00Z\n");
                if (i % 20_000 == 0 || i == events) {
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn(
                                    "copy domain_event (position, aggregate_type, aggregate_id, sequence, event_id, type,"
                                            + " revision, payload, metadata, recorded_at) from stdin",
                                    new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)));
                    rows.setLength(0);
                }
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("vacuum analyze domain_event");
                statement.execute("checkpoint");
            }
        }
    }

    private static String hex(byte[] bytes) {
        return "\\\\x" + java.util.HexFormat.of().formatHex(bytes);
    }
}
