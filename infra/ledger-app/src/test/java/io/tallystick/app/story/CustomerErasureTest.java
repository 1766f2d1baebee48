package io.tallystick.app.story;

import static io.tallystick.app.StartedProgram.basic;
import static io.tallystick.app.StartedProgram.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.app.Canaries;
import io.tallystick.app.MovedClock;
import io.tallystick.app.StartedProgram;
import io.tallystick.app.notices.Mailbox;
import io.tallystick.events.customers.CardField;
import io.tallystick.query.ReadModels;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A customer whose years are over is erased, the persons its file speaks of with it: no read model, export, search, page, dead
 * letter, log or file on disk shows anything of it any more, and the ledger still proves itself (III-2, II-16, VI-9).
 */
class CustomerErasureTest {
    private static final String TODAY = "2026-03-02";

    private Path clock;
    private Mailbox mailbox;
    private StartedProgram program;
    private final HttpClient http = HttpClient.newHttpClient();
    private final CustomerCanaries planted = new CustomerCanaries(this::does);
    private final List<String> canaries = planted.all();
    private String customer = "";
    private String key = "";

    @BeforeEach
    void start(@TempDir Path temporary) throws IOException {
        mailbox = new Mailbox();
        Path directory = temporary.resolve("ledger");
        assertThat(directory.toFile().mkdirs()).isTrue();
        clock = directory.resolve("clock");
        MovedClock.to(clock, "2026-03-02T01:00:00Z");
        program = StartedProgram.moved(
                directory.resolve("data"),
                clock,
                "--tallystick.opening.with=house",
                "--tallystick.zone=UTC",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mailbox.port());
    }

    @AfterEach
    void stop() throws IOException {
        program.close();
        mailbox.close();
    }

    private JsonNode does(String user, String command, Map<String, ?> body) {
        HttpResponse<String> answer = program.command(user, command, new HashMap<>(body));
        assertThat(answer.statusCode()).as("%s: %s", command, answer.body()).isEqualTo(200);
        return json(answer);
    }

