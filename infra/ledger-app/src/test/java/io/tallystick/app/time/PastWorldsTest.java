package io.tallystick.app.time;

import static io.tallystick.app.StartedProgram.basic;
import static io.tallystick.app.StartedProgram.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.app.StartedProgram;
import io.tallystick.events.EventTypes;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rules of then, the same answer again whatever became of the world, one record compared, and tables proved every night. */
class PastWorldsTest {
    private static final String RULE = "rule/VI-26";
    private static final String UNIT = "org/Z109-LNT";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static StartedProgram program;
    private static long opened;
    private static long named;

    @BeforeAll
    static void start(@TempDir Path directory) {
        program = StartedProgram.on(
                directory.resolve("data"),
                "--tallystick.opening.with=house",
                "--tallystick.verification.cron=*/20 * * * * *");
        opened = given(
                "admin",
                "organisation/OpenUnit",
                Map.of("fonds", "fonds/Z109", "code", "LNT", "name", "Bureau of Slow Lanterns"));
        String tomorrow = LocalDate.now(ZoneId.systemDefault()).plusDays(1).toString();
        named = given(
                "admin",
                "organisation/RenameUnit",
                Map.of("unit", UNIT, "name", "Office of Quick Lamps", "from", tomorrow));
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void a_rule_is_shown_with_the_parameters_and_the_version_of_then() {
        long before = head();
        String page = body("/rules/VI-26?known=" + before);
        String value = page.replaceAll("(?s).*>waitingDays</td><td class=\"strong[^\"]*\"><span>([0-9]+)<.*", "$1");
        assertThat(value).as("as it is kept before").matches("[1-9][0-9]*");
        Map<String, Object> change = Map.of(
                "rule",
                RULE,
                "parameters",
                Map.of("waitingDays", "77"),
                "inForce",
                true,
                "effectiveFrom",
                LocalDate.now(ZoneId.systemDefault()).toString(),
                "reason",
                "for the test");
        given("drafter", "rulebook/DraftRuleChange", change);
        given("issuer", "rulebook/PromulgateRuleChange", Map.of("rule", RULE, "version", 2));

        assertThat(body("/rules/VI-26"))
                .contains("<span>77<")
                .as("a place for each version, which citations lead to")
                .contains("<tr id=\"v2\"", "<tr id=\"v1\"");
        assertThat(body("/rules/VI-26?known=" + head())).contains("<span>77<");
        String then = body("/rules/VI-26?known=" + before);
        assertThat(section(then)).contains("<span>" + value + "<").doesNotContain(">77<");
        assertThat(section(then)).as("the same tomorrow").isEqualTo(section(page));
    }

    /** Only what the address is for; what stands around it tells how late it is. */
    private static String section(String page) {
        return page.substring(page.indexOf("<section id=\"rule\""));
    }

    @Test
    void every_read_model_answers_as_of_then_and_the_same_again_when_its_world_was_dropped() {
        Map<String, String> first = new LinkedHashMap<>();
        for (JsonNode model : json(program.get("auditor", "/api/models"))) {
            String name = model.get("model").asString();
            String address = "/api/read/" + name + "?known=" + opened + "&size=200";
            HttpResponse<String> answer = there(address);
            assertThat(answer.statusCode()).as(address + answer.body()).isIn(200, 403);
            if (answer.statusCode() == 200) {
                assertThat(json(answer).get("position").asLong()).as(address).isLessThanOrEqualTo(opened);
                first.put(address, answer.body());
            }
        }
        assertThat(first).hasSizeGreaterThan(40);
        given("admin", "organisation/OpenUnit", Map.of("fonds", "fonds/Z109", "code", "LN3", "name", "One more"));
        for (JsonNode world : json(program.get("admin", "/api/worlds"))) {
            if (!world.get("kind").asString().equals("AS_OF")) {
                continue;
            }
            program.send(HttpRequest.newBuilder(
                            program.address("/api/worlds/" + world.get("id").asLong() + "/drop"))
                    .header("Authorization", basic("admin"))
                    .POST(BodyPublishers.noBody()));
        }
        first.forEach((address, answer) ->
                assertThat(there(address).body()).as(address).isEqualTo(answer));
    }

    @Test
    void every_register_is_exported_and_printed_as_of_then() {
        given("admin", "organisation/OpenUnit", Map.of("fonds", "fonds/Z109", "code", "LN4", "name", "Later Lamps"));
        int given = 0;
        for (JsonNode model : json(program.get("auditor", "/api/models"))) {
            String name = model.get("model").asString();
            HttpResponse<String> shown = there("/api/read/" + name + "?known=" + opened);
            if (shown.statusCode() == 403) {
                continue;
            }
            String csv = body("/api/read/" + name + "/export.csv?usedFor=AUDIT&known=" + opened);
            assertThat(csv).as(name).doesNotContain("Later Lamps", "Quick Lamps");
            // A field may hold line breaks; no register has fewer lines than rows.
            assertThat(csv.lines().count())
                    .as(name)
                    .isGreaterThan(json(shown).get("total").asLong());
            String paper = body("/print/registers/" + name + "?usedFor=AUDIT&known=" + opened);
            assertThat(paper).as(name).contains("as of ").doesNotContain("Later Lamps", "Quick Lamps");
            HttpResponse<String> workbook = there("/api/read/" + name + "/export.xlsx?usedFor=AUDIT&known=" + opened);
            assertThat(workbook.statusCode()).as(name).isEqualTo(200);
            given++;
        }
        assertThat(given).isGreaterThan(40);
        assertThat(body("/api/read/organisation/export.csv?known=" + opened)).contains("Slow Lanterns");
        assertThat(body("/api/read/organisation/export.csv")).contains("Later Lamps");
        String inventory = "/registers/holdings/export.ead3.xml?known=" + opened;
        assertThat(there(inventory).body())
                .as("the same again")
                .isEqualTo(there(inventory).body())
                .contains("<ead");
    }

    /** Nothing in a file of then says when it was asked for; but for the mark of what is for internal use only. */
    @Test
    void a_workbook_and_a_pdf_of_then_are_the_same_bytes_again() throws Exception {
        List<String> addresses = List.of(
                "/api/read/organisation/export.xlsx?known=" + opened,
                "/print/registers/organisation.xlsx?known=" + opened,
                "/print/registers/organisation.pdf?known=" + opened,
                "/api/compare/organisation/export.xlsx?from=" + opened + "&to=" + named);
        List<byte[]> first = new ArrayList<>();
        for (String address : addresses) {
            first.add(bytes(address));
        }
        TimeUnit.MILLISECONDS.sleep(1_100); // files say seconds
        for (int i = 0; i < addresses.size(); i++) {
            assertThat(bytes(addresses.get(i))).as(addresses.get(i)).isEqualTo(first.get(i));
        }
    }

    private static byte[] bytes(String address) throws IOException, InterruptedException {
        there(address);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(program.address(address))
                            .header("Authorization", basic("auditor"))
                            .build(),
                    BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            return answer.body();
        }
    }

