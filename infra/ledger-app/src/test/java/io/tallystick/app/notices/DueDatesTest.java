package io.tallystick.app.notices;

import static io.tallystick.app.notices.Nodes.does;
import static io.tallystick.app.notices.Nodes.found;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.tallystick.app.MovedClock;
import io.tallystick.app.StartedProgram;
import io.tallystick.app.TallystickApplication;
import io.tallystick.testkit.Eventually;
import io.tallystick.testkit.TestPostgres;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Due dates on two nodes, over restarts, days of downtime and kills: each is acted on once, and a replay sends nothing. A room's inspection is planned for Wednesday 2026-04-01: it is told on Friday 27 March, on the day,
 * and on Monday 6 April to superiors.
 */
class DueDatesTest {
    private static final String REMINDED = "custody.InspectionReminded";

    @TempDir
    private Path directory;

    private final String database = TestPostgres.newDatabase();
    private final List<String> posted = new CopyOnWriteArrayList<>();
    private int projects;

    @Test
    void a_due_date_is_neither_lost_nor_acted_on_twice() throws Exception {
        Path clock = directory.resolve("clock");
        MovedClock.to(clock, "2026-03-02T09:00:00Z");
        HttpServer hook = hook();
        try (Mailbox mailbox = new Mailbox()) {
            String[] settings = {
                "--tallystick.db.url=" + database,
                "--tallystick.zone=UTC",
                "--tallystick.security.built-in-users=true",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mailbox.port(),
                "--tallystick.notices.address=http://ledger.house",
                "--tallystick.notices.webhook=http://127.0.0.1:"
                        + hook.getAddress().getPort() + "/"
            };
            onTwoNodes(clock, settings, mailbox);
            overAKill(clock, settings, mailbox);
        } finally {
            hook.stop(0);
        }
    }

    private void onTwoNodes(Path clock, String[] settings, Mailbox mailbox) throws Exception {
        ConfigurableApplicationContext one = node(clock, settings);
        found(one);
        does(
                one,
                "chief",
                "custody",
                "OpenStore",
                Map.of("unit", "org/Z109-DAS", "code", "A1", "name", "Store A1", "zones", List.of("STORE")));
        does(one, "receiver", "notices", "SetMailAddress", Map.of("mail", "wang@house.example", "daily", false));
        ConfigurableApplicationContext other = node(clock, settings);
        try {
            MovedClock.to(clock, "2026-03-27T09:00:00Z");
            Eventually.holds("the first reminder", () -> count(REMINDED) == 1);
            barrier(body -> does(other, "projecthead", "filing", "RecordProjectCompletion", body));
            assertThat(count(REMINDED)).isEqualTo(1);
            Eventually.holds("a mail", () -> mailbox.messages().size() == 1);
        } finally {
            one.close();
            other.close();
        }
        String mail = mailbox.messages().getFirst();
        assertThat(mail)
                .contains(
                        "To: wang@house.example", "Inspect a room: room ", "2026-04-01", "http://ledger.house/notices")
                .doesNotContain("Wang", "王", "Store A1");
        assertThat(posted).allSatisfy(body -> assertThat(body).doesNotContain("Wang", "house.example"));

        // Nobody is there on the day itself, nor for three days after it.
        MovedClock.to(clock, "2026-04-04T09:00:00Z");
        ConfigurableApplicationContext again = node(clock, settings);
        ConfigurableApplicationContext andOther = node(clock, settings);
        try {
            Eventually.holds("the reminder of the day that was missed", () -> count(REMINDED) == 2);
            barrier(body -> does(again, "projecthead", "filing", "RecordProjectCompletion", body));
            assertThat(count(REMINDED)).isEqualTo(2);
        } finally {
            again.close();
            andOther.close();
        }
    }

