package io.tallystick.command.documents;

import io.tallystick.events.EventTypes;
import io.tallystick.events.documents.DocumentEvent.DocumentAttached;
import io.tallystick.events.documents.FixitySweepEvent.FixitySweepCompleted;
import io.tallystick.events.documents.FixitySweepEvent.FixitySweepStarted;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.log.EventReader;
import io.tallystick.events.log.StoredEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every document there is, as the log says, in the order they were attached. A sweep must not take from what somebody shows
 * which documents it has to find. Read when it is asked for, from where it was read up to before.
 */
public final class Stock {
    private static final int BLOCK = 10_000;
    private static final String ATTACHED = EventTypes.nameOf(DocumentAttached.class);
    private static final String STARTED = EventTypes.nameOf(FixitySweepStarted.class);
    private static final String COMPLETED = EventTypes.nameOf(FixitySweepCompleted.class);

    private final EventReader log;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<RecordId, List<Entry>> byFonds = new HashMap<>();
    private final Map<RecordId, Signature> running = new LinkedHashMap<>();
    private long position;

    /**
     * A document that was attached, and what is stored of it.
     *
     * @param position where it stands in the log
     * @param subject whose key it is stored under
     */
    public record Entry(long position, RecordId document, RecordId subject, String digest, long bytes) {}

    /** Documents as of a position of the log. */
    public record AsOf(long position, List<Entry> entries) {}

    public Stock(EventReader log) {
        this.log = log;
    }

    /** The documents of a fonds by now. */
    public synchronized AsOf of(RecordId fonds) {
        catchUp();
        return new AsOf(position, List.copyOf(byFonds.getOrDefault(fonds, List.of())));
    }

    /** The documents of a fonds attached up to a position. */
    List<Entry> of(RecordId fonds, long upTo) {
        return of(fonds).entries().stream()
                .takeWhile(entry -> entry.position() <= upTo)
                .toList();
    }

    /** The documents of every fonds by now. */
    public synchronized List<Entry> all() {
        catchUp();
        return byFonds.values().stream().flatMap(List::stream).toList();
    }

    /** Sweeps that are not completed by now, and who started each. */
    public synchronized Map<RecordId, Signature> running() {
        catchUp();
        return Map.copyOf(running);
    }

    private void catchUp() {
        long head = log.head();
        while (position < head) {
            position = log.read(position, head, BLOCK, this::take);
        }
    }

    private void take(StoredEvent stored) {
        if (stored.type().equals(ATTACHED)) {
            DocumentAttached e = json.readValue(stored.payload(), DocumentAttached.class);
            byFonds.computeIfAbsent(e.fonds(), fonds -> new ArrayList<>())
                    .add(new Entry(stored.position(), e.document(), e.encryptedFor(), e.digest(), e.bytes()));
        } else if (stored.type().equals(STARTED)) {
            FixitySweepStarted e = json.readValue(stored.payload(), FixitySweepStarted.class);
            running.put(e.sweep(), e.starter());
        } else if (stored.type().equals(COMPLETED)) {
            running.remove(new RecordId(stored.aggregateId()));
        }
    }
}
