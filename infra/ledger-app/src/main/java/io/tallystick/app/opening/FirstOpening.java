package io.tallystick.app.opening;

import io.tallystick.app.TallystickProperties;
import io.tallystick.app.TallystickProperties.Opening.With;
import io.tallystick.command.door.Answer;
import io.tallystick.command.door.Call;
import io.tallystick.command.door.CommandDoor;
import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Opens an empty embedded ledger with the house of the README, where that is wanted: ordinary commands through the
 * door, by the people who may give them, each with its own key, so that an opening cut short goes on where it stopped,
 * and a house that an earlier version opened gets what came since.
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
        LocalDate today = LocalDate.ofInstant(clock.instant(), properties.houseZone());
        OpeningPlan plan = OpeningPlan.of(House.calls(today), door::wasAccepted);
        if (plan.calls().isEmpty()) {
            return;
        }
        LOG.info(
                "{} the ledger with {} commands",
                plan.added() ? "Adding to" : "Opening",
                plan.calls().size());
        plan.calls().forEach(call -> give(call, plan.added()));
    }

    /** A house that is open may have gone its own way: what it refuses of a later version is told and stops nothing. */
    private void give(OpeningPlan.Keyed keyed, boolean added) {
        JsonNode call = keyed.call();
        Answer answer = door.submit(Call.of(
                        keyed.account(),
                        call.get("context").asString(),
                        call.get("command").asString(),
                        call.get("body"))
                .withKey(keyed.key()));
        if (answer instanceof Answer.Accepted) {
            return;
        }
        String told = keyed.key() + " " + call.get("command").asString() + ": " + answer;
        if (!added) {
            throw new IllegalStateException("the first opening stopped at " + told);
        }
        LOG.warn("This version's addition to the house was not accepted: {}", told);
    }
}
