package io.tallystick.app.story;

import static io.tallystick.app.StartedProgram.basic;
import static io.tallystick.app.StartedProgram.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.app.StartedProgram;
import io.tallystick.app.proof.Terminal;
import io.tallystick.events.customers.demands.Production;
import io.tallystick.testkit.Rule;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * An authority's demand over HTTP, from its registration to its receipt, with the bundle an auditor writes and anybody checks
 * (II-61, VI-12, VI-14, VI-30).
 */
class DemandStoryTest {
    private static final String NAME = "Demanded Trading 被調取貿易";
    private static final String SCOPE = "canary-scope-of-business";
    private static final String SALES = "7654321";
    private static final String SEEN = "canary-seen-at-the-visit";
    private static final String SOLD = "4242.42";

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private StartedProgram program;
    private Path folder;
    private String customer = "";
    private String visit = "";
    private String demand = "";

    @BeforeEach
    void start(@TempDir Path temporary) {
        folder = temporary;
        program = StartedProgram.on(
                temporary.resolve("data"),
                "--tallystick.opening.with=house",
                "--tallystick.zone=UTC",
                "--tallystick.proof.commit-every=1s");
        customer = does(
                        "seller",
                        "customers/OpenCustomerFile",
                        Map.of(
                                "unit", "org/Z109-KHB",
                                "name", NAME,
                                "nature", "COMPANY",
                                "role", "DEALER",
                                "relation", "DIRECT",
                                "source", "VISIT",
                                "custodian", "employee/E0103",
                                "salesperson", "employee/E0101"))
                .get("aggregate")
                .asString();
        for (Map.Entry<String, String> said :
                Map.of("BUSINESS_SCOPE", SCOPE, "ANNUAL_SALES", SALES).entrySet()) {
            does(
                    "seller",
                    "customers/RecordFact",
                    Map.of("customer", customer, "field", said.getKey(), "value", said.getValue(), "source", "VISIT"));
        }
        long position = does(
                        "seller",
                        "customers/RecordVisit",
                        Map.of(
                                "customer",
                                customer,
                                "visitedAt",
                                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                                "purpose",
                                "SURVEY",
                                "findings",
                                SEEN))
                .get("position")
                .asLong();
        visit = json(program.get("compliance", "/api/read/visits?customer=" + customer + "&atLeast=" + position))
                .get("rows")
                .get(0)
                .get("visit")
                .asString();
        does(
                "seller",
                "customers/RecordTransaction",
                Map.of(
                        "customer",
                        customer,
                        "kind",
                        "SALE",
                        "document",
                        "S-1",
                        "goods",
                        "TEA",
                        "amount",
                        new BigDecimal(SOLD),
                        "on",
                        today.toString()));
    }

    @AfterEach
    void stop() {
        program.close();
    }

    private JsonNode does(String user, String command, Map<String, ?> body) {
        HttpResponse<String> answer = program.command(user, command, new HashMap<>(body));
        assertThat(answer.statusCode()).as("%s: %s", command, answer.body()).isEqualTo(200);
        return json(answer);
    }

    private JsonNode refused(String user, String command, Map<String, ?> body, String rule) {
        HttpResponse<String> answer = program.command(user, command, new HashMap<>(body));
        assertThat(answer.statusCode()).as("%s: %s", command, answer.body()).isEqualTo(422);
        assertThat(json(answer).get("rule").asString()).as(answer.body()).isEqualTo(rule);
        return json(answer);
    }

