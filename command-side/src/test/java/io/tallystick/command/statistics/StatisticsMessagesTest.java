package io.tallystick.command.statistics;

import io.tallystick.command.door.NeededTexts;
import io.tallystick.command.door.TextsOfAContext;
import io.tallystick.events.rulebook.ReturnForm;
import io.tallystick.events.statistics.Explained;
import io.tallystick.events.statistics.PeriodState;
import io.tallystick.events.statistics.ReturnFigure;
import io.tallystick.events.statistics.ReturnState;
import java.io.IOException;
import java.util.List;

/** Every text that statistics need is there in every language. */
class StatisticsMessagesTest extends TextsOfAContext {
    StatisticsMessagesTest() {
        super(List.of("commands_statistics", "refusals_statistics"));
    }

    @Override
    protected NeededTexts needed() throws IOException {
        return new NeededTexts()
                .commands("statistics")
                .choices("Explained", Explained.values())
                .choices("ReturnForm", ReturnForm.values())
                .choices("Origin", ReturnFigure.Origin.values())
                .states("return", ReturnState.values())
                .states("period", PeriodState.values());
    }
}
