package io.tallystick.command.retention;

import io.tallystick.command.door.NeededTexts;
import io.tallystick.command.door.TextsOfAContext;
import io.tallystick.events.retention.BatchState;
import io.tallystick.events.retention.Disposal;
import io.tallystick.events.retention.Duties;
import io.tallystick.events.retention.ErasureState;
import io.tallystick.events.retention.Hold;
import io.tallystick.events.retention.RetentionBasis;
import io.tallystick.events.retention.RetentionState;
import io.tallystick.events.retention.Term;
import io.tallystick.events.retention.TransferOutState;
import io.tallystick.events.retention.Trigger;
import java.io.IOException;
import java.util.List;

/** Every text that retention needs is there in every language. */
class RetentionMessagesTest extends TextsOfAContext {
    RetentionMessagesTest() {
        super(
                List.of("commands_retention", "refusals_retention"),
                "commands_house",
                "refusals_house",
                "commands_custody",
                "refusals_custody");
    }

    @Override
    protected NeededTexts needed() throws IOException {
        return new NeededTexts()
                .commands("retention")
                .choices("Trigger", Trigger.values())
                .choices("RetentionBasis", RetentionBasis.values())
                .choices("Standing", Term.Standing.values())
                .choices("HoldKind", Hold.Kind.values())
                .choices("Disposal", Disposal.values())
                .choices("Duties", Duties.values())
                .states("retention", RetentionState.values())
                .states("destruction", BatchState.values())
                .states("transfer-out", TransferOutState.values())
                .states("erasure", ErasureState.values());
    }
}
