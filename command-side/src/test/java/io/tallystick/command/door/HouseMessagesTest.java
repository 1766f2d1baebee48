package io.tallystick.command.door;

import io.tallystick.events.kernel.Post;
import io.tallystick.events.ledger.LedgerEvent;
import io.tallystick.events.organisation.Education;
import io.tallystick.events.organisation.RevocationCause;
import io.tallystick.events.organisation.Sex;
import io.tallystick.events.rulebook.CustomerPolicyKind;
import io.tallystick.events.rulebook.Facet;
import io.tallystick.events.rulebook.LegalProfile;
import java.io.IOException;
import java.util.List;

/** Every text that the house's own commands and the door need is there in every language. */
class HouseMessagesTest extends TextsOfAContext {
    HouseMessagesTest() {
        super(List.of("commands_house", "refusals_house"));
    }

    @Override
    protected NeededTexts needed() throws IOException {
        return new NeededTexts()
                .commands("organisation")
                .commands("rulebook")
                .commands("ledger")
                .source("door")
                .posts()
                .choices("Post", Post.values())
                .choices("LegalProfile", LegalProfile.values())
                .choices("RevocationCause", RevocationCause.values())
                .choices("Facet", Facet.values())
                .choices("CustomerPolicyKind", CustomerPolicyKind.values())
                .choices("Sex", Sex.values())
                .choices("Education", Education.values())
                .choices("Kind", LedgerEvent.Kind.values());
    }
}
