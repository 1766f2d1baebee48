package io.tallystick.app.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tallystick.app.MovedClock;
import io.tallystick.app.StartedProgram;
import io.tallystick.testkit.Eventually;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The program is killed when a letter was handed over and not yet recorded as sent, and more has to be told by the time it
 * is up again: the letter comes again as it was, and what is new comes in another.
 */
class LettersTest {
    private static final String GIVEN = "select count(*) from domain_event where type = 'notices.NoticeGiven'";
    private static final String SENT = "select count(*) from domain_event where type = 'notices.NoticeSent'";
    private static final String WAITING = "select count(*) from due.outbox";

    @TempDir
    private Path directory;

    /** What came, by the name of the letter it came in. */
    private final Map<String, List<String>> letters = new ConcurrentHashMap<>();

    private final CountDownLatch handedOver = new CountDownLatch(1);
    private final AtomicReference<@Nullable StartedProgram> killed = new AtomicReference<>();

    @Test
    void a_letter_handed_over_before_a_kill_comes_again_as_it_was() throws Exception {
        Path clock = directory.resolve("clock");
        MovedClock.to(clock, "2026-03-02T09:00:00Z");
        HttpServer hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        hook.createContext("/", this::take);
        hook.start();
        String[] settings = {
            "--tallystick.zone=UTC",
            "--tallystick.opening.with=house",
            "--tallystick.notices.webhook=http://127.0.0.1:" + hook.getAddress().getPort() + "/"
        };
        try (StartedProgram program = StartedProgram.moved(directory.resolve("data"), clock, settings)) {
            HttpResponse<String> opened = program.command(
                    "chief",
                    "custody/OpenStore",
                    Map.of("unit", "org/Z109-DAS", "code", "A1", "name", "Store A1", "zones", List.of("STORE")));
            assertThat(opened.statusCode()).as(opened.body()).isEqualTo(200);
            killed.set(program);
            // Reminded of the inspection for the first time; and again while nobody was there.
            MovedClock.to(clock, "2026-03-27T09:00:00Z");
            assertThat(handedOver.await(2, TimeUnit.MINUTES)).isTrue();
            MovedClock.to(clock, "2026-04-01T09:00:00Z");
            program.again();
            Eventually.holds("a second letter", () -> letters.size() > 1);
            Eventually.holds(
                    "all is sent",
                    () -> number(program, GIVEN) == number(program, SENT) && number(program, WAITING) == 0);
        } finally {
            hook.stop(0);
        }

        assertThat(letters).hasSizeGreaterThan(1);
        Set<String> told = new HashSet<>();
        letters.forEach((letter, came) -> {
            assertThat(new HashSet<>(came)).as("the letter " + letter).hasSize(1);
            for (JsonNode notice : JsonMapper.shared().readTree(came.getFirst()).get("notices")) {
                assertThat(told.add(notice.get("notice").asString()))
                        .as(notice + " is in one letter only")
                        .isTrue();
            }
        });
    }

    /** The first letter is taken, and the program is killed before it hears so. */
    private void take(HttpExchange exchange) throws java.io.IOException {
        letters.computeIfAbsent(
                        exchange.getRequestHeaders().getFirst("Idempotency-Key"), name -> new CopyOnWriteArrayList<>())
                .add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        StartedProgram program = killed.getAndSet(null);
        if (program != null) {
            program.kill();
            handedOver.countDown();
        }
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    private static long number(StartedProgram program, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(program.databaseUrl());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }
}
