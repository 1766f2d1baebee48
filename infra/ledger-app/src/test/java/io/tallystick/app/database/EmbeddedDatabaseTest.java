package io.tallystick.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.app.StartedProgram;
import io.tallystick.testkit.Eventually;
import java.io.File;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded PostgreSQL belongs to the program, which therefore answers for its being there. */
final class EmbeddedDatabaseTest {
    @Test
    void a_server_that_was_killed_under_the_program_is_started_again(@TempDir Path directory) throws Exception {
        Path data = directory.resolve("data");
        try (StartedProgram program = StartedProgram.on(data)) {
            assertThat(openFonds(program, "Z201").statusCode()).isEqualTo(200);
            long killed = server(data);
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();

            HttpResponse<String> answer = program.found("the server again", () -> {
                HttpResponse<String> tried = openFonds(program, "Z202");
                return tried.statusCode() == 503 ? null : tried;
            });
            assertThat(answer.statusCode())
                    .as(answer.body() + program.logTail())
                    .isEqualTo(200);
            // What a killed server had begun to answer it still answers, for a moment.
            program.until("another server", () -> lock(data).exists() && server(data) != killed);
            assertThat(program.get("auditor", "/api/read/organisation?table=fonds&atLeast=" + position(answer))
                            .body())
                    .contains("Z201", "Z202");
        }
    }

    @Test
    void a_program_that_is_asked_to_end_ends_and_stops_its_server_last(@TempDir Path directory) throws Exception {
        Path data = directory.resolve("data");
        try (StartedProgram program = StartedProgram.on(data)) {
            long server = server(data);

            assertThat(program.endsWithin(Eventually.PATIENCE))
                    .as(program.logTail())
                    .isTrue();
            assertThat(ProcessHandle.of(server)
                            .map(left -> left.onExit()
                                    .completeOnTimeout(left, 1, TimeUnit.MINUTES)
                                    .join()
                                    .isAlive())
                            .orElse(false))
                    .as("the server is left behind")
                    .isFalse();
            assertThat(program.logTail()).doesNotContain("cannot be reached", "is gone", "marked as broken");
        }
    }

    private static HttpResponse<String> openFonds(StartedProgram program, String number) {
        return program.command(
                "admin",
                "organisation/OpenFonds",
                Map.of("number", number, "name", "Fonds " + number),
                "Idempotency-Key",
                "open-" + number);
    }

    private static long position(HttpResponse<String> answer) {
        return StartedProgram.json(answer).get("position").asLong();
    }

    private static long server(Path data) throws Exception {
        return Long.parseLong(Files.readAllLines(lock(data).toPath()).getFirst().strip());
    }

    private static File lock(Path data) {
        return data.resolve("postgres/postmaster.pid").toFile();
    }
}
