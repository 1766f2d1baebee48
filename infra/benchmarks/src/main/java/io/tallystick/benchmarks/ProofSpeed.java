package io.tallystick.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import io.tallystick.app.proof.BenchedSequencer;
import io.tallystick.cli.Tallystick;
import io.tallystick.events.log.AppendTerms;
import io.tallystick.events.log.LogEntry;
import io.tallystick.eventstore.AppendListeners;
import io.tallystick.eventstore.Appender;
import io.tallystick.eventstore.AppenderSettings;
import io.tallystick.eventstore.NewEvent;
import io.tallystick.eventstore.PostgresEventReader;
import io.tallystick.eventstore.RowCodes;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * What proofs cost: appending with codes of rows beside without, the sequencer catching up, {@code tallystick verify} of a
 * database beside {@code sha256sum} over the same entries, and commands with the sequencer following beside without: {@code
 * BENCHMARK=io.tallystick.benchmarks.ProofSpeed infra/benchmarks/run [events] [bytes of an event] [seconds of commands]}.
 */
public final class ProofSpeed {
    private static final int ROUNDS = 3;
    private static final int TOGETHER = 500;

    private ProofSpeed() {}

    public static void main(String[] arguments) throws Exception {
        int events = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500_000;
        int size = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 900;
        int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 15;
        for (int round = 0; round < ROUNDS; round++) {
            RowCodes codes = codes();
            double[] appended = new double[2];
            String[] urls = new String[2];
            for (int i = 0; i < 2; i++) {
                int coded = (round + i) % 2;
                urls[coded] = database();
                appended[coded] = append(urls[coded], events, size, coded == 1 ? codes : null);
            }
            System.out.printf(
                    Locale.ROOT,
                    "append: %,.0f events/s with codes, %,.0f without: %.2f times its speed%n",
                    events / appended[1],
                    events / appended[0],
                    appended[0] / appended[1]);
            sequence(urls, codes, events);
            commands(seconds);
        }
    }

    private static RowCodes codes() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return new RowCodes(key);
    }

    private static String database() throws Exception {
        String url = Database.withLog();
        Database.requireDurable(url);
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setUrl(url);
        Flyway.configure()
                .dataSource(owner)
                .defaultSchema("proof")
                .locations("classpath:db/proof")
                .load()
                .migrate();
        return url;
    }

    private static double append(String url, int events, int size, @Nullable RowCodes codes) {
        byte[] payload = "x".repeat(Math.max(1, size - 250)).getBytes(StandardCharsets.UTF_8);
        byte[] metadata = "m".repeat(150).getBytes(StandardCharsets.UTF_8);
        long begun = System.nanoTime();
        try (Appender appender = new Appender(
                () -> Database.asProgram(url),
                Clock.systemUTC(),
                new AppendListeners(),
                AppenderSettings.standard(),
                codes)) {
            for (int i = 0; i < events; i += TOGETHER) {
                List<NewEvent> group = new ArrayList<>();
                for (int n = i; n < Math.min(events, i + TOGETHER); n++) {
                    group.add(new NewEvent(
                            "Unit",
                            "unit/" + n / 5,
                            n % 5,
                            UUID.randomUUID(),
                            "filing.UnitNamed",
                            1,
                            payload,
                            metadata,
                            null));
                }
                appender.append(group, new AppendTerms(null, null, Map.of()));
            }
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    /** What no sequencer that reads what is stored can be faster than: PostgreSQL gives out the rows, and nobody looks at them. */
    private static double givenOut(String url) throws Exception {
        long begun = System.nanoTime();
        try (Connection connection = DriverManager.getConnection(url);
                OutputStream nowhere = OutputStream.nullOutputStream()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (select * from domain_event order by position) to stdout (format binary)", nowhere);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void sequence(String[] urls, RowCodes codes, int events) throws Exception {
        for (int coded = 0; coded < 2; coded++) {
            System.out.printf(
                    Locale.ROOT,
                    "PostgreSQL alone giving out the rows: %,.0f rows/s%n",
                    events / givenOut(urls[coded]));
            try (HikariDataSource pool = Database.pool(urls[coded], 3, true)) {
                BenchedSequencer sequencer = new BenchedSequencer(pool, coded == 1 ? codes : null);
                ThreadMXBean threads = ManagementFactory.getThreadMXBean();
                long processor = threads.getCurrentThreadCpuTime();
                long begun = System.nanoTime();
                sequencer.catchUp();
                double seconds = (System.nanoTime() - begun) / 1e9;
                System.out.printf(
                        Locale.ROOT,
                        "sequencer catching up%s: %,.0f entries/s; %,.0f a second of its processor time%n",
                        coded == 1 ? ", codes checked" : "",
                        events / seconds,
                        events * 1e9 / (threads.getCurrentThreadCpuTime() - processor));
                if (coded == 1) {
                    verify(urls[1], sequencer.key(), pool, events);
                }
            }
        }
    }

    private static void verify(String url, String key, HikariDataSource pool, int events) throws Exception {
        Path entries = Files.createTempFile("entries", "");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(entries))) {
                new PostgresEventReader(pool, new AppendListeners()).read(0, events, events, event -> {
                    try {
                        out.write(LogEntry.of(event));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
            long begun = System.nanoTime();
            Process sum = new ProcessBuilder("sha256sum", entries.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (sum.waitFor() != 0) {
                throw new IOException("sha256sum failed");
            }
            double summed = (System.nanoTime() - begun) / 1e9;
            StringWriter out = new StringWriter();
            begun = System.nanoTime();
            int code = Tallystick.run(
                    new PrintWriter(out),
                    new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                    "verify",
                    url,
                    "--json",
                    "--key",
                    key);
            double verified = (System.nanoTime() - begun) / 1e9;
            if (code != 0
                    || !JsonMapper.shared()
                            .readTree(out.toString())
                            .get("sound")
                            .asBoolean()) {
                throw new IllegalStateException("not sound:\n" + out);
            }
            System.out.printf(
                    Locale.ROOT,
                    "verify of the database: %,.0f entries/s, %,d MB; %.2f times the speed of sha256sum%n",
                    events / verified,
                    Files.size(entries) / 1_000_000,
                    summed / verified);
        } finally {
            Files.delete(entries);
        }
    }

    /** Commands of 32 clients, in turns without and with a sequencer that takes in what they store, once a second. */
    private static void commands(int seconds) throws Exception {
        double[] rate = new double[2];
        for (int followed = 0; followed < 2; followed++) {
            String url = database();
            CommandPath.Ours ours = CommandPath.ours(url);
            try (CommandPath path = ours.commands();
                    HikariDataSource pool = Database.pool(url, 3, true)) {
                BenchedSequencer sequencer = new BenchedSequencer(pool, null);
                AtomicBoolean ended = new AtomicBoolean();
                boolean follows = followed == 1;
                Thread thread = Thread.ofPlatform().daemon().start(() -> {
                    while (follows && !ended.get()) {
                        sequencer.catchUp();
                        try {
                            Thread.sleep(1_000);
                        } catch (InterruptedException e) {
                            return;
                        }
                    }
                });
                rate[followed] = Load.closed(32, new Extent(1, 5, seconds, 0, 0, 0, 0), () -> path::send);
                ended.set(true);
                thread.interrupt();
                thread.join();
            }
        }
        System.out.printf(
                Locale.ROOT,
                "commands: %,.0f/s with the sequencer following, %,.0f/s without: %.3f times%n",
                rate[1],
                rate[0],
                rate[1] / rate[0]);
    }
}
