package io.tallystick.command.documents;

import io.tallystick.command.door.NeededTexts;
import io.tallystick.command.door.TextsOfAContext;
import io.tallystick.events.documents.DocumentRole;
import io.tallystick.events.documents.DocumentState;
import io.tallystick.events.documents.Fixity;
import io.tallystick.events.documents.SweepState;
import java.io.IOException;
import java.util.List;

/** Every text that documents need is there in every language, and none is left over. */
class DocumentsMessagesTest extends TextsOfAContext {
    DocumentsMessagesTest() {
        super(List.of("commands_documents", "refusals_documents"));
    }

    @Override
    protected NeededTexts needed() throws IOException {
        return new NeededTexts()
                .commands("documents")
                .choices("DocumentRole", DocumentRole.values())
                .choices("Fixity", Fixity.values())
                .states("document", DocumentState.values())
                .states("fixity", SweepState.values());
    }
}
