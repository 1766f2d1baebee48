package io.tallystick.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.app.TallystickApplication;
import io.tallystick.command.door.Answer;
import io.tallystick.command.door.Call;
import io.tallystick.command.door.CommandDoor;
import io.tallystick.command.retention.ExecuteDestruction;
import io.tallystick.events.ledger.LedgerEvent.CommandRefused;
import io.tallystick.events.log.EventReader;
import io.tallystick.events.log.StoredEvent;
import io.tallystick.testkit.TestPostgres;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.Registration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two whole programs on one database. What is frozen on one of them between the other's decision to destroy and its append
 * is not destroyed (VI-12).
 */
class DestructionOnTwoNodesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ARCHIVES = "org/Z109-DAS";

    private static ConfigurableApplicationContext one;
    private static ConfigurableApplicationContext other;

    @BeforeAll
    static void start(@TempDir Path directory) {
        String database = TestPostgres.newDatabase();
        one = node(database, directory);
        other = node(database, directory);
    }

    private static ConfigurableApplicationContext node(String database, Path directory) {
        return new SpringApplicationBuilder(TallystickApplication.class)
                .run(
                        "--server.port=0",
                        "--tallystick.data-dir=" + directory.resolve("data"),
                        "--tallystick.db.url=" + database);
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
    }

    @Test
    void a_hold_placed_on_the_other_node_a_moment_before_the_act_is_not_overlooked() throws Exception {
        found();
        List<String> units = migrate();
        give("chief", "StartRetention", Map.of("units", units));
        String batch = give("chief", "ListForDisposal", Map.of("archives", ARCHIVES, "units", units))
                .appended()
                .aggregate();
        give(
                "appraiser",
                "AppraiseItems",
                Map.of("batch", batch, "lines", "1-2", "decision", "DESTROY", "reason", "of no use"));
        String hash = hash(give("chief", "DrawUpRegister", Map.of("batch", batch)));
        Map<String, Object> register = Map.of("batch", batch, "registerHash", hash);
        give("appraiser", "SignRegister", register);
        give("appraiser2", "SignRegister", register);
        give("director", "ApproveDestruction", register);
        give("supervisor", "CheckItems", Map.of("batch", batch, "lines", "1-2"));
        give("supervisor2", "CheckItems", Map.of("batch", batch, "lines", "1-2"));

        String held = "retention/" + units.get(1).substring("unit/".length());
        AtomicBoolean placed = new AtomicBoolean();
        Registration between = one.getBean(CommandBus.class).registerHandlerInterceptor((unit, chain) -> {
            if (unit.getMessage().getPayload() instanceof ExecuteDestruction && placed.compareAndSet(false, true)) {
                unit.onPrepareCommit(
                        u -> CompletableFuture.runAsync(() -> hold(held)).join());
            }
            return chain.proceed();
        });
        Answer answer;
        try {
            answer = submit(
                    one,
                    "receiver",
                    "retention",
                    "ExecuteDestruction",
                    Map.of("batch", batch, "registerHash", hash, "place", "mill", "manner", "pulped"));
        } finally {
            between.cancel();
        }
        assertThat(placed).isTrue();
        assertThat(answer).isInstanceOf(Answer.Refused.class);
        CommandRefused refusal = ((Answer.Refused) answer).refusal();
        assertThat(Objects.requireNonNull(refusal.rule()).rule()).isEqualTo("VI-12");
        assertThat(refusal.facts()).containsEntry("unit", held.substring("retention/".length()));
        assertThat(log())
                .noneMatch(e -> e.type().endsWith("Destroyed") || e.type().endsWith("DestructionExecuted"));
    }

    private static void hold(String retention) {
        accepted(submit(
                other,
                "compliance",
                "retention",
                "PlaceHold",
                Map.of(
                        "retention", retention,
                        "kind", "INVESTIGATION",
                        "authority", "prosecutor, no. 7",
                        "reason", "fraud",
                        "reviewer", "employee/E0001",
                        "reviewOn",
                                LocalDate.now(ZoneId.systemDefault())
                                        .plusDays(30)
                                        .toString())));
    }

    /** The demonstration house, with no waiting period. */
    private static void found() throws Exception {
        String today = LocalDate.now(ZoneId.systemDefault()).toString();
        try (InputStream house =
                Objects.requireNonNull(TallystickApplication.class.getResourceAsStream("/first-opening/house.json"))) {
            String text = new String(house.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${today}", today)
                    .replace("${year}", today.substring(0, 4));
            for (JsonNode call : JSON.readTree(text)) {
                accepted(one.getBean(CommandDoor.class)
                        .submit(Call.of(
                                call.get("as").asString(),
                                call.get("context").asString(),
                                call.get("command").asString(),
                                call.get("body"))));
            }
        }
        accepted(submit(
                one,
                "drafter",
                "rulebook",
                "DraftRuleChange",
                Map.of(
                        "rule",
                        "rule/VI-26",
                        "parameters",
                        Map.of("waitingDays", "0"),
                        "inForce",
                        true,
                        "effectiveFrom",
                        today,
                        "reason",
                        "test")));
        accepted(submit(one, "issuer", "rulebook", "PromulgateRuleChange", Map.of("rule", "rule/VI-26", "version", 2)));
    }

    private static List<String> migrate() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int row = 1; row <= 2; row++) {
            rows.add(Map.of(
                    "row",
                    row,
                    "kind",
                    "VOLUME",
                    "category",
                    "WS",
                    "classCode",
                    "SC",
                    "title",
                    "Old papers",
                    "year",
                    2000,
                    "pieces",
                    1,
                    "period",
                    "D10"));
        }
        Answer.Accepted answer = accepted(submit(
                one,
                "chief",
                "custody",
                "MigrateHoldings",
                Map.of(
                        "fonds",
                        "fonds/Z109",
                        "from",
                        "org/Z109-KFB",
                        "to",
                        ARCHIVES,
                        "source",
                        Map.of("fileName", "old.csv", "sha256", "ab".repeat(32), "format", "CSV"),
                        "rows",
                        rows)));
        return log().stream()
                .filter(e ->
                        e.position() >= answer.appended().first() && e.type().equals("custody.HoldingMigrated"))
                .map(e -> JSON.readTree(e.payload()).get("unit").asString())
                .toList();
    }

    private static String hash(Answer.Accepted drawnUp) {
        return log().stream()
                .filter(e ->
                        e.position() >= drawnUp.appended().first() && e.type().equals("retention.RegisterDrawnUp"))
                .map(e -> JSON.readTree(e.payload()).get("registerHash").asString())
                .findFirst()
                .orElseThrow();
    }

    private static List<StoredEvent> log() {
        EventReader reader = one.getBean(EventReader.class);
        List<StoredEvent> all = new ArrayList<>();
        reader.read(0, reader.head(), 10_000, all::add);
        return all;
    }

    private static Answer.Accepted give(String account, String command, Map<String, ?> body) {
        return accepted(submit(one, account, "retention", command, body));
    }

    private static Answer submit(
            ConfigurableApplicationContext node, String account, String context, String command, Map<String, ?> body) {
        return node.getBean(CommandDoor.class).submit(Call.of(account, context, command, JSON.valueToTree(body)));
    }

    private static Answer.Accepted accepted(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Accepted.class);
        return (Answer.Accepted) answer;
    }
}