    @Test
    void a_demand_is_answered_and_the_answer_proves_itself() throws Exception {
        Map<String, Object> asked = new HashMap<>(Map.of(
                "authority", "District tax office",
                "document", "(2026) 17",
                "documentDate", today.minusDays(2).toString(),
                "dueOn", today.plusDays(20).toString(),
                "customers", List.of(customer),
                "sections", List.of("BASE", "BUSINESS"),
                "reviewer", "employee/E0012"));
        refused("compliance", "customers/RegisterDemand", asked, "II-61");
        asked.put("legalBasis", "Tax Collection Law art. 54");
        demand = does("compliance", "customers/RegisterDemand", asked)
                .get("aggregate")
                .asString();
        assertThat(demand).startsWith("demand/");
        refused(
                "director",
                "customers/ReleaseCustomerHold",
                Map.of("customer", customer, "hold", 1, "reason", "not needed"),
                "VI-12");
        refused("compliance", "customers/CollectForDemand", Map.of("demand", demand), "IV-16");
        does(
                "custodian",
                "customers/GrantAccess",
                Map.of(
                        "customer",
                        customer,
                        "grantee",
                        "employee/E0012",
                        "sections",
                        List.of("BASE", "BUSINESS"),
                        "purposes",
                        List.of("DISCLOSURE"),
                        "until",
                        today.plusDays(30).toString(),
                        "reason",
                        "demand of the tax office"));
        does("compliance", "customers/CollectForDemand", Map.of("demand", demand));
        int scopeFact = factOf("BUSINESS_SCOPE");
        does(
                "compliance",
                "customers/WithholdFact",
                Map.of(
                        "demand", demand,
                        "customer", customer,
                        "fact", scopeFact,
                        "ground", "PRIVILEGED",
                        "reason", "letters with counsel"));
        refused("manager", "customers/ApproveProduction", Map.of("demand", demand, "counted", 3), "VI-30");
        does("manager", "customers/ApproveProduction", Map.of("demand", demand, "counted", 2));

        Path production = fetched();
        String told = Files.readString(production);
        assertThat(told).contains(NAME, "PRIVILEGED", "letters with counsel", "OUTSIDE_SCOPE", SEEN, visit, trade());
        assertThat(told).doesNotContain(SCOPE, SALES, SOLD);
        String digest = Production.digest(Files.readAllBytes(production));
        refused(
                "compliance",
                "customers/HandOverProduction",
                Map.of("demand", demand, "digest", "0".repeat(64), "way", "IN_PERSON"),
                "II-61");

        String key = program.get("auditor", "/tlog/vkey").body().strip();
        Path bundle = exported(key, production);
        Path zip = folder.resolve("demand.zip");
        assertThat(Terminal.run(export(key, production, zip).toArray()).code()).isZero();
        does(
                "compliance",
                "customers/HandOverProduction",
                Map.of(
                        "demand",
                        demand,
                        "digest",
                        digest,
                        "way",
                        "IN_PERSON",
                        "bundle",
                        Production.digest(Files.readAllBytes(zip))));
        long position = does(
                        "compliance",
                        "customers/RecordReceipt",
                        Map.of("demand", demand, "receipt", "R-9", "receivedOn", today.toString()))
                .get("position")
                .asLong();
        refused("compliance", "customers/CloseDemand", Map.of("demand", demand, "outcome", "answered"), "VI-14");
        registers(position);
        long closed = does("director", "customers/CloseDemand", Map.of("demand", demand, "outcome", "answered"))
                .get("position")
                .asLong();
        assertThat(program.get(
                                "compliance",
                                "/api/read/timeline?record=" + customer + "&sort=-position&atLeast=" + closed)
                        .body())
                .contains("customers.CustomerHoldReleased");
        assertThat(closed).isGreaterThan(position);

        assertThat(verify(zip, key)).isEmpty();
        sound(bundle, key);
        tampered(bundle, key);
    }

    private String trade() {
        return customer.replaceFirst("customer/", "trade/");
    }

    private int factOf(String field) {
        String register = "/api/read/customer-facts?customer=" + customer + "&field=" + field;
        JsonNode row = json(program.get("compliance", register)).get("rows").get(0);
        return row.get("fact").asInt();
    }

    /** Once, and by who is let. */
    private Path fetched() throws IOException {
        String address = "/api/" + demand.replaceFirst("demand/", "demands/") + "/production";
        HttpResponse<String> let = program.send(HttpRequest.newBuilder(program.address(address))
                .header("Authorization", basic("compliance"))
                .POST(BodyPublishers.noBody()));
        assertThat(let.statusCode()).as(let.body()).isEqualTo(200);
        String file = json(let).get("production").asString();
        assertThat(program.get("auditor", file).statusCode()).isEqualTo(403);
        HttpResponse<String> given = program.get("compliance", file);
        assertThat(given.statusCode()).as(given.body()).isEqualTo(200);
        HttpResponse<String> again = program.get("compliance", file);
        assertThat(again.statusCode()).isEqualTo(403);
        assertThat(json(again).get("type").asString()).isEqualTo("urn:tallystick:problem:no-reading");
        assertThat(json(again).get("title").asString()).isNotBlank();
        assertThat(json(again).get("detail").asString()).contains("POST " + address);
        HttpResponse<String> other = program.send(HttpRequest.newBuilder(program.address(address))
                .header("Authorization", basic("custodian"))
                .POST(BodyPublishers.noBody()));
        assertThat(other.statusCode()).as(other.body()).isBetween(400, 499);
        Path production = folder.resolve("production.json");
        Files.writeString(production, given.body());
        return production;
    }

    private List<Object> export(String key, Path production, Path to) {
        return List.of(
                "export",
                program.address("/tlog"),
                "--user",
                "auditor:auditor",
                "--key",
                key,
                "--case",
                demand,
                "--attach",
                production,
                "--bundle",
                to,
                "--json");
    }

