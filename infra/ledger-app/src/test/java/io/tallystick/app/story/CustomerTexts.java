package io.tallystick.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.CommandSide;
import io.tallystick.command.door.CommandTypes;
import io.tallystick.events.EventTypes;
import io.tallystick.events.commands.CommandDescriptor;
import io.tallystick.events.commands.CommandDescriptor.Field;
import io.tallystick.events.commands.CommandDescriptor.FieldType;
import io.tallystick.events.customers.demands.DemandEvent.ProductionSealed;
import io.tallystick.events.kernel.Protected;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * The texts of commands about customers: those that are sealed, with what is planted in each, and those everybody of the house
 * may read. A new one is in neither list, and the test fails until somebody decided.
 */
final class CustomerTexts {
    private static final String COMMANDS = "customers.";

    /** What is sealed, by command and field. */
    static final Map<String, String> SEALED = Map.ofEntries(
            Map.entry("OpenCustomerFile.name", "Canary Erased 金絲雀遠航"),
            Map.entry("OpenCustomerFile.romanisedName", "Canary Yuanhang Erased"),
            Map.entry("OpenCustomerFile.registrationNumber", "91310000CANARY17X"),
            Map.entry("OpenCustomerFile.phone", "021-90807061"),
            Map.entry("MeetNewCustomer.name", "Canary Met 金絲雀初遇"),
            Map.entry("MeetNewCustomer.registrationNumber", "91310000CANARY18X"),
            Map.entry("MeetNewCustomer.phone", "021-90807062"),
            Map.entry("MeetNewCustomer.text", "canary-first-talk"),
            Map.entry("TakeOverCustomers.rows.name", "Canary Listed 金絲雀名冊"),
            Map.entry("TakeOverCustomers.rows.romanisedName", "Canary Mingce Listed"),
            Map.entry("TakeOverCustomers.rows.registrationNumber", "91310000CANARY19X"),
            Map.entry("TakeOverCustomers.rows.phone", "021-90807063"),
            Map.entry("TakeOverCustomers.rows.address", "canary road 63"),
            Map.entry("RecordFact.value", "canary-fact"),
            Map.entry("SupersedeFact.value", "canary-superseding"),
            Map.entry("RecordPersonalFact.value", "canary-person"),
            Map.entry("RecordProblem.problem", "canary-problem-late-again"),
            Map.entry("RecordProblem.measure", "canary-measure-calls"),
            Map.entry("SetCounterMeasure.measure", "canary-measure-visits"),
            Map.entry("CloseProblem.outcome", "canary-outcome"),
            Map.entry("RecordCreditProblem.text", "canary-credit-problem"),
            Map.entry("AnnotateCreditProblem.note", "canary-credit-note"),
            Map.entry("RecordVisit.findings", "canary-visit-findings"),
            Map.entry("RecordDealing.text", "canary-dealing"),
            Map.entry("LinkDealing.text", "canary-linked-dealing"),
            Map.entry("ReportContact.text", "canary-important-contact"),
            Map.entry("RecordMajorChange.text", "canary-major-change"),
            Map.entry("FileContactReport.text", "canary-contact-report"),
            Map.entry("FileCustomerReport.text", "canary-report-moving-out"),
            Map.entry("ReviewCustomerFile.note", "canary-review-note"));

