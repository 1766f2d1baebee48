package io.tallystick.app.documents;

import io.tallystick.events.EventTypes;
import io.tallystick.events.documents.DocumentEvent.DocumentAttached;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.log.EventReader;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** How documents were attached, as the log has it. */
final class AttachedDocuments {
    private static final String ATTACHED = EventTypes.nameOf(DocumentAttached.class);

    private final EventReader log;
    private final JsonMapper json = JsonMapper.builder().build();

    AttachedDocuments(EventReader log) {
        this.log = log;
    }

    /** A document by its identifier, if there is one. */
    Optional<DocumentAttached> find(String document) {
        return RecordId.isWellFormed(document)
                ? log.ofRecord(document).stream()
                        .filter(stored -> stored.type().equals(ATTACHED))
                        .findFirst()
                        .map(stored -> json.readValue(stored.payload(), DocumentAttached.class))
                : Optional.empty();
    }
}
