package io.tallystick.app.http;

import static io.tallystick.app.StartedProgram.basic;
import static io.tallystick.app.StartedProgram.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.app.StartedProgram;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a client gets wrong is told as a clear 4xx, and nothing is recorded. */
class BadInputTest {
    private static StartedProgram program;
    private long before;

    @BeforeAll
    static void start(@TempDir Path directory) {
        program = StartedProgram.on(directory.resolve("data"));
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @BeforeEach
    void rememberHead() {
        before = head();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{                                   | 400 | malformed.json",
                "[]                                  | 400 | malformed.notAnObject",
                "\"text\"                            | 400 | malformed.notAnObject",
                "{\"number\":\"Z110\"} trailing      | 400 | malformed.json",
                "{\"number\":\"Z110\",\"number\":\"Z111\",\"name\":\"x\"} | 400 | malformed.json",
                "{\"number\":\"Z110\",\"name\":\"x\",\"nick\":\"y\"}     | 400 | malformed.unknownField",
                "{\"number\":\"Z110\"}               | 400 | malformed.required",
                "{\"number\":\"Z110\",\"name\":7}    | 400 | malformed.text",
                "{\"number\":\"Z110\",\"name\":\"a\\u0000b\"} | 400 | malformed.controlCharacters",
            })
    void a_body_that_is_no_command(String body, int status, String reason) {
        HttpResponse<String> answer = program.command("admin", "organisation/OpenFonds", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(answer).get("errors").get(0).get("reason").asString()).isEqualTo(reason);
        assertNothingRecorded();
    }

    @Test
    void an_unknown_command() {
        assertProblem(program.command("admin", "organisation/Abolish", "{}"), 404, "no-such-command");
    }

    @Test
    void a_body_of_another_type() {
        HttpResponse<String> answer =
                program.send(HttpRequest.newBuilder(program.address("/api/commands/organisation/OpenFonds"))
                        .header("Authorization", basic("admin"))
                        .header("Content-Type", "text/xml")
                        .POST(BodyPublishers.ofString("<fonds/>")));
        assertProblem(answer, 415, "malformed");
    }

    @Test
    void an_oversized_body() {
        assertProblem(
                program.command("admin", "organisation/OpenFonds", "{\"name\":\"" + "x".repeat(5_000_000) + "\"}"),
                413,
                "malformed");
    }

    @Test
    void a_deeply_nested_body() {
        assertProblem(
                program.command("admin", "organisation/OpenFonds", "[".repeat(100_000) + "]".repeat(100_000)),
                400,
                "malformed");
    }

    @Test
    void an_idempotency_key_with_control_characters_or_too_long() {
        assertProblem(
                program.command("admin", "organisation/OpenFonds", "{}", "Idempotency-Key", "k".repeat(201)),
                400,
                "malformed");
    }

    @Test
    void an_if_match_that_is_no_version() {
        assertProblem(
                program.command("admin", "organisation/OpenFonds", "{}", "If-Match", "\"yesterday\""),
                400,
                "malformed");
    }

    /** Whoever means a trial and misspells it has not recorded anything. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/batch?dryRun=           | {\"records\":[\"employee/E0001\"]}",
                "/batch?dryrun=true       | {\"records\":[\"employee/E0001\"]}",
                "/batch                   | {\"records\":[\"employee/E0001\"],\"dryRun\":\"yes\"}",
                "/batch                   | {\"records\":[\"employee/E0001\"],\"dryrun\":true}",
                "/batch                   | {\"records\":[{},[],5]}",
                "/batch                   | {\"records\":[\"employee/E0001\"],\"fields\":7}",
                "?dryRun=                 | {\"employee\":\"employee/E0001\"}",
                "?dryrun=true             | {\"employee\":\"employee/E0001\"}",
            })
    void a_trial_that_is_none(String address, String body) {
        assertProblem(
                program.command("admin", "organisation/RelievePost" + address, body, "Idempotency-Key", "trial"),
                400,
                "malformed");
    }

    @Test
    void a_batch_that_is_tried_by_its_address_records_nothing() {
        HttpResponse<String> answer = program.command(
                "admin",
                "organisation/RelievePost/batch?dryRun=true",
                "{\"records\":[\"employee/E0001\"],\"fields\":{}}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(json(answer).get("dryRun").asBoolean()).isTrue();
        assertNothingRecorded();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1000000000-01-02T00:00:00Z", "0001-01-01T00:00:00Z", "yesterday", "7"})
    void a_time_that_cannot_be(String time) {
        assertProblem(
                program.command(
                        "receiver",
                        "custody/CountLines",
                        "{\"transfer\":\"transfer/2026-000001\",\"accepted\":\"1\",\"occurredAt\":\"" + time + "\"}"),
                400,
                "malformed");
    }

    @Test
    void words_to_search_for_that_are_no_text() {
        assertProblem(program.get("auditor", "/api/read/holdings?q=%FF"), 400, "bad-address");
    }

    @Test
    void the_same_request_in_another_order_of_fields_is_the_same_request() {
        HttpResponse<String> first = program.command(
                "admin", "organisation/OpenFonds", "{\"number\":\"Z301\",\"name\":\"x\"}", "Idempotency-Key", "order");
        HttpResponse<String> again = program.command(
                "admin", "organisation/OpenFonds", "{\"name\":\"x\",\"number\":\"Z301\"}", "Idempotency-Key", "order");
        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        assertThat(json(again).get("position")).isEqualTo(json(first).get("position"));
    }

    @Test
    void a_wrong_method_and_a_wrong_address() {
        HttpResponse<String> put =
                program.send(HttpRequest.newBuilder(program.address("/api/commands/organisation/OpenFonds"))
                        .header("Authorization", basic("admin"))
                        .PUT(BodyPublishers.ofString("{}")));
        assertProblem(put, 405, "method-not-allowed");
        assertProblem(program.get("admin", "/api/nothing/here"), 404, "not-found");
    }

    @Test
    void a_caller_without_credentials_leaves_no_event() {
        HttpResponse<String> answer =
                program.send(HttpRequest.newBuilder(program.address("/api/commands/organisation/OpenFonds"))
                        .header("Content-Type", "application/json")
                        .header("Authorization", basic("nobody"))
                        .POST(BodyPublishers.ofString("{}")));
        assertProblem(answer, 401, "not-authenticated");
    }

    @Test
    void a_call_without_the_token_of_its_page_is_answered_as_a_problem() {
        HttpResponse<String> answer =
                program.send(HttpRequest.newBuilder(program.address("/api/commands/organisation/OpenFonds"))
                        .header("Content-Type", "application/json")
                        .header("Accept-Language", "zh-TW")
                        .POST(BodyPublishers.ofString("{}")));
        assertProblem(answer, 403, "not-allowed");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(answer).get("title").asString()).isEqualTo("此呼叫不予受理");
        assertProblem(
                program.send(HttpRequest.newBuilder(program.address("/api/projections"))), 401, "not-authenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/transfers/a%2Fb", "/transfers/a%5Cb", "/transfers/a;b"})
    void an_address_that_cannot_be_is_answered_by_the_house(String path) {
        HttpResponse<String> page = program.send(HttpRequest.newBuilder(program.address(path))
                .header("Authorization", basic("auditor"))
                .header("Accept", "text/html"));
        assertThat(page.statusCode()).as(page.body()).isEqualTo(400);
        assertThat(page.body()).contains("Tallystick").doesNotContain("Apache Tomcat");
        assertProblem(program.get("auditor", "/api/read" + path), 400, "bad-address");
    }

    @Test
    void a_filter_by_a_state_there_is_not() {
        HttpResponse<String> answer = program.get("auditor", "/api/read/transfers?state=FOO");
        assertProblem(answer, 400, "bad-query");
        JsonNode error = json(answer).get("errors").get(0);
        assertThat(error.get("field").asString()).isEqualTo("state");
        assertThat(error.get("choices").toString()).contains("RECONCILED");
        assertThat(program.get("auditor", "/transfers?state=FOO").statusCode()).isEqualTo(400);
    }

    @Test
    void a_value_that_cannot_be_is_named_by_its_field() {
        HttpResponse<String> answer = program.command(
                "admin", "ledger/CorrectEvent", "{\"corrects\":99999999,\"fields\":{\"a\":\"b\"},\"reason\":\"x\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(json(answer).get("type").asString()).isEqualTo("urn:tallystick:problem:not-possible");
        assertThat(json(answer).get("errors").get(0).get("field").asString()).isEqualTo("corrects");
    }

    /** Of a form the server cannot take apart, or a body no field of which can be read, nothing is known but that. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/imports                                | multipart/form-data            | x   | no-form",
                "/api/imports                                | application/json               | {}  | no-form",
                "/api/commands/organisation/OpenFonds        | multipart/form-data            | x   | no-form",
                "/api/documents/sweeps                       | application/json               | [   | no-json",
            })
    void a_form_or_a_body_that_is_none(String address, String type, String body, String problem) {
        assertProblem(send(address, type, body), 400, problem);
    }

    @Test
    void a_file_whose_name_cannot_be_one_cut_off_and_a_role_there_is_not() {
        String part = "--b\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\nx\r\n";
        String form = "multipart/form-data; boundary=b";
        for (String name : List.of("a\0b.csv", "a".repeat(5000) + ".csv")) {
            String file = part.formatted("file", "; filename=\"" + name + "\"") + "--b--\r\n";
            assertProblem(send("/api/imports", form, file), 400, "no-form");
        }
        String cutOff = part.formatted("file", "; filename=\"a.csv\"");
        assertProblem(send("/api/imports", form, cutOff), 400, "no-form");
        String all = part.formatted("file", "; filename=\"a.pdf\"")
                + part.formatted("record", "").replace("\nx", "\ntransfer/1")
                + part.formatted("role", "").replace("\nx", "\nFIRST")
                + "--b--\r\n";
        HttpResponse<String> answer = send("/api/documents", form, all);
        assertProblem(answer, 400, "bad-request");
        assertThat(json(answer).get("detail").asString()).isEqualTo("role: FIRST");
    }

    /** Passed over, each of them would give an answer to another question than the one asked. */
    @Test
    void what_nobody_knows_is_named_and_not_passed_over() {
        HttpResponse<String> language = program.get("auditor", "/api/read/transfers?lang=xx");
        assertProblem(language, 400, "bad-query");
        assertThat(json(language).get("errors").get(0).get("field").asString()).isEqualTo("lang");
        assertThat(json(language).get("errors").get(0).get("choices").toString())
                .isEqualTo("[\"en\",\"zh-Hant\",\"zh-Hans\"]");
        HttpResponse<String> query = send("/api/read/transfers", "application/json", "{\"state\":\"CLOSED\"}");
        assertProblem(query, 400, "bad-query");
        assertThat(json(query).get("errors").get(0).get("field").asString()).isEqualTo("Content-Type");
        String part = "--b\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\nx\r\n";
        for (String address :
                List.of("/api/imports", "/api/documents", "/api/imports/roster", "/api/imports/climate")) {
            String form = part.formatted("file", "; filename=\"a.csv\"") + part.formatted("fond", "") + "--b--\r\n";
            HttpResponse<String> sent = send(address, "multipart/form-data; boundary=b", form);
            assertProblem(sent, 400, "parameter-unknown");
            assertThat(json(sent).get("detail").asString()).as(address).contains("fond");
        }
        // That somebody asked for a list to take away is recorded, whatever they get.
        for (String list :
                List.of("/api/read/transfers/export.csv?lang=zh_Hant", "/print/registers/transfers?lang=de")) {
            assertThat(program.get("auditor", list).statusCode()).as(list).isEqualTo(400);
        }
    }

    @Test
    void what_is_told_shortened_is_cut_between_characters() {
        String almost = "x".repeat(59) + "\ud83d\ude00 and more";
        HttpResponse<String> said =
                program.command("filer", "loans/RequestLoan", Map.of("unit", "unit/1", "purpose", almost));
        assertProblem(said, 400, "malformed");
        assertThat(json(said).get("errors").get(0).get("detail").asString()).startsWith("x".repeat(59) + "…");
        assertProblem(
                program.get("chief", "/api/read/holdings?state=" + "x".repeat(99) + "%F0%9F%98%80"), 400, "bad-query");
    }

    @Test
    void a_form_about_what_cannot_be_a_record_is_no_failure_of_the_program() {
        for (String form : List.of(
                "custody/ApproveTransfer?transfer=transfer/a%20b",
                "loans/ApproveLoan?loan=loan/transfer/a%20b", "loans/SettleLoan?only=NOTHING")) {
            assertThat(program.get("chief", "/commands/" + form).statusCode())
                    .as(form)
                    .isLessThan(500);
        }
    }

    /** The server itself refuses these before the program sees them. */
    @Test
    void what_is_no_http_is_a_problem_as_well() throws IOException {
        for (String sent : List.of(
                "GET /api/read/transfers?asOf=[now] HTTP/1.1\r\nHost: h\r\n\r\n",
                "GET /api/%00 HTTP/1.1\r\nHost: h\r\n\r\n",
                "GET /api/log HTTP/1.1\r\nHost: h\r\nIdempotency-Key: a\1b\r\n\r\n",
                "GET /api/log HTTP/1.1\r\nHost: h\r\nX: " + "x".repeat(50_000) + "\r\n\r\n",
                "GET /api/log HTTP/1.1\r\nHost: h\r\nExpect: much\r\nAccept: text/html\r\n\r\n")) {
            URI address = program.address("/");
            try (Socket socket = new Socket(address.getHost(), address.getPort())) {
                socket.getOutputStream().write(sent.getBytes(StandardCharsets.ISO_8859_1));
                socket.shutdownOutput();
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer)
                        .startsWith("HTTP/1.1 4")
                        .contains("application/problem+json", "urn:tallystick:problem:no-http")
                        .doesNotContain("<html", "problem.no-http");
            }
        }
        assertNothingRecorded();
    }