    /** Texts everybody of the house may read: of acts of the house, its papers, its routes; none of them speaks of a customer. */
    private static final Set<String> OPEN = Set.of(
            "AppealRefusal.reason",
            "ApplyGradePolicy.document",
            "ApproveOrder.order",
            "ApproveOrder.reason",
            "AskTierOverride.reason",
            "AssessMarketPosition.ground",
            "AssignZone.zone",
            "CloseDemand.outcome",
            "CloseDemand.withdrawal",
            "CommissionInvestigation.purpose",
            "CompleteOnboarding.waiver",
            "ConcludeAnalysis.decision",
            "ConcludeAnalysis.noAction",
            "CountDenial.rule",
            "CountFileYears.because",
            "DecideAppeal.reason",
            "DecideOrder.order",
            "DeclineMerge.reason",
            "DefineRoute.name",
            "DefineRoute.zone",
            "DiscloseCustomerFile.document",
            "DiscloseCustomerFile.recipient",
            "DisputeFact.reason",
            "EndRelationship.document",
            "EnterAgency.ground",
            "EnterAgency.name",
            "ExemptContact.reason",
            "FileAnnualReport.document",
            "FileAnnualReport.waiver",
            "GrantAccess.reason",
            "HandOverProduction.bundle",
            "HandOverProduction.digest",
            "HoldCustomerFile.authority",
            "HoldCustomerFile.reason",
            "KeepBaseDataPermanently.authority",
            "KeepBaseDataPermanently.basis",
            "MeetNewCustomer.difference",
            "MeetNewCustomer.reference",
            "OpenCustomerFile.cardNo",
            "OpenCustomerFile.difference",
            "ProposeMerge.reason",
            "ReceiveCustomer.reason",
            "RecordCreditReport.agency",
            "RecordDealing.reference",
            "RecordPersonalBasis.document",
            "RecordPersonalFact.reason",
            "RecordReceipt.receipt",
            "RecordTransaction.document",
            "RecordTransaction.goods",
            "RecordTransaction.order",
            "RefuseAccess.reason",
            "RegisterDemand.authority",
            "RegisterDemand.document",
            "RegisterDemand.legalBasis",
            "ReleaseCustomerHold.reason",
            "RequestAccess.reason",
            "ResolveConflict.reason",
            "ResumeRelationship.reason",
            "ReturnCollection.reason",
            "ReuseAnalysis.purpose",
            "ReviewCustomerHold.opinion",
            "ReviewLeaverUses.finding",
            "RevokeGrant.reason",
            "SaveAnalysis.name",
            "SaveAnalysis.question",
            "SetCustomerNature.reason",
            "SetPartyRole.reason",
            "SubmitVisitReport.reason",
            "SupersedeFact.reason",
            "TakeOverCustomers.rows.cardNo",
            "TakeOverCustomers.rows.custodian",
            "TakeOverCustomers.rows.salesperson",
            "TakeOverCustomers.source.fileName",
            "TakeOverCustomers.source.sha256",
            "TakeOverCustomers.source.format",
            "TakeOverTrade.rows.customer",
            "TakeOverTrade.rows.document",
            "TakeOverTrade.rows.goods",
            "TakeOverTrade.source.fileName",
            "TakeOverTrade.source.sha256",
            "TakeOverTrade.source.format",
            "TellCustomerOfDeparture.reasonForNone",
            "UndoMerge.reason",
            "VerifyFact.method",
            "WithdrawPersonalBasis.reason",
            "WithholdFact.reason",
            "WithholdRecord.reason");

    private CustomerTexts() {}

    /** Each text of each command is sealed and planted here, or is open to the house. */
    static void requireEveryText() {
        Set<String> texts = new TreeSet<>();
        for (CommandDescriptor command : new CommandTypes(CommandSide.COMMANDS).all()) {
            if (command.fullName().startsWith(COMMANDS)) {
                texts(command.name(), command.fields(), texts);
            }
        }
        Set<String> known = new TreeSet<>(SEALED.keySet());
        known.addAll(OPEN);
        assertThat(texts).as("texts that are sealed and planted here, or open").isEqualTo(known);
    }

    private static void texts(String before, List<Field> fields, Set<String> texts) {
        for (Field field : fields) {
            String name = before + "." + field.name();
            if (field.type() == FieldType.TEXT) {
                texts.add(name);
            }
            texts(name, field.parts(), texts);
        }
    }

    /** Each sealed value of each event about customers is among the events; what seals no text of a customer stands apart. */
    static void requireEverySeal(List<String> payloads, List<String> types) {
        JsonMapper json = JsonMapper.builder().build();
        Set<String> planted = new TreeSet<>();
        for (int i = 0; i < payloads.size(); i++) {
            String type = types.get(i);
            json.readTree(payloads.get(i)).properties().forEach(field -> {
                if (field.getValue().has("sealed")) {
                    planted.add(type + "." + field.getKey());
                }
            });
        }
        Set<String> sealed = EventTypes.all().stream()
                .filter(type -> EventTypes.nameOf(type).startsWith(COMMANDS) && type != ProductionSealed.class)
                .flatMap(type -> Arrays.stream(type.getRecordComponents())
                        .filter(component -> component.getType() == Protected.class)
                        .map(RecordComponent::getName)
                        .map(name -> EventTypes.nameOf(type) + "." + name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(planted).as("sealed values with a canary").containsAll(sealed);
    }
}