    private void overAKill(Path clock, String[] settings, Mailbox mailbox) throws Exception {
        MovedClock.to(clock, "2026-04-06T09:00:00Z");
        try (StartedProgram program = StartedProgram.moved(directory.resolve("data"), clock, settings)) {
            Eventually.holds("the superiors are told", () -> count(REMINDED) == 3);
            program.kill();
            program.again();
            barrierOver(program);
            assertThat(count(REMINDED)).isEqualTo(3);
            replay(program, mailbox);
        }
    }

    /**
     * Everything that only repeats the log is lost, and the log is read again from its beginning, by the clock, by those who act on
     * it, by those who send, and for what is shown: of what happened before nothing is told or sent again.
     */
    private void replay(StartedProgram program, Mailbox mailbox) throws Exception {
        everythingIsSent();
        int mails = mailbox.messages().size();
        long head = number("select max(position) from domain_event");
        program.kill();
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement()) {
            statement.execute("truncate due.due_date, due.outbox, due.mail_address, due.reader");
        }
        program.again();
        HttpResponse<String> asked =
                program.send(HttpRequest.newBuilder(program.address("/api/projections/notices/rebuild"))
                        .header("Authorization", StartedProgram.basic("admin"))
                        .POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(asked.statusCode()).as(asked.body()).isLessThan(300);
        barrierOver(program);
        everythingIsSent();
        assertThat(count(REMINDED)).isEqualTo(3);
        assertThat(number("select count(*) from domain_event where type = 'notices.NoticeGiven' and position > " + head
                        + " and split_part(split_part(aggregate_id, '/', 2), '-', 1)::bigint <= " + head))
                .as("notices of what happened before")
                .isZero();
        assertThat(mailbox.messages()).hasSize(mails);
        assertThat(posted).doesNotHaveDuplicates();
    }

    /** Nothing waits, and what waits was filled from every notice there is. */
    private void everythingIsSent() {
        Eventually.holds("everything is sent", () -> number("""
            select count(*) from due.reader where name = 'due'
            and position >= (select max(position) from domain_event where type = 'notices.NoticeGiven')
            and not exists (select from due.outbox)
            """) == 1);
    }

    /** Something more happens, and what comes of it by itself has come: so a whole round was made since. */
    private void barrier(java.util.function.Consumer<Map<String, Object>> completion) throws Exception {
        String project = "P" + ++projects;
        completion.accept(Map.of("unit", "org/Z109-KFB", "project", project, "completedOn", "2026-03-20"));
        Eventually.holds("a notice after " + project, () -> number("""
            select count(*) from domain_event n join domain_event o
            on convert_from(n.payload, 'UTF8') like '%' || o.aggregate_id || '%'
            where n.type = 'notices.NoticeGiven' and o.type = 'filing.FilingObligationOpened'
            and convert_from(o.payload, 'UTF8') like '%"project":"PROJECT"%'
            """.replace("PROJECT", project)) > 0);
    }

    private void barrierOver(StartedProgram program) throws Exception {
        barrier(body -> {
            HttpResponse<String> answer = program.command("projecthead", "filing/RecordProjectCompletion", body);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        });
    }

    private long count(String type) throws SQLException {
        return count(type, "");
    }

    private long count(String type, String holding) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
                PreparedStatement select = connection.prepareStatement(
                        "select count(*) from domain_event where type = ? and convert_from(payload, 'UTF8') like ?")) {
            select.setString(1, type);
            select.setString(2, "%" + holding + "%");
            return one(select);
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
                PreparedStatement select = connection.prepareStatement(sql)) {
            return one(select);
        }
    }

    private static long one(PreparedStatement select) throws SQLException {
        try (ResultSet result = select.executeQuery()) {
            result.next();
            return result.getLong(1);
        }
    }

    private ConfigurableApplicationContext node(Path clock, String[] settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("--server.port=0");
        all.add("--tallystick.data-dir=" + directory.resolve("data"));
        all.add(MovedClock.setting(clock));
        return new SpringApplicationBuilder(TallystickApplication.class, MovedClock.class)
                .run(all.toArray(String[]::new));
    }

    private HttpServer hook() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.createContext("/", exchange -> {
            posted.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        return server;
    }
}
