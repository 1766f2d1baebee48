package io.tallystick.app.opening;

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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A house that an earlier version of the program opened gets what came since, and nothing twice. */
class EarlierHouseTest {
    private final List<JsonNode> calls = House.calls(LocalDate.now(ZoneOffset.UTC));

    private List<JsonNode> of(int version) {
        return calls.stream()
                .filter(call -> call.path("since").asInt(31) <= version)
                .toList();
    }

    private Set<String> openedWith(int version, int count) {
        Set<String> done = new HashSet<>();
        List<JsonNode> given = of(version);
        for (int number = 1; number <= count; number++) {
            done.add(given.get(number - 1).get("as").asString() + " first-opening/" + number);
        }
        return done;
    }

    private OpeningPlan plan(Set<String> done) {
        return OpeningPlan.of(calls, (account, key) -> done.contains(account + " " + key));
    }

    @ParameterizedTest
    @ValueSource(ints = {31, 41, 44, 58, 71, 74, 80, 82})
    void a_house_of_any_version_gets_the_calls_that_came_since(int version) {
        assertThat(of(version)).hasSize(version);
        Set<String> done = openedWith(version, version);
        OpeningPlan plan = plan(done);
        assertThat(plan.added()).isTrue();
        assertThat(plan.calls())
                .extracting(OpeningPlan.Keyed::call)
                .containsExactlyElementsOf(calls.stream()
                        .filter(call -> !of(version).contains(call))
                        .toList());
        plan.calls()
                .forEach(call -> assertThat(done.add(call.account() + " " + call.key()))
                        .as(call.key())
                        .isTrue());
        assertThat(plan(done).calls()).isEmpty();
    }

    @Test
    void an_opening_that_was_cut_short_goes_on_where_it_stopped() {
        assertThat(plan(Set.of()).calls()).hasSize(calls.size());
        OpeningPlan plan = plan(openedWith(82, 77));
        assertThat(plan.added()).isFalse();
        assertThat(plan.calls())
                .extracting(OpeningPlan.Keyed::key)
                .containsExactly(
                        "first-opening/78",
                        "first-opening/79",
                        "first-opening/80",
                        "first-opening/81",
                        "first-opening/82");
    }

    /** The version with the service centre, which knew neither who may read customer files nor their policies. */
    @Test
    void a_house_from_before_the_policies_has_them_after_its_next_start(@TempDir Path folder) {
        Path data = folder.resolve("data");
        try (StartedProgram program = StartedProgram.on(data, "--tallystick.opening.with=nothing")) {
            int number = 0;
            for (JsonNode call : of(71)) {
                number++;
                HttpResponse<String> answer = program.send(HttpRequest.newBuilder(program.address("/api/commands/"
                                + call.get("context").asString() + "/"
                                + call.get("command").asString()))
                        .header("Authorization", basic(call.get("as").asString()))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "first-opening/" + number)
                        .POST(BodyPublishers.ofString(call.get("body").toString())));
                assertThat(answer.statusCode()).as(call + answer.body()).isEqualTo(200);
            }
            assertThat(opened(program).statusCode()).as("no policy").isEqualTo(422);
        }
        try (StartedProgram program = StartedProgram.on(data, "--tallystick.opening.with=house")) {
            assertThat(program.logTail()).doesNotContain("was not accepted");
            long head =
                    json(program.get("statistician", "/api/log")).get("head").asLong();
            assertThat(opened(program).statusCode()).isEqualTo(200);
            JsonNode standards = json(program.get("auditor", "/api/read/standards?size=200&atLeast=" + head))
                    .get("rows");
            assertThat(standards.toString())
                    .contains(
                            "standard/access-scheme",
                            "standard/customer-files-policy",
                            "standard/customer-information-policy");
        }
    }

    private static HttpResponse<String> opened(StartedProgram program) {
        return program.command(
                "seller",
                "customers/OpenCustomerFile",
                new HashMap<>(Map.of(
                        "unit", "org/Z109-KHB",
                        "name", "Harbour Trading 海港貿易",
                        "nature", "COMPANY",
                        "role", "DEALER",
                        "relation", "DIRECT",
                        "source", "VISIT",
                        "custodian", "employee/E0103",
                        "salesperson", "employee/E0101")));
    }
}
