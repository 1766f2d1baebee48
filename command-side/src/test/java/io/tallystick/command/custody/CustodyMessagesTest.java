package io.tallystick.command.custody;

import io.tallystick.command.door.NeededTexts;
import io.tallystick.command.door.TextsOfAContext;
import io.tallystick.events.custody.Discrepancy;
import io.tallystick.events.custody.HoldingEvent.Leave;
import io.tallystick.events.custody.HoldingEvent.NotReceived;
import io.tallystick.events.custody.HoldingState;
import io.tallystick.events.custody.TransferEvent.RejectionReason;
import io.tallystick.events.custody.TransferEvent.Side;
import io.tallystick.events.custody.TransferState;
import io.tallystick.events.custody.stocktake.Explanation;
import io.tallystick.events.custody.stocktake.StocktakeDifference;
import io.tallystick.events.custody.stocktake.StocktakeState;
import io.tallystick.events.custody.store.ClimateLimit;
import io.tallystick.events.custody.store.ContainerKind;
import io.tallystick.events.custody.store.EquipmentKind;
import io.tallystick.events.custody.store.FindingOrigin;
import io.tallystick.events.custody.store.Hazard;
import io.tallystick.events.custody.store.IncidentKind;
import io.tallystick.events.custody.store.KeyState;
import io.tallystick.events.custody.store.Protection;
import io.tallystick.events.custody.store.StoreState;
import io.tallystick.events.custody.store.VentilationAdvice;
import io.tallystick.events.custody.store.ViolationKind;
import io.tallystick.events.custody.store.Zone;
import io.tallystick.events.filing.CountingUnit;
import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.filing.CustodyUnitState;
import io.tallystick.events.filing.DocumentContent;
import io.tallystick.events.filing.EquipmentFileState;
import io.tallystick.events.filing.FilingObligationState;
import io.tallystick.events.filing.Ink;
import io.tallystick.events.filing.Origin;
import io.tallystick.events.filing.SeriesState;
import io.tallystick.events.loans.LoanMode;
import io.tallystick.events.loans.LoanState;
import io.tallystick.events.loans.ReturnCondition;
import io.tallystick.events.loans.Settlement;
import io.tallystick.events.loans.UsePurpose;
import java.io.IOException;
import java.util.List;

/** Every text that filing, custody and loans need is there in every language. */
class CustodyMessagesTest extends TextsOfAContext {
    CustodyMessagesTest() {
        super(
                List.of("commands_custody", "refusals_custody", "commands_loans", "refusals_loans"),
                "commands_house",
                "refusals_house");
    }

    @Override
    protected NeededTexts needed() throws IOException {
        return new NeededTexts()
                .commands("filing")
                .commands("custody")
                .commands("loans")
                .events("custody")
                .choices("RejectionReason", RejectionReason.values())
                .choices("Side", Side.values())
                .choices("Ink", Ink.values())
                .choices("Origin", Origin.values())
                .choices("CustodyUnitKind", CustodyUnitKind.values())
                .choices("CountingUnit", CountingUnit.values())
                .choices("DocumentContent", DocumentContent.values())
                .choices("Resolution", Discrepancy.Resolution.values())
                .choices("DiscrepancyKind", Discrepancy.Kind.values())
                .choices("NotReceived", NotReceived.values())
                .choices("Leave", Leave.values())
                .choices("Zone", Zone.values())
                .choices("Protection", Protection.values())
                .choices("EquipmentKind", EquipmentKind.values())
                .choices("Hazard", Hazard.values())
                .choices("ViolationKind", ViolationKind.values())
                .choices("IncidentKind", IncidentKind.values())
                .choices("FindingOrigin", FindingOrigin.values())
                .choices("VentilationAdvice", VentilationAdvice.values())
                .choices("ClimateLimit", ClimateLimit.values())
                .choices("ContainerKind", ContainerKind.values())
                .choices("Explanation", Explanation.values())
                .choices("StocktakeDifferenceKind", StocktakeDifference.Kind.values())
                .choices("LoanMode", LoanMode.values())
                .choices("UsePurpose", UsePurpose.values())
                .choices("ReturnCondition", ReturnCondition.values())
                .choices("Settlement", Settlement.values())
                .states("transfer", TransferState.values())
                .states("stocktake", StocktakeState.values())
                .states("store", StoreState.values())
                .states("holding", HoldingState.values())
                .states("loan", LoanState.values())
                .states("unit", CustodyUnitState.values())
                .states("key", KeyState.values())
                .states("equipment-file", EquipmentFileState.values())
                .states("series", SeriesState.values())
                .states("obligation", FilingObligationState.values());
    }
}