    /** The name of a parameter may be written in more than one way; the question is the same. */
    @Test
    void a_moment_is_understood_however_its_name_is_written() {
        String asked = body("/api/read/organisation?known=" + opened);
        assertThat(asked).doesNotContain("Quick Lamps");
        assertThat(body("/api/read/organisation?k%6Eown=" + opened)).isEqualTo(asked);
        assertThat(body("/registers/organisation?k%6Eown=" + opened)).doesNotContain("Quick Lamps");
        HttpResponse<String> pinned = program.get("auditor", "/api/read/organisation?as%4Ff=2026-01-01");
        assertThat(pinned.statusCode()).isEqualTo(302);
        assertThat(pinned.headers().firstValue("Location").orElse(""))
                .contains("known=")
                .doesNotContain("%4F");
    }

    /** Told with its reason, to programs and on the page, until somebody has it tried again. */
    @Test
    void a_world_that_cannot_be_built_says_why_and_is_tried_again_when_asked() throws Exception {
        String address = "/api/read/organisation?known=" + (opened - 1);
        try (Connection database = DriverManager.getConnection(program.databaseUrl());
                Statement statement = database.createStatement()) {
            statement.execute("create function no_room() returns trigger language plpgsql as"
                    + " $$ begin raise exception 'no room for this world' using errcode = '42501'; end $$");
            statement.execute("create trigger no_room before update on query.world for each row"
                    + " when (new.kind = 'AS_OF' and new.state = 'BUILDING' and new.model = 'organisation'"
                    + " and new.known = " + (opened - 1) + ") execute function no_room()");
            HttpResponse<String> failed = settled(address);
            assertThat(failed.statusCode()).as(failed.body()).isEqualTo(500);
            assertThat(json(failed).get("type").asString()).isEqualTo("urn:tallystick:problem:not-built");
            assertThat(json(failed).get("detail").asString()).contains("no room for this world");
            assertThat(settled(address).body())
                    .as("it is not tried again by itself")
                    .isEqualTo(failed.body());
            HttpResponse<String> page = program.send(
                    HttpRequest.newBuilder(program.address("/registers/organisation?known=" + (opened - 1)))
                            .header("Authorization", basic("auditor"))
                            .header("Accept", "text/html"));
            assertThat(page.statusCode()).isEqualTo(500);
            assertThat(page.body()).contains("could not be built", "no room for this world", "href=\"/time\"");
            statement.execute("drop trigger no_room on query.world");
            HttpResponse<String> again = program.send(HttpRequest.newBuilder(
                            program.address(json(failed).get("again").asString()))
                    .header("Authorization", basic("auditor"))
                    .POST(BodyPublishers.noBody()));
            assertThat(json(again).get("wanted").asBoolean()).as(again.body()).isTrue();
        }
        assertThat(there(address).statusCode()).isEqualTo(200);
    }