    @Test
    void a_moment_that_cannot_be_is_named_to_programs_and_what_a_query_has_not() {
        String print = "/print/registers/transfers.pdf?asOf=";
        assertProblem(program.get("auditor", print + "yesterday"), 400, "bad-query");
        assertProblem(program.get("auditor", print + "2025-01-01&asOf=2025-02-01"), 400, "bad-query");
        HttpResponse<String> sorted = program.get("auditor", "/api/read/transfers?sort=weight");
        assertProblem(sorted, 400, "bad-query");
        assertThat(sorted.body()).contains("sort: there is no weight here.");
    }

    @Test
    void who_may_not_verify_is_told_who_may_and_what_is_missing_is_named_everywhere() {
        assertProblem(send("/api/verification", "application/json", "{}"), 403, "not-your-post");
        assertProblem(program.get("auditor", "/tlog/completeness"), 400, "parameter-missing");
    }

    private static HttpResponse<String> send(String address, String type, String body) {
        return program.send(HttpRequest.newBuilder(program.address(address))
                .header("Authorization", basic("archivist"))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }

    private void assertProblem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        JsonNode problem = json(answer);
        assertThat(problem.get("type").asString()).isEqualTo("urn:tallystick:problem:" + type);
        assertThat(problem.get("title").asString()).doesNotContain("problem.");
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("\tat ");
        assertNothingRecorded();
    }

    private void assertNothingRecorded() {
        assertThat(head()).as("the head of the log").isEqualTo(before);
    }

    private static long head() {
        return json(program.get("auditor", "/api/log")).get("head").asLong();
    }
}
