package io.tallystick.app.story;

import static io.tallystick.app.StartedProgram.basic;
import static io.tallystick.app.StartedProgram.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.app.StartedProgram;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A customer file over HTTP: what it says is shown to who may read it, once for each recorded reading, and stands in no answer,
 * register, export, error, address or log besides (II-63, IV-16, ADR 0035).
 */
class CustomerStoryTest {
    private static final String NAME = "Canary Trading 金絲雀貿易";
    private static final String PHONE = "021-90807060";
    private static final List<String> CANARIES = List.of(NAME, PHONE, "90807060", "金絲雀貿易");

    private StartedProgram program;
    private String customer = "";
    private String key = "";

    @BeforeEach
    void start(@TempDir Path temporary) {
        program = StartedProgram.on(
                temporary.resolve("data"), "--tallystick.opening.with=house", "--tallystick.zone=UTC");
        HttpResponse<String> opened = program.command("seller", "customers/OpenCustomerFile", opening());
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(200);
        customer = json(opened).get("aggregate").asString();
        key = customer.substring(customer.indexOf('/') + 1);
    }

    @AfterEach
    void stop() {
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

    private HttpResponse<String> read(String user, String purpose) {
        return program.send(HttpRequest.newBuilder(program.address("/api/customers/" + key + "/reading"))
                .header("Authorization", basic(user))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"purpose\":\"" + purpose + "\"}")));
    }

    @Test
    void a_card_is_shown_once_for_each_recorded_reading_and_to_nobody_else() {
        JsonNode reading = json(read("seller", "SALES"));
        String card = reading.get("card").asString();
        assertThat(program.get("seller2", card).statusCode()).isEqualTo(403);
        HttpResponse<String> shown = program.get("seller", card);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains(NAME, PHONE);
        HttpResponse<String> again = program.get("seller", card);
        assertThat(again.statusCode()).isEqualTo(403);
        withoutCanaries("again", again.body());

        String register = program.get(
                        "compliance",
                        "/api/read/customer-readings?atLeast="
                                + reading.get("position").asLong())
                .body();
        assertThat(register).contains(customer).contains("SALES");
        withoutCanaries("readings", register);
    }

    @Test
    void who_has_no_grant_is_refused_and_that_is_recorded() {
        HttpResponse<String> refused = read("seller2", "SALES");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).get("rule").asString()).isEqualTo("IV-16");
        assertThat(json(refused).get("event").asLong()).isPositive();
    }

    @Test
    void what_a_file_says_stands_nowhere_else() throws IOException {
        Map<String, Object> twice = opening();
        withoutCanaries(
                "duplicate",
                program.command("seller", "customers/OpenCustomerFile", twice).body());
        twice.put("nature", "NONSENSE");
        withoutCanaries(
                "malformed",
                program.command("seller", "customers/OpenCustomerFile", twice).body());
        withoutCanaries(
                "bad value",
                program.command(
                                "seller",
                                "customers/RecordFact",
                                Map.of("customer", customer, "field", "POSTCODE", "value", NAME, "source", "VISIT"))
                        .body());
        for (String user : List.of("seller", "custodian", "auditor", "compliance", "admin")) {
            for (String page : List.of(
                    "/registers/customers",
                    "/customers/" + key,
                    "/timeline?record=" + customer,
                    "/registers/customer-facts",
                    "/registers/customer-duplicates",
                    "/print/registers/customers",
                    "/api/read/customers",
                    "/api/read/customer-facts",
                    "/api/read/customers/export.csv",
                    "/api/read/customer-facts/export.csv",
                    "/api/log?record=" + customer,
                    "/refusals",
                    "/search?q=Canary")) {
                HttpResponse<String> answer = program.get(user, page);
                assertThat(answer.statusCode()).as("%s for %s", page, user).isLessThan(500);
                String body = answer.body().replace("q=Canary", "");
                withoutCanaries(page + " for " + user, body);
            }
        }
        try (Stream<Path> files = Files.walk(program.dataDir())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                withoutCanaries(file.toString(), content);
            }
        }
        withoutCanaries("the program's log", program.logTail());
    }

    private static void withoutCanaries(String where, String text) {
        CANARIES.forEach(canary ->
                assertThat(text.contains(canary)).as("%s in %s", canary, where).isFalse());
    }
}
