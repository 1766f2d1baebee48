package io.tallystick.app.http;

import static io.tallystick.app.StartedProgram.basic;
import static io.tallystick.app.StartedProgram.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.app.StartedProgram;
import io.tallystick.testkit.Eventually;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The projector's operations over HTTP: who may, and what an open page is told. */
class OperatingTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String STATISTICIAN = "employee/E0010";
    private static StartedProgram program;

    @BeforeAll
    static void start(@TempDir Path directory) {
        program = StartedProgram.on(directory.resolve("data"));
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    admin,      202, 202, 200
                    compliance, 403, 403, 200
                    auditor,    403, 403, 403
                    archivist,  403, 403, 403
                    chief,      403, 403, 403
                    """)
    void what_a_person_may_do_comes_from_the_posts_held(String user, int rebuild, int retry, int read) {
        assertAnswer(post(user, "/api/projections/refusals/rebuild"), rebuild);
        assertAnswer(post(user, "/api/projections/refusals/dead-letters/retry"), retry);
        assertAnswer(program.get(user, "/api/projections/refusals/dead-letters"), read);
        assertThat(program.get(user, "/api/projections").statusCode()).isEqualTo(200);
    }

    @Test
    void who_had_a_read_model_replayed_stands_in_the_ledger() {
        long before = json(program.get("auditor", "/api/log")).get("head").asLong();
        assertAnswer(post("auditor", "/api/projections/holdings/rebuild"), 403);
        assertThat(json(program.get("auditor", "/api/log")).get("head").asLong())
                .as("nothing was done")
                .isEqualTo(before);
        assertAnswer(post("admin", "/api/projections/holdings/rebuild"), 202);
        JsonNode event = json(program.get("auditor", "/api/log/" + (before + 1)));
        assertThat(event.get("type").asString()).isEqualTo("ledger.ProjectorOperated");
        assertThat(event.get("event").get("operation").asString()).isEqualTo("REBUILD");
        assertThat(event.get("event").get("model").asString()).isEqualTo("holdings");
        assertThat(event.get("metadata").get("by").asString()).isEqualTo("employee/E0001");
        assertThat(event.get("metadata").get("post").asString()).isEqualTo("LEDGER_ADMINISTRATOR");
        assertAnswer(post("admin", "/api/projections/holdings/dead-letters/retry?record=nonsense"), 400);
        assertAnswer(post("admin", "/api/projections/nothing/rebuild"), 404);
    }

    @Test
    void a_post_counts_for_the_whole_house_and_as_long_as_it_is_held() {
        assign(Map.of("employee", STATISTICIAN, "post", "COMPLIANCE_OFFICER", "fonds", "fonds/Z109"));
        assertAnswer(program.get("statistician", "/api/projections/refusals/dead-letters"), 403);
        assign(Map.of("employee", STATISTICIAN, "post", "COMPLIANCE_OFFICER"));
        assertAnswer(program.get("statistician", "/api/projections/refusals/dead-letters"), 200);
        assertAccepted(program.command(
                "admin",
                "organisation/RelievePost",
                Map.of("employee", STATISTICIAN, "appointment", 3, "reason", "back to the figures")));
        assertAnswer(program.get("statistician", "/api/projections/refusals/dead-letters"), 403);
    }

    private static void assign(Map<String, Object> post) {
        assertAccepted(program.command("admin", "organisation/AssignPost", post));
    }

    private static HttpResponse<String> assertAccepted(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    @Test
    @Timeout(400)
    void an_open_page_is_told_when_a_model_has_moved() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = program.address("/api/projections/stream");
            HttpResponse<InputStream> stream = client.send(
                    HttpRequest.newBuilder(address)
                            .timeout(Eventually.PATIENCE)
                            .header("Authorization", basic("auditor"))
                            .build(),
                    BodyHandlers.ofInputStream());
            assertThat(stream.statusCode()).isEqualTo(200);
            assertThat(stream.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            HttpResponse<String> opened = assertAccepted(program.command(
                    "admin",
                    "organisation/OpenUnit",
                    Map.of("fonds", "fonds/Z109", "code", "SSE", "name", "A unit somebody waits for")));
            long position = json(opened).get("position").asLong();
            // Closed before the client, which would wait for the stream's end.
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
                assertThat(lines.lines()
                                .filter(line -> line.startsWith("data:"))
                                .map(line -> JSON.readTree(line.substring("data:".length())))
                                .filter(told -> told.get("model").asString().equals("organisation"))
                                .map(told -> told.get("position").asLong())
                                .filter(at -> at >= position)
                                .findFirst())
                        .isPresent();
            }
        }
    }

    private static HttpResponse<String> post(String user, String path) {
        return program.send(HttpRequest.newBuilder(program.address(path))
                .header("Authorization", basic(user))
                .POST(BodyPublishers.noBody()));
    }

    private static void assertAnswer(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        if (status == 403) {
            JsonNode problem = json(answer);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(problem.get("type").asString()).isEqualTo("urn:tallystick:problem:not-your-post");
            assertThat(problem.get("posts").get(0).get("post").asString()).isEqualTo("LEDGER_ADMINISTRATOR");
        }
    }
}
