package io.tallystick.command.customers;

import io.tallystick.command.door.NeededTexts;
import io.tallystick.command.door.TextsOfAContext;
import io.tallystick.events.customers.AccessPurpose;
import io.tallystick.events.customers.CardField;
import io.tallystick.events.customers.CardSection;
import io.tallystick.events.customers.CustomerFileState;
import io.tallystick.events.customers.CustomerNature;
import io.tallystick.events.customers.CustomerRelation;
import io.tallystick.events.customers.DisclosureBasis;
import io.tallystick.events.customers.DuplicateStanding;
import io.tallystick.events.customers.FactSource;
import io.tallystick.events.customers.FactStanding;
import io.tallystick.events.customers.Likeness;
import io.tallystick.events.customers.PartyRole;
import io.tallystick.events.customers.RelationshipEnd;
import io.tallystick.events.customers.SpecialKind;
import io.tallystick.events.customers.Verification;
import io.tallystick.events.customers.grading.OnboardingItem;
import io.tallystick.events.customers.grading.OrderGround;
import io.tallystick.events.customers.grading.OrderOutcome;
import io.tallystick.events.customers.grading.TransactionKind;
import io.tallystick.events.customers.routes.CompositionMark;
import io.tallystick.events.customers.routes.CustomerClass;
import io.tallystick.events.customers.routes.RoutePurpose;
import io.tallystick.events.rulebook.CustomerTier;
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
                .choices("CardField", CardField.values())
                .choices("CardSection", CardSection.values())
                .choices("CustomerFileState", CustomerFileState.values())
                .choices("DuplicateStanding", DuplicateStanding.values())
                .choices("FactStanding", FactStanding.values())
                .choices("Verification", Verification.values())
                .states("customer", CustomerFileState.values());
    }
}
