package io.tallystick.query.console.kit;

/** A sign for each kind of event; the word always stands beside it. */
public final class EventIcons {
    private EventIcons() {}

    public static String of(String type) {
        return "ti-"
                + switch (type.substring(type.indexOf('.') + 1)) {
                    case "CommandRefused", "RefusalsRepeated" -> "ban";
                    case "RuleBreached" -> "alert-triangle";
                    case "EventCorrected" -> "pencil";
                    case "TransferListed", "LinesListed" -> "list-check";
                    case "TransferDispatched" -> "truck-delivery";
                    case "DeliveryReceived", "HoldingReceived" -> "package-import";
                    case "LinesCounted", "CountCompleted", "TransferReconciled", "TransferApproved", "FilingApproved" ->
                        "check";
                    case "LinesRejected",
                            "LinesMissing",
                            "SurplusFound",
                            "PagesDiffered",
                            "TransferClosedWithExceptions" -> "alert-triangle";
                    case "DiscrepancyRaised", "DiscrepancyResolved" -> "scale";
                    case "ReceiptSigned" -> "signature";
                    case "HoldPlaced", "HoldReviewed" -> "lock";
                    case "RetentionOpened", "ClockStarted", "RetentionLengthened" -> "hourglass";
                    case "UnitDestroyed", "HoldingDestroyed", "DestructionExecuted" -> "circle-x";
                    case "RegisterSigned", "DestructionApproved", "DestructionWitnessed" -> "signature";
                    case "CountUndone", "TransferWithdrawn", "DraftCodeWithdrawn" -> "arrow-back-up";
                    case "ItemFiled" -> "file-text";
                    case "DocumentAttached", "DocumentSuperseded" -> "paperclip";
                    case "SignedListMatched", "SignedListAccepted" -> "qrcode";
                    case "DocumentWithdrawn" -> "arrow-back-up";
                    case "DocumentOpened" -> "eye";
                    case "FixitySweepStarted", "FixityChecked", "FixitySweepCompleted" -> "shield-check";
                    case "FixityFailed" -> "alert-triangle";
                    case "CustodyUnitOpened", "CustodyUnitDeclared", "CustodyUnitArranged" -> "folder";
                    case "PostAssigned", "PostRelieved", "ActingAppointed", "EmployeeRegistered" -> "user";
                    case "ReferenceCodeAssigned", "DraftCodeGiven" -> "hash";
                    case "ClimateRead", "VentilationLogged" -> "temperature";
                    case "InspectionCompleted", "EquipmentChecked", "UnitsSeen", "StocktakeClosed" -> "check";
                    case "FindingOpened",
                            "ViolationRecorded",
                            "IncidentRecorded",
                            "StraysFound",
                            "UnitsMisplaced",
                            "DifferencesFound",
                            "HoldingNotFound" -> "alert-triangle";
                    case "StoreOpened", "ShelvesSetUp", "HoldingPlaced", "ContainerMoved" -> "building-warehouse";
                    case "RuleChanged", "RuleChangeDrafted", "LegalProfileAdopted" -> "gavel";
                    default -> "circle-dot";
                };
    }
}
