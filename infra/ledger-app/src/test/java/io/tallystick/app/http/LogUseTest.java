package io.tallystick.app.http;

import static io.tallystick.app.StartedProgram.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.app.StartedProgram;
import io.tallystick.testkit.Rule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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

    private static List<JsonNode> uses(String filter) throws InterruptedException {
        List<JsonNode> rows = new ArrayList<>();
        for (int i = 0; i < 50 && rows.isEmpty(); i++) {
            json(program.get("compliance", "/api/read/log-use?size=200&" + filter))
                    .get("rows")
                    .forEach(rows::add);
            if (rows.isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        return rows;
    }

    @Rule(value = "VI-21", enforced = false)
    void every_way_to_the_log_is_recorded_for_whoever_takes_it() throws InterruptedException {
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
        assertThat(json(program.get("receiver", "/api/read/log-use?employee=employee/E0003"))
                        .get("rows"))
                .hasSize(0);
        assertThat(head()).isGreaterThanOrEqualTo(before);
    }

    @Test
    void entries_are_recorded_with_their_positions_and_refused_ones_are_not() throws InterruptedException {
        for (int i = 0;
                i < 100 && program.get("auditor", "/tlog/tile/entries/000.p/5").statusCode() != 200;
                i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
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
