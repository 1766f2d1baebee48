package io.tallystick.app.opening;

import io.tallystick.app.TallystickProperties;
import io.tallystick.command.door.Answer;
import io.tallystick.command.door.Call;
import io.tallystick.command.door.CommandDoor;
import io.tallystick.command.door.RegisterFollower;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens an empty embedded ledger with the house of the README: ordinary commands through the door, by the people who
 * may give them, each with its own key, so that an opening cut short goes on where it stopped.
 */
@Component
final class FirstOpening implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(FirstOpening.class);

    private final CommandDoor door;
    private final RegisterFollower registers;
    private final TallystickProperties properties;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    FirstOpening(CommandDoor door, RegisterFollower registers, TallystickProperties properties, Clock clock) {
        this.door = door;
        this.registers = registers;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!properties.db().embedded() || !properties.opening().house()) {
            return;
        }
        JsonNode calls = read();
        String last = "first-opening/" + calls.size();
        if (registers.catchUp().organisation().withAccount(lastAccount(calls)).isPresent() && isComplete(last)) {
            return;
        }
        LOG.info("Opening the ledger with {} commands", calls.size());
        int number = 0;
        for (JsonNode call : calls) {
            number++;
            Answer answer = door.submit(new Call(
                    call.get("as").asString(),
                    call.get("context").asString(),
                    call.get("command").asString(),
                    call.get("body"),
                    "first-opening/" + number,
                    null,
                    false,
                    null));
            if (!(answer instanceof Answer.Accepted)) {
                throw new IllegalStateException(
                        "the first opening stopped at command " + number + " " + call.get("command") + ": " + answer);
            }
        }
    }

    /** The last command of an opening appoints the standard that everything else needs. */
    private boolean isComplete(String last) {
        return !registers.books().rules().standards().isEmpty() && !last.isEmpty();
    }

    private static String lastAccount(JsonNode calls) {
        return calls.get(calls.size() - 1).get("as").asString();
    }

    private JsonNode read() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), properties.houseZone());
        try (InputStream file = Objects.requireNonNull(
                FirstOpening.class.getResourceAsStream("/first-opening/house.json"), "house.json")) {
            String text = new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .replace("${today}", today.toString())
                    .replace("${year}", String.valueOf(today.getYear()));
            return json.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
