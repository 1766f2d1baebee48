package io.tallystick.command.customers;

import io.tallystick.command.door.NeededTexts;
import io.tallystick.command.door.TextsOfAContext;
import io.tallystick.events.customers.AccessRequestState;
import io.tallystick.events.customers.CardField;
import io.tallystick.events.customers.ConsolidatedAspect;
import io.tallystick.events.customers.CustomerFileState;
import io.tallystick.events.customers.CustomerNature;
import io.tallystick.events.customers.CustomerRelation;
import io.tallystick.events.customers.DisclosureBasis;
import io.tallystick.events.customers.DuplicateStanding;
import io.tallystick.events.customers.FactSource;
import io.tallystick.events.customers.FactStanding;
import io.tallystick.events.customers.Likeness;
import io.tallystick.events.customers.PartyRole;
import io.tallystick.events.customers.PersonalBasis;
import io.tallystick.events.customers.PrincipalRole;
import io.tallystick.events.customers.ReadingBasis;
import io.tallystick.events.customers.RefusalGround;
import io.tallystick.events.customers.RelationshipEnd;
import io.tallystick.events.customers.SpecialKind;
import io.tallystick.events.customers.Verification;
import io.tallystick.events.customers.contacts.AnnualReportStanding;
import io.tallystick.events.customers.contacts.DealingChannel;
import io.tallystick.events.customers.contacts.DealingDirection;
import io.tallystick.events.customers.contacts.DealingEnd;
import io.tallystick.events.customers.contacts.MajorChangeKind;
import io.tallystick.events.customers.contacts.ReceptionLevel;
import io.tallystick.events.customers.demands.DemandState;
import io.tallystick.events.customers.demands.HandOverWay;
import io.tallystick.events.customers.demands.WithholdGround;
import io.tallystick.events.customers.grading.CreditHistoryKind;
import io.tallystick.events.customers.grading.OnboardingItem;
import io.tallystick.events.customers.grading.OrderGround;
import io.tallystick.events.customers.grading.OrderOutcome;
import io.tallystick.events.customers.grading.TransactionKind;
import io.tallystick.events.customers.leavers.ClearanceSide;
import io.tallystick.events.customers.leavers.FileRole;
import io.tallystick.events.customers.leavers.TellingWay;
import io.tallystick.events.customers.routes.CompositionMark;
import io.tallystick.events.customers.routes.CustomerClass;
import io.tallystick.events.customers.routes.RoutePurpose;
import io.tallystick.events.customers.sources.ReportKind;
import io.tallystick.events.customers.sources.ReportPeriod;
import io.tallystick.events.customers.sources.VisitPurpose;
import io.tallystick.events.customers.upkeep.CustomerPhase;
import io.tallystick.events.customers.upkeep.Maturity;
import io.tallystick.events.customers.upkeep.ReviewOutcome;
import io.tallystick.events.customers.upkeep.TradeStage;
import io.tallystick.events.rulebook.AccessPurpose;
import io.tallystick.events.rulebook.CardSection;
import io.tallystick.events.rulebook.CustomerTier;
import io.tallystick.events.rulebook.GradePolicyPurpose;
import io.tallystick.events.rulebook.MarketPosition;
import io.tallystick.events.rulebook.OverLimit;
import java.io.IOException;
import java.util.List;

/** Every text that customer files need is there in every language. */
class CustomersMessagesTest extends TextsOfAContext {
    CustomersMessagesTest() {
        super(
                List.of("commands_customers", "refusals_customers"),
                "commands_house",
                "refusals_house",
                "refusals_custody",
                "refusals_loans",
                "refusals_retention");
    }

    @Override
    protected NeededTexts needed() throws IOException {
        return new NeededTexts()
                .commands("customers")
                .choices("CustomerNature", CustomerNature.values())
                .choices("PartyRole", PartyRole.values())
                .choices("SpecialKind", SpecialKind.values())
                .choices("CustomerRelation", CustomerRelation.values())
                .choices("FactSource", FactSource.values())
                .choices("AccessPurpose", AccessPurpose.values())
                .choices("DisclosureBasis", DisclosureBasis.values())
                .choices("WithholdGround", WithholdGround.values())
                .choices("HandOverWay", HandOverWay.values())
                .choices("DemandState", DemandState.values())
                .choices("ReadingBasis", ReadingBasis.values())
                .choices("PersonalBasis", PersonalBasis.values())
                .choices("RefusalGround", RefusalGround.values())
                .choices("AccessRequestState", AccessRequestState.values())
                .choices("FileRole", FileRole.values())
                .choices("TellingWay", TellingWay.values())
                .choices("ClearanceSide", ClearanceSide.values())
                .choices("PrincipalRole", PrincipalRole.values())
                .choices("RelationshipEnd", RelationshipEnd.values())
                .choices("Likeness", Likeness.values())
                .choices("CustomerTier", CustomerTier.values())
                .choices("MarketPosition", MarketPosition.values())
                .choices("TransactionKind", TransactionKind.values())
                .choices("OnboardingItem", OnboardingItem.values())
                .choices("OverLimit", OverLimit.values())
                .choices("OrderOutcome", OrderOutcome.values())
                .choices("OrderGround", OrderGround.values())
                .choices("CustomerClass", CustomerClass.values())
                .choices("RoutePurpose", RoutePurpose.values())
                .choices("CompositionMark", CompositionMark.values())
                .choices("ReportPeriod", ReportPeriod.values())
                .choices("ReportKind", ReportKind.values())
                .choices("VisitPurpose", VisitPurpose.values())
                .choices("DealingChannel", DealingChannel.values())
                .choices("DealingDirection", DealingDirection.values())
                .choices("MajorChangeKind", MajorChangeKind.values())
                .choices("ReceptionLevel", ReceptionLevel.values())
                .choices("DealingEnd", DealingEnd.values())
                .choices("CustomerPhase", CustomerPhase.values())
                .choices("TradeStage", TradeStage.values())
                .choices("Maturity", Maturity.values())
                .choices("ReviewOutcome", ReviewOutcome.values())
                .choices("GradePolicyPurpose", GradePolicyPurpose.values())
                .choices("AnnualReportStanding", AnnualReportStanding.values())
                .choices("CreditHistoryKind", CreditHistoryKind.values())
                .choices("ConsolidatedAspect", ConsolidatedAspect.values())
                .choices("CardField", CardField.values())
                .choices("CardSection", CardSection.values())
                .choices("CustomerFileState", CustomerFileState.values())
                .choices("DuplicateStanding", DuplicateStanding.values())
                .choices("FactStanding", FactStanding.values())
                .choices("Verification", Verification.values())
                .states("demand", DemandState.values())
                .states("customer", CustomerFileState.values());
    }
}
