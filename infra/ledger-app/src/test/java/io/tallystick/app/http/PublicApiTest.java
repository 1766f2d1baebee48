package io.tallystick.app.http;

import static io.tallystick.app.StartedProgram.basic;
import static io.tallystick.app.StartedProgram.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.app.StartedProgram;
import io.tallystick.events.rulebook.LegalClauses;
import io.tallystick.events.rulebook.LegalProfile;
import io.tallystick.events.text.Language;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the public API says of itself, and who may keep mappings of columns. */
class PublicApiTest {
    private static final String MAPPING = "{\"name\":\"x\",\"sources\":{\"TITLE\":{\"columns\":[\"Name\"]}}}";
    private static StartedProgram program;

    @BeforeAll
    static void start(@TempDir Path directory) {
        program = StartedProgram.on(directory.resolve("data"));
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void every_command_read_model_and_import_is_described() {
        HttpResponse<String> answer = program.get("auditor", "/v3/api-docs");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode paths = json(answer).get("paths");
        List<String> missing = new ArrayList<>();
        for (JsonNode command : json(program.get("auditor", "/api/commands"))) {
            String path = "/api/commands/" + command.get("command").asString().replace('.', '/');
            boolean many = command.get("descriptor")
                    .get("fields")
                    .valueStream()
                    .anyMatch(f -> f.get("target").asBoolean());
            if (!paths.has(path) || (many && !paths.has(path + "/batch"))) {
                missing.add(path);
            }
        }
        for (JsonNode model : json(program.get("auditor", "/api/models"))) {
            String path = "/api/read/" + model.get("model").asString();
            if (!paths.has(path) || !paths.has(path + "/export.csv") || !paths.has(path + "/export.xlsx")) {
                missing.add(path);
            }
        }
        for (String path : List.of(
                "/api/imports",
                "/api/imports/{id}/commit",
                "/api/imports/mappings/{name}",
                "/api/log/{position}",
                "/api/projections/{model}/rebuild")) {
            if (!paths.has(path)) {
                missing.add(path);
            }
        }
        assertThat(missing).isEmpty();
        assertThat(paths.get("/api/read/transfers").toString()).contains("RECONCILED");
    }

    @Test
    void a_mapping_belongs_to_who_saved_it_and_to_the_head_of_the_archives_room() {
        assertStatus(mapping("auditor", "PUT", "lists", MAPPING), 403);
        assertStatus(mapping("archivist", "PUT", "lists", MAPPING), 200);
        assertStatus(mapping("archivist", "PUT", "lists", MAPPING), 200);
        HttpResponse<String> stranger = mapping("filer", "PUT", "lists", MAPPING);
        assertStatus(stranger, 403);
        assertThat(json(stranger).get("detail").asString()).contains("archivist");
        assertStatus(mapping("filer", "DELETE", "lists", ""), 403);
        assertStatus(mapping("chief", "PUT", "lists", MAPPING), 200);
        assertStatus(mapping("filer", "PUT", "lists", MAPPING), 403);
        assertStatus(mapping("chief", "DELETE", "lists", ""), 204);
        assertStatus(mapping("chief", "DELETE", "lists", ""), 404);
        assertStatus(mapping("chief", "PUT", "naa-items", MAPPING), 400);
        assertStatus(mapping("chief", "PUT", "lists", "{}"), 400);
    }

    @Test
    void a_mapping_of_the_product_is_used_by_its_name_and_an_unknown_one_is_told_in_the_askers_language() {
        assertStatus(send("naa-items", "item,title\n"), 422);
        HttpResponse<String> unknown = send("nobody's", "title\nx\n");
        assertStatus(unknown, 400);
        assertThat(json(unknown).get("detail").asString())
                .isEqualTo("沒有名為 nobody's 的對照。GET /api/imports/mappings 列出現有對照。");
    }

    @Test
    void a_change_weaker_than_the_law_is_answered_with_its_source_in_the_askers_language() {
        Map<String, Object> change = Map.of(
                "rule",
                "rule/III-2",
                "parameters",
                Map.of("identityYears", "4"),
                "inForce",
                true,
                "effectiveFrom",
                LocalDate.now(ZoneId.systemDefault()).plusDays(1).toString(),
                "reason",
                "too many files");
        for (Language language : Language.values()) {
            HttpResponse<String> refused =
                    program.command("drafter", "rulebook/DraftRuleChange", change, "Accept-Language", language.tag());
            assertStatus(refused, 422);
            String source = LegalClauses.get()
                    .find(LegalProfile.SOURCE, "III-2", "identityYears")
                    .orElseThrow()
                    .source()
                    .in(language);
            assertThat(json(refused).get("detail").asString()).contains(source);
            HttpResponse<String> page = program.send(HttpRequest.newBuilder(program.address(
                            "/timeline/event/" + json(refused).get("event").asString()))
                    .header("Authorization", basic("auditor"))
                    .header("Accept-Language", language.tag()));
            assertThat(page.body()).contains(source);
        }
    }

    private static HttpResponse<String> mapping(String user, String method, String name, String body) {
        return program.send(HttpRequest.newBuilder(program.address("/api/imports/mappings/" + name))
                .header("Authorization", basic(user))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> send(String mapping, String csv) {
        String boundary = "b-o-u-n-d";
        List<String> parts = new ArrayList<>();
        for (String field : List.of("fonds=fonds/Z109", "from=org/Z109-KFB", "to=org/Z109-DAS", "mapping=" + mapping)) {
            String[] named = field.split("=", 2);
            parts.addAll(List.of(
                    "--" + boundary, "Content-Disposition: form-data; name=\"" + named[0] + "\"", "", named[1]));
        }
        parts.addAll(List.of(
                "--" + boundary,
                "Content-Disposition: form-data; name=\"file\"; filename=\"list.csv\"",
                "Content-Type: text/csv",
                "",
                csv,
                "--" + boundary + "--",
                ""));
        return program.send(HttpRequest.newBuilder(program.address("/api/imports"))
                .header("Authorization", basic("archivist"))
                .header("Accept-Language", "zh-TW")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(String.join("\r\n", parts), StandardCharsets.UTF_8)));
    }

    private static void assertStatus(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }
}
