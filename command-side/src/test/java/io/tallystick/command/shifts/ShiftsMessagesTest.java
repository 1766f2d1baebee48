package io.tallystick.command.shifts;

import io.tallystick.command.door.NeededTexts;
import io.tallystick.command.door.TextsOfAContext;
import io.tallystick.events.shifts.AbsenceState;
import io.tallystick.events.shifts.BreachBasis;
import io.tallystick.events.shifts.ConductKind;
import io.tallystick.events.shifts.HandoverHead;
import io.tallystick.events.shifts.LeaveKind;
import io.tallystick.events.shifts.LeaveState;
import io.tallystick.events.shifts.LeavingReason;
import io.tallystick.events.shifts.PenaltyMeasure;
import io.tallystick.events.shifts.PenaltyState;
import io.tallystick.events.shifts.Presence;
import io.tallystick.events.shifts.RosterFault;
import io.tallystick.events.shifts.SwapSide;
import io.tallystick.events.shifts.SwapState;
import java.io.IOException;
import java.util.List;

/** Every text that shifts need is there in every language. */
class ShiftsMessagesTest extends TextsOfAContext {
    ShiftsMessagesTest() {
        super(
                List.of("commands_shifts", "refusals_shifts", "commands_leave", "refusals_leave"),
                "refusals_house",
                "refusals_custody",
                "refusals_loans");
    }

    @Override
    protected NeededTexts needed() throws IOException {
        return new NeededTexts()
                .commands("shifts")
                .choices("RosterFault", RosterFault.values())
                .choices("LeaveKind", LeaveKind.values())
                .states("leave", LeaveState.values())
                .states("absence", AbsenceState.values())
                .choices("SwapSide", SwapSide.values())
                .states("swap", SwapState.values())
                .choices("Presence", Presence.values())
                .choices("BreachBasis", BreachBasis.values())
                .choices("ConductKind", ConductKind.values())
                .choices("LeavingReason", LeavingReason.values())
                .choices("PenaltyMeasure", PenaltyMeasure.values())
                .states("penalty", PenaltyState.values())
                .choices("HandoverHead", HandoverHead.values());
    }
}