    /** Once the ledger committed to the seal. */
    private Path exported(String key, Path production) throws Exception {
        long sealed = json(program.get("auditor", "/api/read/timeline?record=" + demand + "&sort=-position"))
                .get("rows")
                .get(0)
                .get("position")
                .asLong();
        for (int i = 0; ; i++) {
            Path to = folder.resolve("bundle" + i);
            Terminal took = Terminal.run(export(key, production, to).toArray());
            if (took.code() == 0 && took.json().path("wholeUpTo").asLong() >= sealed) {
                assertThat(took.json().get("withheld").asLong()).isPositive();
                return to;
            }
            assertThat(i).as(took.toString() + program.logTail()).isLessThan(60);
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    private List<String> verify(Path bundle, String key) {
        Terminal ran = Terminal.run(
                "verify",
                bundle,
                "--key",
                key,
                "--record",
                customer,
                "--record",
                demand,
                "--record",
                visit,
                "--record",
                trade(),
                "--json");
        return ran.findings();
    }

    private void sound(Path bundle, String key) throws IOException {
        assertThat(verify(bundle, key)).isEmpty();
        try (Stream<Path> files = Files.walk(bundle)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                        .as(file.toString())
                        .doesNotContain(SCOPE, SALES, SOLD);
            }
        }
    }

    /** What is changed, left out or put in is found. */
    private void tampered(Path bundle, String key) throws IOException {
        Path attached = bundle.resolve("attachments/production.json");
        String right = Files.readString(attached);
        Files.writeString(attached, right.replace(NAME, "Somebody else"));
        assertThat(verify(bundle, key)).containsExactly("ATTACHMENT 0");
        Files.writeString(attached, right);
        assertThat(verify(bundle, key)).isEmpty();

        List<Path> withheld = new ArrayList<>();
        try (Stream<Path> files = Files.list(bundle.resolve("withheld"))) {
            files.sorted().forEach(withheld::add);
        }
        Path one = withheld.getLast();
        String leaf = Files.readString(one);
        String other = leaf.endsWith("A=\n") ? "B=\n" : "A=\n";
        Files.writeString(one, leaf.substring(0, leaf.length() - 3) + other);
        assertThat(verify(bundle, key)).isNotEmpty();
        Files.delete(one);
        Path proof = bundle.resolve("proofs")
                .resolve(String.valueOf(one.getFileName()).replace(".leaf", ".tlog-proof"));
        byte[] proved = Files.readAllBytes(proof);
        Files.delete(proof);
        assertThat(verify(bundle, key)).anyMatch(found -> found.startsWith("INCOMPLETE"));
        Files.writeString(one, leaf);
        Files.write(proof, proved);
        assertThat(verify(bundle, key)).isEmpty();
    }

    /** Watching the watchers: on the side of customers too, and whoever looks. */
    @Rule(value = "VI-21", enforced = false)
    void looking_at_a_customers_log_and_taking_its_registers_out_is_on_record() {
        for (String path :
                List.of("/timeline?record=" + customer, "/api/read/customer-readings/export.csv?usedFor=AUDIT")) {
            assertThat(program.get("auditor", path).statusCode()).as(path).isEqualTo(200);
        }
        String uses = program.found("what was read and exported", () -> {
            long head =
                    json(program.get("statistician", "/api/log")).get("head").asLong();
            String told = program.get(
                            "compliance", "/api/read/log-use?size=200&employee=employee/E0011&atLeast=" + head)
                    .body();
            return told.contains("customer-readings") && told.contains(customer) ? told : null;
        });
        assertThat(uses).contains("EXPORT", "customer-readings", "csv AUDIT", "READ", customer, "employee/E0011");
    }

    private void registers(long position) {
        JsonNode disclosed = json(program.get(
                        "compliance", "/api/read/customer-disclosures?customer=" + customer + "&atLeast=" + position))
                .get("rows");
        assertThat(disclosed.size()).isEqualTo(1);
        assertThat(disclosed.get(0).get("recipient").asString()).isEqualTo("District tax office");
        assertThat(disclosed.get(0).get("basis").asString()).isEqualTo("LEGAL_DUTY");
        JsonNode row = json(program.get("compliance", "/api/read/demands?atLeast=" + position))
                .get("rows")
                .get(0);
        assertThat(row.get("state").asString()).isEqualTo("RECEIVED");
        assertThat(row.get("given").asInt()).isEqualTo(2);
        JsonNode readings = json(program.get("compliance", "/api/read/customer-readings?customer=" + customer))
                .get("rows");
        assertThat(readings.toString()).contains("DISCLOSURE");
        for (String language : List.of("en", "zh-Hant", "zh-Hans")) {
            HttpResponse<String> page =
                    program.get("compliance", "/" + demand.replaceFirst("demand/", "demands/") + "?lang=" + language);
            assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
            assertThat(page.body())
                    .contains("District tax office", visit.replace("/", "%2F"))
                    .doesNotContain(NAME, SCOPE, SEEN, "??");
        }
    }
}