    /** Whoever waits for a world that was called off does not have it made all the same. */
    @Test
    void a_world_that_was_called_off_is_made_when_somebody_asks_for_it_again() throws Exception {
        body("/api/read/organisation?known=" + opened);
        try (Connection database = DriverManager.getConnection(program.databaseUrl());
                Statement statement = database.createStatement()) {
            statement.execute("insert into query.world (kind, model, version, known, state)"
                    + " select kind, model, version, known - 2, 'CANCELLED' from query.world"
                    + " where kind = 'AS_OF' and model = 'organisation' and known = " + opened + " limit 1");
        }
        String address = "/api/read/organisation?known=" + (opened - 2);
        HttpResponse<String> off = settled(address);
        assertThat(off.statusCode()).as(off.body()).isEqualTo(409);
        assertThat(json(off).get("type").asString()).isEqualTo("urn:tallystick:problem:called-off");
        String again = json(off).get("again").asString();
        HttpResponse<String> page =
                program.send(HttpRequest.newBuilder(program.address("/registers/organisation?known=" + (opened - 2)))
                        .header("Authorization", basic("auditor"))
                        .header("Accept", "text/html"));
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("was called off", "data-post=\"" + again + "\"");
        HttpResponse<String> wanted = program.send(HttpRequest.newBuilder(program.address(again))
                .header("Authorization", basic("auditor"))
                .POST(BodyPublishers.noBody()));
        assertThat(json(wanted).get("wanted").asBoolean()).as(wanted.body()).isTrue();
        assertThat(there(address).statusCode()).isEqualTo(200);
    }

    /** The answer, once it is no longer on its way. */
    private static HttpResponse<String> settled(String address) {
        return onceNot(address, 503);
    }

