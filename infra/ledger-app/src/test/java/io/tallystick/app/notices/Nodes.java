package io.tallystick.app.notices;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.app.TallystickApplication;
import io.tallystick.command.door.Answer;
import io.tallystick.command.door.Call;
import io.tallystick.command.door.CommandDoor;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gives commands to a node within this process, on a clock that a test moves. */
final class Nodes {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Nodes() {}

    /** Opens the house of the README on 2026-03-02. */
    static void found(ConfigurableApplicationContext node) throws Exception {
        try (InputStream house =
                Objects.requireNonNull(TallystickApplication.class.getResourceAsStream("/first-opening/house.json"))) {
            String text = new String(house.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${today}", "2026-03-02")
                    .replace("${year}", "2026");
            for (JsonNode call : JSON.readTree(text)) {
                does(
                        node,
                        call.get("as").asString(),
                        call.get("context").asString(),
                        call.get("command").asString(),
                        call.get("body"));
            }
        }
    }

    /** Gives a command, which must be accepted. */
    static void does(ConfigurableApplicationContext node, String user, String context, String command, Object body) {
        Answer answer = node.getBean(CommandDoor.class).submit(Call.of(user, context, command, JSON.valueToTree(body)));
        assertThat(answer).as(command).isInstanceOf(Answer.Accepted.class);
    }
}
