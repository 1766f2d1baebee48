package io.tallystick.app.vault;

import io.tallystick.events.EventTypes;
import io.tallystick.events.documents.DocumentEvent.DocumentAttached;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.log.EventReader;
import io.tallystick.events.log.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the log holds sealed for one subject: counted by going through all of it, which an erasure is worth. */
final class SealedStock {
    private static final int BLOCK = 10_000;
    /** How many are named one by one; an event is small. */
    private static final int NAMED = 200;

    private static final String ATTACHED = EventTypes.nameOf(DocumentAttached.class);

    private final String subject;
    private final byte[] wanted;
    private final JsonMapper json = JsonMapper.builder().build();
    private final List<Long> positions = new ArrayList<>();
    private final List<String> documents = new ArrayList<>();
    private int values;
    private int documentCount;

    private SealedStock(RecordId subject) {
        this.subject = subject.value();
        this.wanted = ('"' + subject.value() + '"').getBytes(StandardCharsets.UTF_8);
    }

    /** Goes through the log up to a position. */
    static SealedStock of(RecordId subject, EventReader log, long upTo) {
        SealedStock stock = new SealedStock(subject);
        long position = 0;
        while (position < upTo) {
            position = log.read(position, upTo, BLOCK, stock::take);
        }
        return stock;
    }

    private void take(StoredEvent event) {
        if (!holds(event.payload())) {
            return;
        }
        JsonNode payload = json.readTree(event.payload());
        int before = values;
        count(payload);
        if (values > before && positions.size() < NAMED) {
            positions.add(event.position());
        }
        if (event.type().equals(ATTACHED)
                && payload.path("encryptedFor").asString("").equals(subject)) {
            documentCount++;
            if (documents.size() < NAMED) {
                documents.add(payload.path("digest").asString(""));
            }
        }
    }

    /** Few events name the subject, so most are passed over without being read as JSON. */
    private boolean holds(byte[] payload) {
        for (int i = 0; i <= payload.length - wanted.length; i++) {
            int j = 0;
            while (j < wanted.length && payload[i + j] == wanted[j]) {
                j++;
            }
            if (j == wanted.length) {
                return true;
            }
        }
        return false;
    }

    private void count(JsonNode node) {
        if (node.isObject()
                && node.has("sealed")
                && node.path("subject").asString("").equals(subject)) {
            values++;
            return;
        }
        node.values().forEach(this::count);
    }

    int values() {
        return values;
    }

    List<Long> positions() {
        return positions;
    }

    List<String> documents() {
        return documents;
    }

    int documentCount() {
        return documentCount;
    }
}
