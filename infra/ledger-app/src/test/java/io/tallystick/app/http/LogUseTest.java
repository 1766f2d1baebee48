package io.tallystick.app.http;

import static io.tallystick.app.StartedProgram.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.app.StartedProgram;
import io.tallystick.testkit.Rule;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Reading, exporting and checking the log are facts of the log, whoever does it and whatever is set (VI-21, VI-10). */
class LogUseTest {
    private static StartedProgram program;

    @BeforeAll
    static void start(@TempDir Path directory) {
        program = StartedProgram.on(directory.resolve("data"), "--tallystick.opening.with=house");
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    private static List<JsonNode> uses(String filter) {
        return program.found(filter, () -> {
            List<JsonNode> rows = json(program.get(
                            "compliance", "/api/read/log-use?size=200&atLeast=" + head() + "&" + filter))
                    .get("rows")
                    .valueStream()
                    .toList();
            return rows.isEmpty() ? null : rows;
        });
    }

    @Test
    void what_is_recorded_of_somebodys_health_has_a_grant_of_its_own_and_reading_it_is_recorded() {
        String day = LocalDate.now(ZoneOffset.UTC).plusDays(3).toString();
        assertThat(program.command(
                                "agent",
                                "shifts/RequestLeave",
                                Map.of(
                                        "employee",
                                        "employee/E0114",
                                        "kind",
                                        "SICK",
                                        "from",
                                        day,
                                        "until",
                                        day,
                                        "reason",
                                        "Fever 發熱"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(program.get("leader", "/roster/people/E0114/health").statusCode())
                .isEqualTo(403);
        assertThat(program.get("agent2", "/roster/people/E0114/conduct").statusCode())
                .isEqualTo(403);
        String position = String.valueOf(head());
        assertThat(program.get("leader", "/roster/people/E0114/conduct?atLeast=" + position)
                        .body())
                .doesNotContain("Fever");
        assertThat(program.get("servicehead", "/roster/people/E0114/health?atLeast=" + position)
                        .body())
                .contains("Fever 發熱");
        assertThat(program.get("agent", "/my?atLeast=" + position).body()).contains("Fever 發熱");
        String leave = json(program.get("compliance", "/api/read/leaves?employee=employee/E0114&atLeast=" + position))
                .get("rows")
                .get(0)
                .get("leave")
                .asString();
        String page = "/leaves/" + leave.substring("leave/".length());
        // Of what kind a leave is: for oneself, for who decides on it while it waits, and for the grant of health data.
        assertThat(program.get("agent2", page).body()).doesNotContain("Fever", "sick leave", "病假");
        assertThat(program.get("leader", page).body()).contains("Fever 發熱");
        assertThat(program.command("servicehead", "shifts/DeclineLeave", Map.of("leave", leave, "reason", "No"))
                        .statusCode())
                .isEqualTo(200);
        String declined = page + "?atLeast=" + head();
        assertThat(program.get("leader", declined).body()).doesNotContain("Fever", "sick leave", "病假");
        assertThat(program.get("servicehead", declined).body()).contains("Fever 發熱");
        assertThat(program.get("agent", declined).body()).contains("Fever 發熱");
        assertThat(program.get("compliance", "/api/read/leaves?size=200").body())
                .contains(leave)
                .doesNotContain("SICK", "Fever");
        assertThat(program.get("compliance", "/timeline?record=" + leave).body())
                .doesNotContain("SICK", "Fever");
        assertThat(uses("what=leave"))
                .extracting(row -> row.get("record").asString())
                .contains(leave);
        assertThat(program.get("leader", "/lateness").statusCode()).isEqualTo(200);
        assertThat(uses("what=health"))
                .extracting(row ->
                        row.get("use").asString() + " " + row.get("record").asString())
                .contains("READ employee/E0114");
        assertThat(uses("what=conduct")).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void a_workbook_that_is_no_roster_says_what_it_lacks() {
        assertThat(sent("roster.csv", "工號,1,2\nE0114,D,D\n", "2026-04")).contains("No column is headed with day 3");
        assertThat(sent("roster.csv", "工號,1,2\nE0114,D,D\n", "2026-4")).contains("2026-4 is no month");
    }

    private static String sent(String name, String text, String month) {
        String line = "----roster";
        StringBuilder body = new StringBuilder();
        Map.of("unit", "org/Z109-KFZ", "month", month, "dryRun", "true")
                .forEach((field, value) -> body.append("--")
                        .append(line)
                        .append("\r\nContent-Disposition: form-data; name=\"")
                        .append(field)
                        .append("\"\r\n\r\n")
                        .append(value)
                        .append("\r\n"));
        body.append("--")
                .append(line)
                .append("\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(text)
                .append("\r\n--")
                .append(line)
                .append("--\r\n");
        return program.send(HttpRequest.newBuilder(program.address("/api/imports/roster"))
                        .header("Authorization", StartedProgram.basic("leader"))
                        .header("Content-Type", "multipart/form-data; boundary=" + line)
                        .POST(BodyPublishers.ofString(body.toString())))
                .body();
    }

    @Rule(value = "VI-21", enforced = false)
    void every_way_to_the_log_is_recorded_for_whoever_takes_it() {
        for (String user : List.of("admin", "auditor", "filer")) {
            for (String path : List.of(
                    "/timeline",
                    "/timeline?record=employee/E0002",
                    "/timeline/event/3",
                    "/api/log/4",
                    "/api/read/holdings/export.csv?kind=VOLUME",
                    "/api/read/transfers/export.xlsx",
                    "/print/registers/units",
                    "/print/registers/posts.pdf",
                    "/print/registers/rules.xlsx",
                    "/registers/refusals",
                    "/api/read/breaches")) {
                assertThat(program.get(user, path).statusCode()).as(path).isEqualTo(200);
            }
        }
        for (String employee : List.of("employee/E0001", "employee/E0004")) {
            List<JsonNode> uses = uses("employee=" + employee);
            assertThat(uses)
                    .extracting(row -> row.get("use").asString() + " "
                            + row.get("what").asString() + " "
                            + row.path("part").asString("") + row.path("record").asString(""))
                    .contains(
                            "READ timeline ",
                            "READ timeline employee/E0002",
                            "READ event ",
                            "EXPORT holdings csv: kind",
                            "EXPORT transfers xlsx",
                            "EXPORT units print",
                            "EXPORT posts pdf",
                            "EXPORT rules xlsx",
                            "READ refusals ",
                            "READ breaches ");
        }
    }

    @Test
    void the_same_within_a_minute_is_one_event_and_the_log_of_log_use_does_not_feed_itself() {
        long before = head();
        for (int i = 0; i < 40; i++) {
            assertThat(program.get("director", "/api/read/log-use").statusCode())
                    .isEqualTo(200);
            assertThat(program.get("director", "/api/log/" + (i + 1)).statusCode())
                    .isEqualTo(200);
        }
        assertThat(head() - before)
                .as("one for each kind, and a count when a minute is over")
                .isLessThan(8);
    }

    @Test
    void what_is_no_use_of_the_log_leaves_no_event() {
        long before = head();
        for (String path : List.of("/", "/holdings", "/api/read/holdings", "/api/log", "/tlog/checkpoint", "/proof")) {
            program.get("receiver", path);
        }
        // Asked by somebody else: the question is itself a use of the log, by whoever asks.
        assertThat(json(program.get("compliance", "/api/read/log-use?employee=employee/E0003&atLeast=" + head()))
                        .get("rows"))
                .hasSize(0);
        assertThat(head()).isGreaterThanOrEqualTo(before);
    }

    @Test
    void entries_are_recorded_with_their_positions_and_refused_ones_are_not() {
        program.until(
                "a bundle of five entries",
                () -> program.get("auditor", "/tlog/tile/entries/000.p/5").statusCode() == 200);
        assertThat(program.get("chief", "/tlog/tile/entries/000.p/5").statusCode())
                .isEqualTo(403);
        List<JsonNode> uses = uses("what=entries");
        assertThat(uses).hasSize(1);
        assertThat(uses.getFirst().get("lowest").asLong()).isEqualTo(1);
        assertThat(uses.getFirst().get("highest").asLong()).isEqualTo(5);
    }

    @Test
    void nobody_can_command_it_away() {
        JsonNode commands = json(program.get("admin", "/api/commands"));
        assertThat(commands.toString()).doesNotContain("UseLog", "DeleteLog");
        assertThat(program.command("admin", "ledger/UseLog", Map.of()).statusCode())
                .isEqualTo(404);
    }

    private static long head() {
        return json(program.get("statistician", "/api/log")).get("head").asLong();
    }
}
