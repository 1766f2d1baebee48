package io.tallystick.app.time;

import static io.tallystick.app.StartedProgram.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.app.StartedProgram;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A moment is picked, and the whole program is as it was then, under an address that gives the same again. */
class TimeMachineTest {
    private static final String OLD = "Bureau of Slow Lanterns";
    private static final String NEW = "Office of Quick Lamps";
    private static final Pattern PLACE = Pattern.compile("<li><a href=\"([^\"]+)\"");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static StartedProgram program;
    private static long opened;
    private static long renamed;
    private static Instant then;

    @BeforeAll
    static void start(@TempDir Path directory) {
        program = StartedProgram.on(directory.resolve("data"));
        opened = given("organisation/OpenUnit", Map.of("fonds", "fonds/Z109", "code", "LNT", "name", OLD));
        then = Instant.parse(json(program.get("auditor", "/api/log/" + opened))
                .get("recordedAt")
                .asString());
        renamed = given(
                "organisation/RenameUnit",
                Map.of(
                        "unit",
                        "org/Z109-LNT",
                        "name",
                        NEW,
                        "from",
                        LocalDate.now(ZoneId.systemDefault()).plusDays(1).toString()));
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void names_are_those_of_then_on_every_way_of_asking() {
        long head = head();
        String now = "&known=" + head;
        String past = "&known=" + opened;
        for (String address : new String[] {
            "/api/read/organisation?q=LNT",
            "/registers/organisation?q=LNT",
            "/api/read/organisation/export.csv?code=LNT",
            "/print/registers/organisation?code=LNT",
            "/search?q=LNT",
            "/search.json?q=LNT",
            "/timeline?record=org/Z109-LNT"
        }) {
            assertThat(body(address + now + "&atLeast=" + head)).as(address).contains(NEW);
            assertThat(body(address + past)).as(address).contains(OLD).doesNotContain(NEW);
        }
        String page = body("/api/read/organisation?q=LNT" + past);
        assertThat(JSON.readTree(page).get("position").asLong()).isLessThanOrEqualTo(opened);
        given("organisation/OpenUnit", Map.of("fonds", "fonds/Z109", "code", "LN2", "name", "One more"));
        assertThat(body("/api/read/organisation?q=LNT" + past))
                .as("the same tomorrow")
                .isEqualTo(page);
    }

    @Test
    void an_address_is_pinned_to_what_is_known_and_pages_lead_on_within_their_world() {
        HttpResponse<String> asked = program.get("auditor", "/registers/organisation?asOf=" + then);
        assertThat(asked.statusCode()).isEqualTo(302);
        String pinned = asked.headers().firstValue("Location").orElseThrow();
        assertThat(pinned).startsWith("/registers/organisation?known=").contains("asOf=");
        String page = body(pinned);
        assertThat(page).contains(OLD).doesNotContain(NEW).contains("class=\"past-note\"");
        assertThat(page).as("links lead on").contains("/timeline?known=");
        HttpResponse<String> picked = program.get(
                "auditor",
                "/time/pick?back=%2Fregisters%2Forganisation%3Fq%3DLNT&date=" + LocalDate.now(ZoneId.systemDefault())
                        + "&time=&knowing=then");
        assertThat(picked.headers().firstValue("Location").orElseThrow())
                .contains("/registers/organisation?q=LNT&known=");
        assertThat(program.get("auditor", "/time/pick?back=//elsewhere&position=1")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith(program.port() + "/?known=1");
    }

    @Test
    void nothing_can_be_changed_in_a_past_world_and_no_moment_is_made_up() {
        long before = head();
        HttpResponse<String> command = program.send(
                HttpRequest.newBuilder(program.address("/api/commands/organisation/OpenUnit?known=" + opened))
                        .header("Content-Type", "application/json")
                        .header("Authorization", StartedProgram.basic("admin"))
                        .POST(BodyPublishers.ofString("{\"fonds\":\"fonds/Z109\",\"code\":\"NO\",\"name\":\"no\"}")));
        assertThat(command.statusCode()).isEqualTo(400);
        assertThat(head()).isEqualTo(before);
        assertThat(body("/commands/organisation/OpenUnit?known=" + opened)).contains("past world");
        for (String wrong : new String[] {"known=999999999", "known=x", "asOf=2999-01-01", "asOf=yesterday"}) {
            HttpResponse<String> answer = program.get("auditor", "/api/read/organisation?" + wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
            assertThat(json(answer).get("errors").get(0).get("field").asString())
                    .isEqualTo(wrong.substring(0, wrong.indexOf('=')));
        }
    }

    @Test
    void two_moments_are_compared_and_given_out_as_files_and_that_is_a_fact_of_the_log() {
        String asked = "?from=" + (opened - 1) + "&to=" + renamed;
        JsonNode page = JSON.readTree(body("/api/compare/organisation?from=" + opened + "&to=" + renamed));
        assertThat(page.get("count").get("changed").asLong()).isEqualTo(1);
        assertThat(page.get("rows").get(0).toString()).contains(OLD, NEW);

        long before = head();
        String csv = body("/api/compare/organisation/export.csv" + asked);
        assertThat(csv).contains(NEW).doesNotContain(OLD);
        HttpResponse<String> xlsx = program.get("auditor", "/api/compare/organisation/export.xlsx" + asked);
        assertThat(xlsx.statusCode()).isEqualTo(200);
        assertThat(xlsx.body()).startsWith("PK");
        assertThat(LongStream.rangeClosed(before + 1, head())
                        .mapToObj(at -> json(program.get("auditor", "/api/log/" + at)))
                        .filter(event -> event.get("type").asString().equals("ledger.LogUsed"))
                        .map(event -> event.get("event").get("use").asString() + " "
                                + event.get("event").get("what").asString() + " "
                                + event.get("event").path("part").asString("")))
                .contains("EXPORT organisation csv: from, to", "EXPORT organisation xlsx: from, to");
        assertThat(program.get("auditor", "/api/compare/organisation?from=1").statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_log_of_a_moment_ends_there() {
        assertThat(JSON.readTree(body("/api/log?known=" + opened)).get("head").asLong())
                .isEqualTo(opened);
        assertThat(program.get("auditor", "/api/log/" + opened + "?known=" + opened)
                        .statusCode())
                .isEqualTo(200);
        assertThat(program.get("auditor", "/api/log/" + (opened + 1) + "?known=" + opened)
                        .statusCode())
                .isEqualTo(404);
        assertThat(program.get("auditor", "/api/log/" + (opened + 1) + "?known=" + (opened + 1) + "&asOf=" + then)
                        .statusCode())
                .as("it had not happened by then")
                .isEqualTo(404);
        assertThat(body("/print/registers/organisation?code=LNT&known=" + renamed + "&asOf=" + then))
                .contains("as of "
                        + LocalDate.ofInstant(then, ZoneId.systemDefault()).format(DateTimeFormatter.BASIC_ISO_DATE));
    }

    @Test
    void another_value_of_a_parameter_is_asked_for_before_it_is_drafted() {
        assertThat(body("/rules/I-4")).contains("/rules/I-4/what-if?parameter=offsiteDays");
        assertThat(body("/rules/I-5")).doesNotContain("/what-if");
        assertThat(body("/rules/I-4/what-if?parameter=offsiteDays&value=10")).contains("id=\"flipped\"");
        JsonNode answer = JSON.readTree(body("/api/rules/III-2/what-if?parameter=identityYears&value=10"));
        assertThat(answer.get("now").asString()).isEqualTo("5");
        assertThat(answer.get("flipped").asInt()).isZero();
        for (String wrong : new String[] {
            "/api/rules/I-4/what-if?parameter=offsiteDays&value=ten",
            "/api/rules/I-4/what-if?parameter=recallDays&value=4",
            "/api/rules/I-4/what-if?parameter=offsiteDays&value=4&from=yesterday",
            "/api/rules/I-4/what-if"
        }) {
            assertThat(program.get("auditor", wrong).statusCode()).as(wrong).isEqualTo(400);
        }
        assertThat(program.get("auditor", "/api/rules/I-99/what-if?parameter=x&value=1")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void versions_and_what_goes_on_are_told() {
        JsonNode standing = JSON.readTree(body("/api/projections/holdings/versions"));
        assertThat(standing.get("shown").asInt())
                .isEqualTo(standing.get("newest").asInt());
        assertThat(standing.get("compared")).isEmpty();
        for (String user : new String[] {"auditor", "admin"}) {
            HttpResponse<String> back =
                    program.send(HttpRequest.newBuilder(program.address("/api/projections/holdings/versions/back"))
                            .header("Authorization", StartedProgram.basic(user))
                            .POST(BodyPublishers.noBody()));
            assertThat(back.statusCode()).as(user).isEqualTo(user.equals("admin") ? 409 : 403);
        }
        assertThat(body("/projections/holdings")).contains("Versions").doesNotContain("id=\"version-back\"");
        assertThat(JSON.readTree(body("/api/progress")).isArray()).isTrue();
    }

    @Test
    void every_place_of_the_console_opens_in_a_past_world() {
        Matcher places = PLACE.matcher(body("/?known=" + opened));
        int opening = 0;
        while (places.find()) {
            String place = places.group(1).replace("&amp;", "&");
            assertThat(body(place)).as(place).contains(place.equals("/time") ? "Verify now" : "past-note");
            opening++;
        }
        assertThat(opening).as("places").isGreaterThan(25);
    }

    /** The answer, once the world is there. */
    private static String body(String address) {
        for (int i = 0; i < 50; i++) {
            HttpResponse<String> answer = program.get("auditor", address);
            if (answer.statusCode() == 200) {
                return answer.body();
            }
            assertThat(answer.statusCode()).as(address + answer.body()).isIn(202, 503);
        }
        throw new AssertionError(address + " is still being built");
    }

    private static long given(String command, Map<String, Object> body) {
        HttpResponse<String> answer = program.command("admin", command, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode accepted = json(answer);
        return accepted.get("position").asLong();
    }

    private static long head() {
        return json(program.get("auditor", "/api/log")).get("head").asLong();
    }
}
