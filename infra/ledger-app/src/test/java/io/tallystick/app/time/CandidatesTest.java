package io.tallystick.app.time;

import static io.tallystick.app.StartedProgram.basic;
import static io.tallystick.app.StartedProgram.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.app.StartedProgram;
import io.tallystick.cli.Tallystick;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is made to take the place of tables: seen on its way on the page, over HTTP and from a terminal, and called off. */
class CandidatesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static StartedProgram program;

    @BeforeAll
    static void start(@TempDir Path directory) {
        program = StartedProgram.on(directory.resolve("data"));
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void a_replay_is_seen_on_its_way_everywhere_and_compared_before_it_is_shown() throws SQLException {
        program.until("nothing long going on", () -> {
            Terminal idle = terminal("--user", "auditor:auditor", "--language", "en");
            assertThat(idle.code()).isZero();
            return idle.out().equals("Nothing long is going on.\n");
        });

        String shown = shown("organisation");
        try (Connection held = DriverManager.getConnection(program.databaseUrl());
                Statement lock = held.createStatement()) {
            held.setAutoCommit(false);
            lock.execute("lock table query.version_comparison in access exclusive mode");
            assertThat(post("admin", "/api/projections/organisation/rebuild").statusCode())
                    .isEqualTo(202);
            program.until(
                    "the comparison",
                    () -> !json(program.get("auditor", "/api/worlds/candidates"))
                                    .isEmpty()
                            && json(program.get("auditor", "/api/worlds/candidates"))
                                    .get(0)
                                    .get("phase")
                                    .asString()
                                    .equals("COMPARING"));
            JsonNode candidate =
                    json(program.get("auditor", "/api/worlds/candidates")).get(0);
            assertThat(candidate.get("kind").asString()).isEqualTo("REPLAY");
            assertThat(candidate.get("model").asString()).isEqualTo("organisation");
            assertThat(program.get("auditor", "/time").body())
                    .contains("class=\"candidate\"", "candidate: replay", "compared with what is shown");

            Terminal told = terminal("--user", "auditor:auditor", "--language", "en");
            // Tables are verified by themselves now and then, which is told beside it.
            assertThat(told.out())
                    .containsPattern("(?m)^read model organisation v[0-9]+: rebuilding, [0-9,]+ of [0-9,]+ .*$");
            assertThat(told.code()).isZero();
            assertThat(terminal("--user", "auditor:auditor", "--language", "zh-Hant")
                            .out())
                    .contains("organisation")
                    .doesNotContain("rebuilding");
            JsonNode read = JSON.readTree(
                    terminal("--user", "auditor:auditor", "--json").out());
            assertThat(read.valueStream()
                            .filter(work -> work.get("name").asString().equals("organisation")))
                    .singleElement()
                    .satisfies(work -> assertThat(work.get("target").asLong()).isPositive());
            held.rollback();
        }
        program.until("what the replay made", () -> !shown("organisation").equals(shown));
        JsonNode versions = json(program.get("auditor", "/api/projections/organisation/versions"));
        assertThat(versions.get("replayed")).isNotEmpty();
        assertThat(versions.get("replayed").get(0).get("changed").asLong()).isZero();
        assertThat(program.get("auditor", "/projections/organisation").body())
                .contains("id=\"replayed\"", "both say the same");
        Terminal watched = terminal("--user", "auditor:auditor", "--watch", "--language", "en");
        assertThat(watched.out()).endsWith("Nothing long is going on.\n");
    }

    @Test
    void a_replay_is_called_off_by_who_may_and_nothing_changes() throws SQLException {
        String shown = shown("timeline");
        try (Connection held = DriverManager.getConnection(program.databaseUrl());
                Statement lock = held.createStatement()) {
            held.setAutoCommit(false);
            lock.execute("lock table query.version_comparison in access exclusive mode");
            assertThat(post("admin", "/api/projections/timeline/rebuild").statusCode())
                    .isEqualTo(202);
            program.until(
                    "a candidate",
                    () -> !json(program.get("auditor", "/api/worlds/candidates"))
                            .isEmpty());
            assertThat(post("auditor", "/api/projections/timeline/rebuild/drop").statusCode())
                    .isEqualTo(403);
            HttpResponse<String> dropped = post("admin", "/api/projections/timeline/rebuild/drop");
            assertThat(json(dropped).get("dropped").asBoolean()).isTrue();
            held.rollback();
        }
        program.until(
                "no candidate",
                () -> json(program.get("auditor", "/api/worlds/candidates")).isEmpty());
        assertThat(shown("timeline")).isEqualTo(shown);
        assertThat(json(post("admin", "/api/projections/timeline/rebuild/drop"))
                        .get("dropped")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void a_version_that_is_not_there_is_refused_in_ones_own_language() {
        for (String[] said :
                new String[][] {{"en", "There is no version to go to"}, {"zh-Hant", "沒有可切換的版本"}, {"zh-Hans", "没有可切换的版本"}
                }) {
            HttpResponse<String> refused =
                    program.send(HttpRequest.newBuilder(program.address("/api/projections/holdings/versions/back"))
                            .header("Authorization", basic("admin"))
                            .header("Accept-Language", said[0])
                            .POST(BodyPublishers.noBody()));
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(json(refused).get("title").asString()).isEqualTo(said[1]);
            assertThat(json(refused).get("type").asString()).endsWith(":no-such-version");
        }
    }

    @Test
    void who_does_not_log_in_is_told_how_and_a_ledger_that_is_away_is_told_of() {
        Terminal stranger = terminal("--language", "en");
        assertThat(stranger.code()).isNotZero();
        assertThat(stranger.err()).contains("401: give --user or --token");
        assertThat(terminal("--user", "auditor:wrong").err()).contains("401");
        Terminal away = new Terminal("progress", "http://127.0.0.1:1");
        assertThat(away.code()).isNotZero();
        assertThat(away.err()).contains("does not answer").doesNotContain("\tat ");
    }

    private static String shown(String model) {
        return json(program.get("auditor", "/api/projections"))
                .valueStream()
                .filter(status -> status.get("model").asString().equals(model))
                .findFirst()
                .orElseThrow()
                .get("schema")
                .asString();
    }

    private static HttpResponse<String> post(String user, String path) {
        return program.send(HttpRequest.newBuilder(program.address(path))
                .header("Authorization", basic(user))
                .POST(BodyPublishers.noBody()));
    }

    private static Terminal terminal(String... options) {
        return new Terminal(
                Stream.concat(Stream.of("progress", program.address("").toString()), Arrays.stream(options))
                        .toArray(String[]::new));
    }

    /** What somebody types, and what comes of it. */
    private static final class Terminal {
        private final StringWriter out = new StringWriter();
        private final StringWriter err = new StringWriter();
        private final int code;

        Terminal(String... arguments) {
            code = Tallystick.run(new PrintWriter(out), new PrintWriter(err), arguments);
        }

        int code() {
            return code;
        }

        String out() {
            return out.toString().replace(System.lineSeparator(), "\n");
        }

        String err() {
            return err.toString();
        }
    }
}
