package io.tallystick.app.story;

import static io.tallystick.app.StartedProgram.basic;
import static io.tallystick.app.StartedProgram.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.app.Canaries;
import io.tallystick.app.StartedProgram;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        return read(user, purpose, key);
    }

    private HttpResponse<String> read(String user, String purpose, String file) {
        return program.send(HttpRequest.newBuilder(program.address("/api/customers/" + file + "/reading"))
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

    /** Told is told: what is recorded beside the facts is read on the card, with its section and not without (II-56, II-60). */
    @Test
    void what_was_told_beside_the_facts_is_read_on_the_card_by_who_may_read_its_section() {
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        Map<String, Object> visit = Map.of(
                "customer",
                customer,
                "visitedAt",
                today + "T00:00:00Z",
                "purpose",
                "SALES",
                "findings",
                "said-at-visit");
        does("seller", "customers/RecordVisit", visit);
        does(
                "seller",
                "customers/RecordDealing",
                Map.of(
                        "unit", "org/Z109-KHB",
                        "customer", customer,
                        "channel", "FAX",
                        "direction", "FROM_CUSTOMER",
                        "on", today,
                        "reference", "F-17",
                        "text", "said-by-fax"));
        does("seller", "customers/RecordProblem", Map.of("customer", customer, "problem", "said-of-problem"));
        long last = does(
                        "seller",
                        "customers/FileCustomerReport",
                        Map.of(
                                "customer",
                                customer,
                                "kind",
                                "URGENT",
                                "happenedAt",
                                today + "T00:00:00Z",
                                "text",
                                "said-in-report"))
                .get("position")
                .asLong();
        for (String register : List.of("visits", "dealings", "customer-reports")) {
            assertThat(rows(register + "?atLeast=" + last).size()).isEqualTo(1);
        }
        assertThat(program.get(
                                "custodian",
                                json(read("custodian", "UPKEEP")).get("card").asString())
                        .body())
                .contains("said-at-visit", "said-by-fax", "said-of-problem", "said-in-report");
        String page = json(read("custodian", "UPKEEP")).get("card").asString().replace("/api/", "/");
        assertThat(program.get("custodian", page).body())
                .contains("said-at-visit", "said-by-fax", "said-of-problem", "said-in-report");

        does(
                "manager",
                "customers/GrantAccess",
                Map.of(
                        "customer",
                        customer,
                        "grantee",
                        "employee/E0102",
                        "sections",
                        List.of("TRADING"),
                        "purposes",
                        List.of("SALES"),
                        "until",
                        today,
                        "reason",
                        "stands in"));
        assertThat(program.get(
                                "seller2",
                                json(read("seller2", "SALES")).get("card").asString())
                        .body())
                .contains("said-of-problem")
                .doesNotContain("said-at-visit", "said-by-fax", "said-in-report");
    }

    /** A request is on the custodian's work list, and answered where it is seen; nobody types its number (II-57). */
    @Test
    void a_request_is_answered_from_where_it_is_seen() {
        String until = LocalDate.now(ZoneOffset.UTC).plusDays(30).toString();
        long asked = does(
                        "seller2",
                        "customers/RequestAccess",
                        Map.of(
                                "customer",
                                customer,
                                "sections",
                                List.of("BASE", "TRADING"),
                                "purposes",
                                List.of("SALES"),
                                "until",
                                until,
                                "reason",
                                "stands in"))
                .get("position")
                .asLong();
        assertThat(rows("access-requests?atLeast=" + asked).size()).isEqualTo(1);
        assertThat(rows("customer-duties?atLeast=" + asked).size()).isEqualTo(1);
        String row = program.get(
                        "custodian", "/registers/access-requests/row?table=request&customer=" + customer + "&number=1")
                .body();
        assertThat(row)
                .contains("customers.GrantAccess", "customers.RefuseAccess", "grantee=employee", "sections=BASE")
                .doesNotContain("customers.RevokeGrant", "customers.DecideAppeal");
        assertThat(program.get("custodian", "/").body()).contains("II-57");
        assertThat(program.get("custodian", "/customers/" + key).body()).contains("stands in");
        does(
                "custodian",
                "customers/RefuseAccess",
                Map.of("customer", customer, "request", 1, "ground", "OUTSIDE_SCHEME", "reason", "no need"));
        assertThat(program.get("custodian", "/customers/" + key + "?atLeast=" + head())
                        .body())
                .contains("customers.EndRelationship")
                .doesNotContain("customers.UndoMerge", "customers.ResumeRelationship", "customers.CloseProblem");
    }

    @Test
    void who_has_no_grant_is_refused_and_that_is_recorded() {
        HttpResponse<String> refused = read("seller2", "SALES");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).get("rule").asString()).isEqualTo("IV-16");
        assertThat(json(refused).get("event").asLong()).isPositive();
    }

    /** Many denials raise an alert; who leaves loses all at once, and goes only when nothing is left. */
    @Test
    void who_is_denied_often_is_told_of_and_who_leaves_leaves_nothing_behind() {
        // The same refusal within a minute counts once: three files are tried.
        assertThat(read("information", "SALES").statusCode()).isEqualTo(422);
        for (String name : List.of("Second Trading", "Third Trading Company")) {
            Map<String, Object> another = opening();
            another.put("name", name);
            another.put("phone", "021-1111" + name.length());
            another.put("salesperson", "employee/E0102");
            String file = does("custodian", "customers/OpenCustomerFile", another)
                    .get("aggregate")
                    .asString();
            assertThat(alerts()).isZero();
            assertThat(read("information", "SALES", file.substring(file.indexOf('/') + 1))
                            .statusCode())
                    .isEqualTo(422);
        }
        program.until("an alert", () -> alerts() == 3);

        String day = LocalDate.now(ZoneOffset.UTC).toString();
        String leaver = "employee/E0101";
        assertThat(mayRead(leaver, head())).isEqualTo(1);
        String before = LocalDateTime.now(ZoneOffset.UTC).toString();
        does("admin", "organisation/BeginDeparture", Map.of("employee", leaver, "lastDay", day));
        program.until(
                "the list of what the leaver has",
                () -> rows("leaver-clearances").size() == 1);
        assertThat(read("seller", "SALES").statusCode()).isEqualTo(422);
        assertThat(mayRead(leaver, head())).isZero();
        assertThat(program.get("compliance", "/access?at=" + before + "&customer=" + key)
                        .body())
                .contains("answers for the file", "looks after the customer");
        assertThat(program.get("compliance", "/access?at=" + day + "T23:59&customer=" + key)
                        .body())
                .contains("answers for the file")
                .doesNotContain("looks after the customer");
        assertThat(program.get("compliance", "/access?customer=Nobody%20known").body())
                .contains("“Nobody known” is the number of no customer file")
                .doesNotContain("Nobody could.");

        refused("admin", "organisation/CompleteDeparture", Map.of("employee", leaver));
        does(
                "custodian",
                "customers/ReplaceLeaver",
                Map.of("employee", leaver, "customers", List.of(customer), "replacement", "employee/E0102"));
        does(
                "custodian",
                "customers/TellCustomerOfDeparture",
                Map.of("employee", leaver, "customers", List.of(customer), "on", day, "way", "LETTER"));
        does("compliance", "customers/ReviewLeaverUses", Map.of("employee", leaver, "counted", 0, "finding", "none"));
        does("manager", "customers/SignLeaverFiles", Map.of("employee", leaver, "counted", 1));
        refused("admin", "organisation/CompleteDeparture", Map.of("employee", leaver));
        does("information", "customers/SignLeaverFiles", Map.of("employee", leaver, "counted", 1));
        does(
                "admin",
                "organisation/RelievePost",
                Map.of("employee", leaver, "appointment", 1, "on", day, "reason", "leaves"));
        does("admin", "organisation/CompleteDeparture", Map.of("employee", leaver));
    }

    private JsonNode does(String user, String command, Map<String, ?> body) {
        HttpResponse<String> answer = program.command(user, command, new HashMap<>(body));
        assertThat(answer.statusCode()).as("%s: %s", command, answer.body()).isEqualTo(200);
        return json(answer);
    }

    private JsonNode refused(String user, String command, Map<String, ?> body) {
        HttpResponse<String> answer = program.command(user, command, new HashMap<>(body));
        assertThat(answer.statusCode()).as("%s: %s", command, answer.body()).isEqualTo(422);
        return json(answer);
    }

    private long head() {
        return json(program.get("auditor", "/api/log")).get("head").asLong();
    }

    private JsonNode rows(String asked) {
        return json(program.get("compliance", "/api/read/" + asked)).get("rows");
    }

    private int alerts() {
        return rows("access-denials?alert=true").size();
    }

    private int mayRead(String reader, long atLeast) {
        return rows("customer-readers?to_at.empty=true&reader=" + reader + "&atLeast=" + atLeast)
                .size();
    }

    /** Whoever has a grant gets no more out of a register than who has none: values are opened on the card alone. */
    private void registersAreMarkedAndMasked() {
        HttpResponse<String> aimless = program.get("seller", "/api/read/customers/export.csv");
        assertThat(aimless.statusCode()).isEqualTo(400);
        assertThat(json(aimless).get("errors").get(0).get("field").asString()).isEqualTo("usedFor");
        assertThat(program.get("seller", "/print/registers/customers").statusCode())
                .isEqualTo(400);
        for (String user : List.of("seller", "seller2")) {
            String csv = program.get(user, "/api/read/customers/export.csv?usedFor=SALES&lang=en&atLeast=" + head())
                    .body();
            List<String> rows = csv.lines().toList();
            assertThat(rows.getFirst()).endsWith("Internal use only");
            assertThat(rows.subList(1, rows.size()))
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row)
                            .contains("Internal use only. Taken by " + user, "T", "for sales")
                            .doesNotContain(NAME));
            String print = program.get(user, "/print/registers/customers?usedFor=SALES&lang=en")
                    .body();
            assertThat(print).contains("Internal use only. Taken by ").doesNotContain(NAME);
        }
        assertThat(program.get("auditor", "/api/read/log-use?what=customers&atLeast=" + head())
                        .body())
                .contains("csv SALES");
        assertThat(program.get("seller", "/api/read/transfers/export.csv").body())
                .doesNotContain("Internal use only");
    }

    @Test
    void what_a_file_says_stands_nowhere_else() throws IOException {
        registersAreMarkedAndMasked();
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
                    "/print/registers/customers?usedFor=AUDIT",
                    "/api/read/customers",
                    "/api/read/customer-facts",
                    "/api/read/customers/export.csv?usedFor=AUDIT",
                    "/api/read/customer-facts/export.csv?usedFor=AUDIT",
                    "/api/log?record=" + customer,
                    "/refusals",
                    "/search?q=Canary")) {
                HttpResponse<String> answer = program.get(user, page);
                assertThat(answer.statusCode()).as("%s for %s", page, user).isLessThan(500);
                String body = answer.body().replace("q=Canary", "");
                withoutCanaries(page + " for " + user, body);
            }
        }
        assertThat(Canaries.areNotBelow(program.dataDir(), CANARIES)).isGreaterThan(10_000_000);
        withoutCanaries("the program's log", program.logTail());
    }

    private static void withoutCanaries(String where, String text) {
        CANARIES.forEach(canary ->
                assertThat(text.contains(canary)).as("%s in %s", canary, where).isFalse());
    }
}