    private HttpResponse<String> read(String user, String purpose, String sections) {
        return program.send(HttpRequest.newBuilder(program.address("/api/customers/" + key + "/reading"))
                .header("Authorization", basic(user))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"purpose\":\"" + purpose + "\",\"sections\":[\"" + sections + "\"]}")));
    }

    @Test
    void after_erasure_nothing_shows_the_customer_or_anybody_in_its_file() throws Exception {
        plant();
        canaries();
        told();
        String card = json(read("seller", "UPKEEP", "PERSONS")).get("card").asString();
        assertThat(program.get("seller", card).body())
                .contains(planted.of(CardField.OWNER), planted.of(CardField.OWNER_HOBBIES));
        CustomerTexts.requireEverySeal(
                rows("select convert_from(payload, 'UTF8') from " + log() + " order by position"),
                rows("select type from " + log() + " order by position"));

        does(
                "custodian",
                "customers/EndRelationship",
                Map.of("customer", customer, "endedOn", "2026-03-02", "basis", "BY_CUSTOMER", "document", "letter 17"));
        does(
                "compliance",
                "customers/HoldCustomerFile",
                Map.of(
                        "customer", customer,
                        "kind", "INVESTIGATION",
                        "authority", "District Court (2026) 17",
                        "reason", "inquiry",
                        "reviewer", "employee/E0103",
                        "reviewOn", "2026-06-01"));
        program.close();
        MovedClock.to(clock, "2037-01-05T01:00:00Z");
        program.again();

        HttpResponse<String> held = program.command(
                "compliance",
                "retention/ProposeErasure",
                new HashMap<>(Map.of("subject", customer, "reason", "kept long enough")));
        assertThat(held.statusCode()).isEqualTo(422);
        assertThat(json(held).get("rule").asString()).isEqualTo("VI-12");
        does("director", "customers/ReleaseCustomerHold", Map.of("customer", customer, "hold", 1, "reason", "closed"));
        does("compliance", "retention/ProposeErasure", Map.of("subject", customer, "reason", "kept long enough"));
        does(
                "director",
                "retention/ApproveErasure",
                Map.of("erasure", "erasure/" + customer.replace('/', '-'), "legalBasis", "PIPL art. 47"));
        awaitErased(4);

        everywhere();
        deadLetters();
        rowsOfEveryTable();
        HttpResponse<String> again = read("custodian", "UPKEEP", "BASE");
        assertThat(again.statusCode()).as(again.body()).isLessThan(500);
        if (again.statusCode() == 200) {
            HttpResponse<String> empty =
                    program.get("custodian", json(again).get("card").asString());
            withoutCanaries("the card", empty.body());
            assertThat(empty.body()).contains("erased");
        }
        onDisk();
        assertThat(program.get("auditor", "/proof").statusCode()).isEqualTo(200);
    }

    private void canaries() throws SQLException {
        CustomerTexts.requireEveryText();
        customer = planted.plant(TODAY);
        key = customer.substring(customer.indexOf('/') + 1);
        planted.others(new House(program), TODAY);
    }

    /** From here on a read model refuses every fact, so that its events are parked with what the database says of them. */
    private void plant() throws SQLException {
        for (String schema : rows("select table_schema from information_schema.tables"
                + " where table_name = 'fact' and table_schema like '%customer_facts%'")) {
            run("alter table " + schema + ".fact add constraint planted check (fact < 0) not valid");
        }
    }

    /** Somebody is told of the customer, in the console and by mail. */
    private void told() {
        does("custodian", "notices/SetMailAddress", Map.of("mail", "custodian@house.example", "daily", false));
        does("manager", "notices/SetMailAddress", Map.of("mail", "manager@house.example", "daily", false));
        planted.report(customer, TODAY);
        program.until("a mail", () -> !mailbox.messages().isEmpty());
        program.until(
                "the notice on its page",
                () -> program.get("compliance", "/api/read/notices").body().contains("READ_CUSTOMER_REPORT"));
    }

    private void deadLetters() {
        String letters = program.get("admin", "/api/projections/customer-facts/dead-letters")
                .body();
        assertThat(letters).contains("planted").contains(customer);
        withoutCanaries("dead letters", letters);
        withoutCanaries(
                "the projection's page",
                program.get("admin", "/projections/customer-facts").body());
        assertThat(mailbox.messages()).isNotEmpty().allSatisfy(mail -> withoutCanaries("a mail", mail));
    }

    /** Read models, queues, parked events, the log itself: every row there is, as text. */
    private void rowsOfEveryTable() throws SQLException {
        List<String> tables = rows("select quote_ident(table_schema) || '.' || quote_ident(table_name)"
                + " from information_schema.tables where table_type = 'BASE TABLE'"
                + " and table_schema not in ('pg_catalog', 'information_schema')");
        assertThat(tables).hasSizeGreaterThan(80);
        for (String table : tables) {
            rows("select t::text from " + table + " t").forEach(row -> withoutCanaries(table, row));
        }
    }

    private String log() throws SQLException {
        return rows("select quote_ident(table_schema) || '.domain_event' from information_schema.tables"
                        + " where table_name = 'domain_event'")
                .getFirst();
    }

    private List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(program.databaseUrl());
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(program.databaseUrl());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void awaitErased(int subjects) {
        program.until(
                subjects + " erased",
                () -> json(program.get("auditor", "/api/read/erasures?state=ERASED"))
                                .get("rows")
                                .size()
                        >= subjects);
    }

    private void everywhere() {
        for (String user : List.of("seller", "custodian", "auditor", "compliance", "admin")) {
            for (Model model : ReadModels.all()) {
                for (Table table : model.tables()) {
                    if (!table.hidden()) {
                        check(user, "/api/read/" + model.name() + "?table=" + table.name());
                    }
                }
                String marked = model.internal() ? "?usedFor=AUDIT" : "";
                check(user, "/api/read/" + model.name() + "/export.csv" + marked);
                workbook(user, "/api/read/" + model.name() + "/export.xlsx" + marked);
                if (model.internal()) {
                    check(user, "/print/registers/" + model.name() + marked);
                    workbook(user, "/print/registers/" + model.name() + ".xlsx" + marked);
                }
            }
            for (String page : List.of(
                    "/registers/customers",
                    "/registers/customer-retention",
                    "/customers/" + key,
                    "/timeline?record=" + customer,
                    "/notices",
                    "/print/registers/notices",
                    "/api/log?record=" + customer,
                    "/projections",
                    "/refusals",
                    "/search?q=Canary",
                    "/search?q=%E9%87%91%E7%B5%B2%E9%9B%80")) {
                check(user, page);
            }
        }
    }

    private void check(String user, String page) {
        HttpResponse<String> answer = program.get(user, page);
        assertThat(answer.statusCode()).as("%s for %s", page, user).isLessThan(500);
        withoutCanaries(page + " for " + user, answer.body());
    }

    /** A workbook is packed: what is in it is looked at, not its bytes. */
    private void workbook(String user, String page) {
        try {
            HttpResponse<byte[]> answer = http.send(
                    HttpRequest.newBuilder(program.address(page))
                            .header("Authorization", basic(user))
                            .build(),
                    BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as("%s for %s", page, user).isEqualTo(200);
            Path file = Files.write(clock.resolveSibling("export.xlsx"), answer.body());
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    withoutCanaries(
                            page + " for " + user,
                            new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void onDisk() throws IOException {
        assertThat(Canaries.areNotBelow(program.dataDir(), canaries)).isGreaterThan(10_000_000);
        withoutCanaries("the program's log", program.logTail());
    }

    private void withoutCanaries(String where, String text) {
        canaries.forEach(canary ->
                assertThat(text.contains(canary)).as("%s in %s", canary, where).isFalse());
    }
}
