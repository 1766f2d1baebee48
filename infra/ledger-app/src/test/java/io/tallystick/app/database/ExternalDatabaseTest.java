package io.tallystick.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallystick.app.StartedProgram;
import io.tallystick.testkit.DurablePostgres;
import io.tallystick.testkit.Eventually;
import io.tallystick.testkit.Ports;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL that somebody else runs: found by one address, gone for a while, back again. */
class ExternalDatabaseTest {
    private static final Map<String, Object> OPENING = Map.of(
            "house", "House",
            "kind", "REAL",
            "profile", "SOURCE",
            "fondsNumber", "Z109",
            "fondsName", "Fonds",
            "unitCode", "BGS",
            "unitName", "Office",
            "employeeNumber", "E0001",
            "employeeName", "Founder 林",
            "account", "admin");

    @Test
    void while_it_is_gone_callers_are_told_and_afterwards_everything_goes_on(@TempDir Path directory) throws Exception {
        EmbeddedPostgres postgres = DurablePostgres.startedAt(directory.resolve("pg"), Ports.lasting());
        String url = url(postgres);
        try (StartedProgram program = opened(directory, url)) {
            assertThat(program.command("admin", "ledger/OpenLedger", OPENING).statusCode())
                    .as("a ledger is opened once")
                    .isEqualTo(409);
            assertThat(storedText(url)).as("personal values as stored").doesNotContain("Founder");

            HttpResponse<String> before =
                    program.command("admin", "organisation/OpenFonds", Map.of("number", "Z110", "name", "before"));
            assertThat(before.statusCode()).as(before.body()).isEqualTo(200);

            postgres.close();
            HttpResponse<String> gone = program.command(
                    "admin",
                    "organisation/OpenFonds",
                    Map.of("number", "Z111", "name", "gone"),
                    "Idempotency-Key",
                    "while-gone");
            assertThat(gone.statusCode()).as(gone.body()).isEqualTo(503);
            assertThat(gone.headers().firstValue("Retry-After")).isPresent();

            postgres = DurablePostgres.startedAt(directory.resolve("pg"), postgres.getPort());
            HttpResponse<String> again = untilAnswered(program);
            assertThat(again.statusCode()).as(again.body() + program.logTail()).isEqualTo(200);
            assertThat(fondsNumbered(url, "Z110")).isEqualTo(1);
            assertThat(fondsNumbered(url, "Z111"))
                    .as("stored once, however often it was sent")
                    .isEqualTo(1);
        } finally {
            postgres.close();
        }
    }

    @Test
    void a_program_that_is_asked_to_end_while_it_is_gone_ends(@TempDir Path directory) throws Exception {
        EmbeddedPostgres postgres = DurablePostgres.startedAt(directory.resolve("pg"), Ports.lasting());
        try (StartedProgram program = opened(directory, url(postgres))) {
            postgres.close();
            assertThat(program.command("admin", "organisation/OpenFonds", Map.of("number", "Z111", "name", "gone"))
                            .statusCode())
                    .isEqualTo(503);

            assertThat(program.endsWithin(Eventually.PATIENCE))
                    .as(program.logTail())
                    .isTrue();
        } finally {
            postgres.close();
        }
    }

    @Test
    void a_database_that_is_not_durable_is_refused(@TempDir Path directory) throws Exception {
        try (EmbeddedPostgres postgres =
                DurablePostgres.builder().setServerConfig("fsync", "off").start()) {
            String url = url(postgres);
            assertThatThrownBy(() -> StartedProgram.with(directory.resolve("data"), Map.of("TALLYSTICK_DB_URL", url))
                            .close())
                    .hasMessageContaining("fsync");
        }
    }

    private static String url(EmbeddedPostgres postgres) {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres?user=postgres";
    }

    /** The program on the database, with its ledger opened. */
    private static StartedProgram opened(Path directory, String url) {
        StartedProgram program = StartedProgram.with(
                directory.resolve("data"),
                Map.of("TALLYSTICK_DB_URL", url),
                "--tallystick.security.built-in-users=true");
        assertThat(program.command("admin", "ledger/OpenLedger", OPENING).statusCode())
                .isEqualTo(200);
        return program;
    }

    private static HttpResponse<String> untilAnswered(StartedProgram program) {
        return program.found("an answer that is not \"gone\"", () -> {
            HttpResponse<String> answer = program.command(
                    "admin",
                    "organisation/OpenFonds",
                    Map.of("number", "Z111", "name", "gone"),
                    "Idempotency-Key",
                    "while-gone");
            return answer.statusCode() == 503 ? null : answer;
        });
    }

    private static int fondsNumbered(String url, String number) throws SQLException {
        return Integer.parseInt(query(
                url,
                "select count(*) from domain_event where type = 'organisation.FondsOpened' and"
                        + " convert_from(payload, 'UTF8') like '%" + number + "%'"));
    }

    private static String storedText(String url) throws SQLException {
        return query(url, "select string_agg(convert_from(payload, 'UTF8'), ' ') from domain_event");
    }

    private static String query(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
