package io.tallystick.eventstore;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Appends beside raw single-row inserts of the same row, in alternation; a program to run by hand, not a test. */
final class MeasureAppends {
    private static final byte[] PAYLOAD = ("{\"text\":\"" + "x".repeat(250) + "\"}").getBytes(StandardCharsets.UTF_8);
    private static final byte[] METADATA = ("{\"by\":\"" + "y".repeat(130) + "\"}").getBytes(StandardCharsets.UTF_8);
    private static final String INSERT = "insert into domain_event (position, aggregate_type, aggregate_id, sequence,"
            + " event_id, type, revision, payload, metadata, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private MeasureAppends() {}

    private interface Client {
        void append() throws SQLException;
    }

    private interface Clients {
        Client open() throws SQLException;
    }

    public static void main(String[] arguments) throws Exception {
        alternate();
        if (arguments.length == 0) {
            System.exit(0);
        }
        int seconds = Integer.parseInt(arguments[0]);
        for (int round = 0; round < 3; round++) {
            double best = 0;
            for (int clients : new int[] {1, 8, 32}) {
                double rate = raw(clients, seconds);
                best = Math.max(best, rate);
                print("raw single row", clients, rate, best);
            }
            for (int clients : new int[] {1, 32, 512}) {
                String url = TestLog.newDatabase();
                try (TestLog log = TestLog.node(url)) {
                    double rate = measure(
                            clients, seconds, () -> () -> log.appender().append(List.of(row()), TestLog.NO_TERMS));
                    print("appender", clients, rate, best);
                    if (clients == 512) {
                        read(log);
                    }
                }
            }
        }
        System.exit(0);
    }

    /** One client, one raw insert and one append by turns, so that the machine's moods fall on both. */
    private static void alternate() throws SQLException {
        String url = TestLog.newDatabase();
        try (TestLog log = TestLog.node(TestLog.newDatabase());
                Connection connection = TestLog.connect(url)) {
            Client raw = rawClient(connection, new AtomicLong());
            Client appending = () -> log.appender().append(List.of(row()), TestLog.NO_TERMS);
            long[] nanos = new long[2];
            for (int i = 0; i < 5_000; i++) {
                for (int turn = 0; turn < 2; turn++) {
                    int which = (i + turn) % 2;
                    long start = System.nanoTime();
                    (which == 0 ? raw : appending).append();
                    if (i >= 1_000) {
                        nanos[which] += System.nanoTime() - start;
                    }
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "alternating: raw %d us, appender %d us, ratio %.2f%n",
                    nanos[0] / 4_000_000,
                    nanos[1] / 4_000_000,
                    (double) nanos[0] / nanos[1]);
        }
    }

    private static void read(TestLog log) {
        for (int pass = 0; pass < 6; pass++) {
            long start = System.nanoTime();
            long[] bytes = {0};
            long last = log.reader().read(0, Long.MAX_VALUE, Integer.MAX_VALUE, e -> bytes[0] += e.payload().length);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(Locale.ROOT, "read %d events, %.0f/s%n", last, last / seconds);
        }
    }

    private static void print(String what, int clients, double rate, double raw) {
        System.out.printf(Locale.ROOT, "%-16s %4d clients %8.0f/s  %5.2f%n", what, clients, rate, rate / raw);
    }

    private static double raw(int clients, int seconds) throws Exception {
        String url = TestLog.newDatabase();
        AtomicLong position = new AtomicLong();
        return measure(clients, seconds, () -> rawClient(TestLog.connect(url), position));
    }

    private static Client rawClient(Connection connection, AtomicLong position) throws SQLException {
        PreparedStatement insert = connection.prepareStatement(INSERT);
        return () -> {
            NewEvent row = row();
            insert.setLong(1, position.incrementAndGet());
            insert.setString(2, row.aggregateType());
            insert.setString(3, row.aggregateId());
            insert.setLong(4, row.sequence());
            insert.setObject(5, row.eventId());
            insert.setString(6, row.type());
            insert.setInt(7, row.revision());
            insert.setBytes(8, row.payload());
            insert.setBytes(9, row.metadata());
            insert.setObject(10, OffsetDateTime.now(ZoneOffset.UTC));
            insert.executeUpdate();
        };
    }

    private static NewEvent row() {
        UUID id = UUID.randomUUID();
        return new NewEvent("Test", "box/" + id, 0, id, "test.Happened", 1, PAYLOAD, METADATA, null);
    }

    private static double measure(int clients, int seconds, Clients source) throws Exception {
        AtomicLong done = new AtomicLong();
        long warm = System.nanoTime() + 1_000_000_000L;
        long end = warm + seconds * 1_000_000_000L;
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            for (int i = 0; i < clients; i++) {
                Client client = source.open();
                threads.execute(() -> {
                    while (System.nanoTime() < end) {
                        try {
                            client.append();
                        } catch (SQLException e) {
                            throw new IllegalStateException(e);
                        }
                        if (System.nanoTime() > warm) {
                            done.incrementAndGet();
                        }
                    }
                });
            }
        }
        return done.get() / (double) seconds;
    }
}
