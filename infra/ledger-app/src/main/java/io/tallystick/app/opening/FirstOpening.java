package io.tallystick.app.opening;

import io.tallystick.app.TallystickProperties;
import io.tallystick.app.TallystickProperties.Opening.With;
import io.tallystick.command.door.Answer;
import io.tallystick.command.door.Call;
import io.tallystick.command.door.CommandDoor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Opens an empty embedded ledger with the house of the README, where that is wanted: ordinary commands through the door, by the people who
 * may give them, each with its own key, so that an opening cut short goes on where it stopped.
 */
@Component
final class FirstOpening implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(FirstOpening.class);

    private final CommandDoor door;
    private final TallystickProperties properties;
    private final Clock clock;

    FirstOpening(CommandDoor door, TallystickProperties properties, Clock clock) {
        this.door = door;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!properties.db().embedded() || properties.opening().with() != With.HOUSE) {
            return;
        }
        List<JsonNode> calls = House.calls(LocalDate.ofInstant(clock.instant(), properties.houseZone()));
        if (isDone(calls.getLast(), calls.size())) {
            return;
        }
        LOG.info("Opening the ledger with {} commands", calls.size());
        int number = 0;
        for (JsonNode call : calls) {
            number++;
            if (!isDone(call, number)) {
                open(call, number);
            }
        }
    }

    private boolean isDone(JsonNode call, int number) {
        return door.wasAccepted(call.get("as").asString(), key(number));
    }

    private void open(JsonNode call, int number) {
        Answer answer = door.submit(Call.of(
                        call.get("as").asString(),
                        call.get("context").asString(),
                        call.get("command").asString(),
                        call.get("body"))
                .withKey(key(number)));
        if (!(answer instanceof Answer.Accepted)) {
            throw new IllegalStateException(
                    "the first opening stopped at command " + number + " " + call.get("command") + ": " + answer);
        }
    }

    private static String key(int number) {
        return "first-opening/" + number;
    }
}
