package io.tallystick.cli.bundle;

import io.tallystick.cli.Progress;
import io.tallystick.cli.source.LogSource;
import io.tallystick.cli.source.RecordProof;
import io.tallystick.events.EventTypes;
import io.tallystick.events.ledger.LedgerEvent.RecordsCommitted;
import io.tallystick.events.log.LogEntry;
import io.tallystick.events.log.StoredEvent;
import io.tallystick.tlog.Hash;
import io.tallystick.tlog.MalformedException;
import io.tallystick.tlog.MapLeaf;
import io.tallystick.tlog.MapProof;
import io.tallystick.tlog.MapTree;
import io.tallystick.tlog.UnprovenException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event by which the ledger commits to how much there is of every record.
 *
 * @param position of the event
 * @param upTo the last position it covers
 * @param root of the map of records
 */
record Commitment(long position, long upTo, Hash root) {
    static final String TYPE = EventTypes.nameOf(RecordsCommitted.class);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Commitment of(StoredEvent event) {
        JsonNode said = JSON.readTree(event.payload());
        long upTo = said.path("upTo").asLong();
        if (!event.type().equals(TYPE) || upTo < 1 || upTo >= event.position()) {
            throw new MalformedException("the event at position " + event.position() + " is no commitment");
        }
        return new Commitment(
                event.position(), upTo, Hash.parse(said.path("root").asString()));
    }

    /** The newest before a size, with its entry. */
    static Optional<byte[]> newest(LogSource source, long size) {
        return source.newestOf(TYPE, size);
    }

    /**
     * What the map says of records: as the ledger tells, if that is of this commitment, or else counted from the entries.
     *
     * @throws UnprovenException if the entries do not give the root that was committed to
     */
    Map<String, MapProof> prove(LogSource source, Set<String> records, Progress progress) {
        Map<String, MapProof> proofs = new LinkedHashMap<>();
        for (String record : records) {
            source.whole(record)
                    .filter(told -> told.committedAt() == position && leadsHere(record, told))
                    .ifPresent(told -> proofs.put(record, told.proof()));
        }
        return proofs.size() == records.size() ? proofs : counted(source, records, progress);
    }

    private boolean leadsHere(String record, RecordProof told) {
        try {
            told.proof().check(MapLeaf.keyOf(record), root);
            return true;
        } catch (UnprovenException e) {
            return false;
        }
    }

    private Map<String, MapProof> counted(LogSource source, Set<String> records, Progress progress) {
        Map<String, MapLeaf> leaves = new HashMap<>();
        source.entries(0, upTo, (index, entry) -> {
            StoredEvent event = LogEntry.read(entry);
            if (event.isOfRecord()) {
                leaves.merge(
                        event.aggregateId(),
                        MapLeaf.begin(event.aggregateId()).next(index, Hash.leaf(entry)),
                        (before, first) -> before.next(index, Hash.leaf(entry)));
            }
            progress.at(index + 1, upTo);
        });
        Map<Integer, List<MapLeaf>> buckets = new HashMap<>();
        leaves.values()
                .forEach(leaf -> buckets.computeIfAbsent(MapTree.bucketOf(leaf.key()), b -> new ArrayList<>())
                        .add(leaf));
        MapTree tree = new MapTree();
        tree.put(buckets);
        if (!tree.root().equals(root)) {
            throw new UnprovenException("the events are not the ones the ledger committed to at position " + position
                    + "; 'verify' names the first");
        }
        Map<String, MapProof> proofs = new LinkedHashMap<>();
        records.forEach(record -> proofs.put(
                record, tree.prove(MapLeaf.keyOf(record), bucket -> buckets.getOrDefault(bucket, List.of()))));
        return proofs;
    }
}
