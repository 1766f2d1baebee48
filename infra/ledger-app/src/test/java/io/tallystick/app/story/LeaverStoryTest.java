package io.tallystick.app.story;

import static io.tallystick.app.StartedProgram.basic;
import static io.tallystick.app.StartedProgram.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.app.StartedProgram;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The customers of somebody who leaves, over HTTP: taken over and told many at once; who leaves is told to read nothing. */
class LeaverStoryTest {
    private static final String LEAVER = "employee/E0101";
    private static final String LEAVER_NAME = "Saleswoman Mei 梅銷";

    private StartedProgram program;

    @BeforeEach
    void start(@TempDir Path temporary) {
        program = StartedProgram.on(
                temporary.resolve("data"), "--tallystick.opening.with=house", "--tallystick.zone=UTC");
    }

    @AfterEach
    void stop() {
        program.close();
    }

    private HttpResponse<String> gives(String user, String command, Map<String, ?> body) {
        return program.command(user, command, new HashMap<>(body));
    }

    private JsonNode does(String user, String command, Map<String, ?> body) {
        HttpResponse<String> answer = gives(user, command, body);
        assertThat(answer.statusCode()).as("%s: %s", command, answer.body()).isEqualTo(200);
        return json(answer);
    }

    private String file(String name, String salesperson) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "unit", "org/Z109-KHB",
                "name", name,
                "nature", "COMPANY",
                "role", "DEALER",
                "relation", "DIRECT",
                "source", "VISIT",
                "custodian", "employee/E0103",
                "salesperson", salesperson));
        return does("custodian", "customers/OpenCustomerFile", body)
                .get("aggregate")
                .asString();
    }

    private JsonNode refusedReading(String user, String customer) {
        HttpResponse<String> answer =
                program.send(HttpRequest.newBuilder(program.address("/api/customers/" + key(customer) + "/reading"))
                        .header("Authorization", basic(user))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"purpose\":\"SALES\"}")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        return json(answer);
    }

    private String sentBack(String user, String customer, JsonNode refusal) {
        return program.get(
                        user,
                        "/customers/" + key(customer) + "?denied="
                                + refusal.get("event").asLong())
                .body();
    }

    private static String key(String record) {
        return record.substring(record.indexOf('/') + 1);
    }

    private String begun(String... customers) {
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        does("admin", "organisation/BeginDeparture", Map.of("employee", LEAVER, "lastDay", today));
        program.until(
                "the list of what the leaver has",
                () -> json(program.get("compliance", "/api/read/leaver-customers"))
                                .get("rows")
                                .size()
                        == customers.length);
        return today;
    }

    @Test
    void who_leaves_is_told_to_read_nothing_and_who_has_no_grant_whom_to_ask() {
        String customer = file("Far Trading", LEAVER);
        JsonNode stranger = refusedReading("seller2", customer);
        assertThat(sentBack("seller2", customer, stranger)).contains("id=\"ask\"", "IV-16");
        begun(customer);

        JsonNode refusal = refusedReading("seller", customer);
        assertThat(refusal.get("detail").asString()).contains(LEAVER_NAME).doesNotContain("employee/", "E0101");
        assertThat(refusal.get("remedies").size()).isZero();
        assertThat(sentBack("seller", customer, refusal))
                .contains("no customer file is open to " + LEAVER_NAME, "IV-13")
                .doesNotContain("id=\"ask\"");
        // A refusal is told to who was refused.
        assertThat(sentBack("seller2", customer, refusal)).doesNotContain("no customer file is open to");
        // Names are put in when it is told; none is recorded with the refusal.
        assertThat(program.get("auditor", "/api/read/refusals").body())
                .contains("refused.leaverReadsNothing")
                .doesNotContain(LEAVER_NAME);
    }

    @Test
    void all_customers_are_taken_over_and_told_in_one_go_or_none_is() {
        String one = file("Far Trading", LEAVER);
        String two = file("Wide Works", LEAVER);
        String other = file("Other Mills", "employee/E0102");
        String today = begun(one, two);
        assertThat(program.get("custodian", "/registers/leaver-customers?leaver=" + LEAVER)
                        .body())
                .contains("/commands/customers/ReplaceLeaver?together=customers&amp;of=employee")
                .contains("/commands/customers/TellCustomerOfDeparture?together=customers&amp;of=employee");

        Map<String, Object> replaced =
                Map.of("employee", LEAVER, "customers", List.of(one, other, two), "replacement", "employee/E0102");
        HttpResponse<String> tried = gives("custodian", "customers/ReplaceLeaver?dryRun=true", replaced);
        assertThat(tried.statusCode()).as(tried.body()).isEqualTo(422);
        JsonNode rows = json(tried).get("rows");
        assertThat(rows.size()).isEqualTo(1);
        assertThat(rows.get(0).get("record").asString()).isEqualTo(other);
        assertThat(rows.get(0).get("detail").asString()).contains(key(other)).doesNotContain("customer/");

        does(
                "custodian",
                "customers/ReplaceLeaver",
                Map.of("employee", LEAVER, "customers", List.of(one, two), "replacement", "employee/E0102"));
        long last = does(
                        "custodian",
                        "customers/TellCustomerOfDeparture",
                        Map.of("employee", LEAVER, "customers", List.of(one, two), "on", today, "way", "LETTER"))
                .get("position")
                .asLong();
        JsonNode clearance = json(program.get("compliance", "/api/read/leaver-clearances?atLeast=" + last))
                .get("rows")
                .get(0);
        assertThat(clearance.get("to_replace").asInt()).isZero();
        assertThat(clearance.get("to_tell").asInt()).isZero();
    }
}
