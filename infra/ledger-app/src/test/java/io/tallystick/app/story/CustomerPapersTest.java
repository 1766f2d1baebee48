package io.tallystick.app.story;

import static io.tallystick.app.StartedProgram.basic;
import static io.tallystick.app.StartedProgram.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.app.StartedProgram;
import io.tallystick.testkit.Rule;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The customer card on paper and as of any day, and the overview of customers, over HTTP. */
class CustomerPapersTest {
    private static final String NAME = "Canary Trading 金絲雀貿易";
    private static final String PHONE = "021-90807060";
    private static final List<String> CANARIES = List.of(NAME, PHONE, "90807060", "金絲雀貿易");

    private static StartedProgram program;
    private static String customer = "";
    private static String key = "";

    @BeforeAll
    static void start(@TempDir Path temporary) {
        program = StartedProgram.on(
                temporary.resolve("data"), "--tallystick.opening.with=house", "--tallystick.zone=UTC");
        HttpResponse<String> opened = program.command("seller", "customers/OpenCustomerFile", opening());
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(200);
        customer = json(opened).get("aggregate").asString();
        key = customer.substring(customer.indexOf('/') + 1);
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    private static Map<String, Object> opening() {
        return new HashMap<>(Map.of(
                "unit", "org/Z109-KHB",
                "name", NAME,
                "phone", PHONE,
                "nature", "COMPANY",
                "role", "DEALER",
                "relation", "DIRECT",
                "source", "VISIT",
                "custodian", "employee/E0103",
                "salesperson", "employee/E0101"));
    }

    private static String opened(String user, String salesperson, String name) {
        Map<String, Object> body = opening();
        body.remove("phone");
        body.put("name", name);
        body.put("salesperson", salesperson);
        HttpResponse<String> opened = program.command(user, "customers/OpenCustomerFile", body);
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(200);
        return json(opened).get("aggregate").asString();
    }

    private static void accepted(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Rule(value = "II-14", enforced = false)
    void the_card_is_there_as_of_any_date() {
        String other = opened("seller", "employee/E0101", "Second Works 二廠");
        String own = other.substring(other.indexOf('/') + 1);
        accepted(program.command(
                "seller",
                "customers/RecordFact",
                Map.of("customer", other, "field", "ADDRESS", "value", "1 Old Street", "source", "DOCUMENT")));
        Instant before = Instant.now();
        accepted(program.command(
                "seller",
                "customers/SupersedeFact",
                Map.of(
                        "customer",
                        other,
                        "fact",
                        2,
                        "value",
                        "2 New Street",
                        "source",
                        "DOCUMENT",
                        "reason",
                        "they moved")));
        assertThat(card(own, "")).contains("2 New Street").doesNotContain("1 Old Street");
        assertThat(card(own, "&asOf=" + before)).contains("1 Old Street").doesNotContain("2 New Street");
    }

    private static String card(String of, String asOf) {
        String card = json(program.send(HttpRequest.newBuilder(program.address("/api/customers/" + of + "/reading"))
                        .header("Authorization", basic("seller"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"purpose\":\"SALES\"}"))))
                .get("card")
                .asString()
                .replace("/api/", "/");
        HttpResponse<String> shown = program.get("seller", card + asOf);
        if (shown.statusCode() == 302) {
            shown = program.get("seller", shown.headers().firstValue("Location").orElseThrow());
        }
        assertThat(shown.statusCode()).isEqualTo(200);
        return shown.body();
    }

    @Rule(value = "II-23", enforced = false)
    void the_form_the_slip_and_the_page_follow_one_definition_of_the_card() {
        String form = program.get("seller", "/customers/" + key + "/form").body();
        String blank =
                program.get("seller", "/customers/card-form?nature=COMPANY").body();
        String slip = program.get("seller", "/customers/" + key + "/slip").body();
        String page = program.get("seller", "/customers/" + key).body();
        for (String field : List.of("registered capital", "founded", "sales capacity")) {
            assertThat(form).contains(field);
            assertThat(blank).contains(field);
        }
        assertThat(form).contains("base data");
        assertThat(slip).contains("base data");
        assertThat(page).contains("base data");
        assertThat(slip).contains("<svg").contains(key);
        withoutCanaries("form", form);
        withoutCanaries("slip", slip);
        assertThat(program.get("seller", "/customers/card-form?nature=NOBODY").statusCode())
                .isEqualTo(404);
    }

    @Rule(value = "IV-5", enforced = false)
    void the_overview_shows_the_names_the_reader_may_read_once_and_masks_the_others() {
        String mine = opened("seller", "employee/E0101", "Third Works 三廠");
        String others = opened("seller2", "employee/E0102", "Fourth Works 四廠");
        JsonNode consulted = json(program.send(HttpRequest.newBuilder(program.address("/api/overview/reading"))
                .header("Authorization", basic("seller"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"purpose\":\"SALES\",\"customers\":[\"" + mine + "\",\"" + others + "\"]}"))));
        String overview = consulted.get("overview").asString();
        program.get(
                "compliance",
                "/api/read/customers?atLeast=" + consulted.get("position").asLong());
        HttpResponse<String> shown = program.get("seller", overview);
        assertThat(shown.body()).contains("Third Works 三廠").doesNotContain("Fourth Works 四廠");
        assertThat(program.get("seller", overview).body()).doesNotContain("Third Works 三廠");
        assertThat(program.get("manager", "/overview").body())
                .contains(mine.substring(mine.indexOf('/') + 1))
                .doesNotContain("Third Works 三廠");
    }

    @Test
    void a_program_that_read_nothing_is_told_how_to_read() {
        HttpResponse<String> none = program.get("seller", "/api/customers/" + key + "/card");
        assertThat(none.statusCode()).isEqualTo(403);
        assertThat(none.body()).contains("/api/customers/" + key + "/reading");
        HttpResponse<String> empty = program.send(HttpRequest.newBuilder(program.address("/api/overview/reading"))
                .header("Authorization", basic("seller"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));
        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(empty.body()).contains("\"field\":\"purpose\"").contains("\"field\":\"customers\"");
    }

    private static void withoutCanaries(String where, String text) {
        CANARIES.forEach(canary ->
                assertThat(text.contains(canary)).as("%s in %s", canary, where).isFalse());
    }
}