    @Test
    void one_record_is_compared_field_by_field_and_given_out() {
        String moments = "?from=" + opened + "&to=" + named;
        String key = "&key=" + URLEncoder.encode(UNIT, StandardCharsets.UTF_8);
        JsonNode one = JSON.readTree(body("/api/compare/organisation" + moments + key));
        assertThat(one.get("rows")).hasSize(1);
        assertThat(one.get("rows").get(0).toString()).contains(UNIT, "Slow Lanterns", "Quick Lamps");
        assertThat(body("/api/compare/organisation/export.csv" + moments + key)).contains("Quick Lamps");
        String other = "&key=" + URLEncoder.encode("org/Z109-DAS", StandardCharsets.UTF_8);
        assertThat(JSON.readTree(body("/api/compare/organisation" + moments + other))
                        .get("rows"))
                .isEmpty();
        assertThat(body("/api/compare/organisation/export.csv" + moments + other))
                .doesNotContain("Quick Lamps");
        assertThat(JSON.readTree(body("/api/compare/organisation" + moments + "&key=org/A%2CB"))
                        .get("rows"))
                .as("one key, though there is a comma in it")
                .isEmpty();

        String page = body("/time/compare" + moments + "&model=organisation" + key);
        assertThat(page)
                .contains("export.csv?model=organisation&amp;from=" + opened + "&amp;to=" + named + "&amp;key=");
        assertThat(body("/time/row/organisation?key=" + UNIT))
                .contains("data-compare", "/time/compare?model=organisation&amp;from=" + opened);
    }

    @Test
    void tables_are_verified_by_themselves_and_what_came_out_is_an_event() {
        long found = program.found("a report of verified tables", () -> {
            long at = last(position -> json(program.get("auditor", "/api/log/" + position))
                    .get("type")
                    .asString()
                    .equals("ledger.TablesVerified"));
            return at > 0 ? at : null;
        });
        JsonNode report = json(program.get("auditor", "/api/log/" + found)).get("event");
        assertThat(report.get("models").asInt()).isGreaterThan(40);
        assertThat(report.get("rows").asLong()).isPositive();
        assertThat(report.get("differing").asLong()).isZero();
        assertThat(report.path("endedEarly").asString("")).isEmpty();
    }

    @Test
    void the_event_catalogue_tells_every_type_with_revision_producers_consumers_and_count() {
        String page = body("/events");
        for (Class<?> event : EventTypes.all()) {
            assertThat(page).contains(EventTypes.nameOf(event));
        }
        String opening = page.substring(page.indexOf("<tr id=\"organisation.UnitOpened\""));
        String row = opening.substring(0, opening.indexOf("</tr>"));
        assertThat(row)
                .contains("/timeline?type=organisation.UnitOpened", "<span>unit</span>", "/projections/organisation")
                .containsPattern("<td class=\"num\">[1-9][0-9]*</td>")
                .containsPattern(">[1-9][0-9]*</a></td>");
        assertThat(page)
                .as("what can be erased is marked")
                .contains(
                        "<span>name</span> <span class=\"soft\">(sealed)</span>",
                        "<span>entries</span> <span class=\"soft\">");
        assertThat(row).doesNotContain("(sealed)");
        assertThat(body("/events?known=1"))
                .contains("organisation.UnitOpened")
                .doesNotContain("type=organisation.UnitOpened");
    }

    private static long last(LongPredicate wanted) {
        long head = head();
        return LongStream.iterate(head, at -> at > Math.max(0, head - 60), at -> at - 1)
                .filter(wanted)
                .findFirst()
                .orElse(0);
    }

    private static String body(String address) {
        HttpResponse<String> answer = there(address);
        assertThat(answer.statusCode()).as(address + answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** The answer, once the world is there. */
    private static HttpResponse<String> there(String address) {
        return onceNot(address, 202, 503);
    }

    private static HttpResponse<String> onceNot(String address, Integer... onItsWay) {
        return program.found(address + " is answered", () -> {
            HttpResponse<String> answer = program.get("auditor", address);
            return List.of(onItsWay).contains(answer.statusCode()) ? null : answer;
        });
    }

    private static long given(String user, String command, Map<String, Object> body) {
        HttpResponse<String> answer = program.command(user, command, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer).get("position").asLong();
    }

    private static long head() {
        return json(program.get("auditor", "/api/log")).get("head").asLong();
    }
}
