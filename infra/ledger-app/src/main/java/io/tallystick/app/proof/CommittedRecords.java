package io.tallystick.app.proof;

import io.tallystick.command.door.LedgerNotes;
import io.tallystick.events.EventTypes;
import io.tallystick.events.ledger.LedgerEvent.RecordsCommitted;
import io.tallystick.events.log.EventReader;
import io.tallystick.events.log.LogEntry;
import io.tallystick.events.log.StoredEvent;
import io.tallystick.tlog.Hash;
import io.tallystick.tlog.MapLeaf;
import io.tallystick.tlog.MapProof;
import io.tallystick.tlog.MapTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Commits to how much there is of every record: counts what was signed since the last time into the map of records, and appends the
 * map's root as an event. A proof from the map shows that a bundle has all events of a record up to there, or that there is no such
 * record. What is no record of the house (refusals, uses of the log) has streams of one event, and is left out.
 */
final class CommittedRecords {
    /** Events counted in one transaction. */
    private static final int BLOCK = 10_000;

    private static final String OWN = EventTypes.nameOf(RecordsCommitted.class);

    private final EventReader log;
    private final RecordTable table;
    private final TransactionTemplate transaction;
    private final LongSupplier signed;
    private final LedgerNotes notes;
    private MapTree tree = new MapTree();
    /** Up to where the tree has the table's leaves; -1 before it has any. */
    private long read = -1;

    CommittedRecords(
            EventReader log,
            RecordTable table,
            TransactionTemplate transaction,
            LongSupplier signed,
            LedgerNotes notes) {
        this.log = log;
        this.table = table;
        this.transaction = transaction;
        this.signed = signed;
        this.notes = notes;
    }

    /** What the map says of a record, and where that is committed to. */
    record Proved(RecordTable.Commitment commitment, MapProof proof) {}

    /** Counts what was signed since, and commits to it if there is anything new of a record. */
    synchronized void advance() {
        try {
            while (Boolean.TRUE.equals(transaction.execute(status -> table.lock() && count()))) {}
        } catch (RuntimeException e) {
            read = -1;
            throw e;
        }
        table.newest()
                .filter(newest -> newest.position() == null)
                .ifPresent(newest -> table.recorded(
                        newest.upTo(),
                        notes.recordForTheLedger(
                                new RecordsCommitted(
                                        newest.upTo(),
                                        newest.records(),
                                        newest.root().toString()),
                                "ledger.CommitRecords")));
    }

    /** Whether there is more to count. */
    private boolean count() {
        long from = table.progress();
        long end = signed.getAsLong();
        long upTo = Math.min(end, from + BLOCK);
        if (upTo <= from) {
            return false;
        }
        Map<String, List<StoredEvent>> byRecord = new LinkedHashMap<>();
        boolean[] news = {false};
        log.read(from, upTo, BLOCK, event -> {
            news[0] |= !event.type().equals(OWN);
            if (event.isOfRecord()) {
                byRecord.computeIfAbsent(event.aggregateId(), r -> new ArrayList<>())
                        .add(event);
            }
        });
        if (!news[0] && upTo - from < BLOCK) {
            return false;
        }
        table.put(leaves(byRecord), upTo);
        if (upTo < end) {
            return true;
        }
        refresh(upTo);
        table.commit(new RecordTable.Commitment(upTo, table.records(), tree.root(), null));
        return false;
    }

    private Collection<RecordTable.Named> leaves(Map<String, List<StoredEvent>> byRecord) {
        Set<Hash> keys = new HashSet<>();
        byRecord.keySet().forEach(record -> keys.add(MapLeaf.keyOf(record)));
        Map<Hash, MapLeaf> before = table.find(keys);
        List<RecordTable.Named> leaves = new ArrayList<>();
        byRecord.forEach((record, events) -> {
            MapLeaf begin = MapLeaf.begin(record);
            MapLeaf leaf = before.getOrDefault(begin.key(), begin);
            for (StoredEvent event : events) {
                leaf = leaf.next(event.position() - 1, Hash.leaf(LogEntry.of(event)));
            }
            leaves.add(new RecordTable.Named(record, leaf));
        });
        return leaves;
    }

    private void refresh(long upTo) {
        if (read < 0) {
            tree = new MapTree();
            tree.put(table.all());
        } else if (read < upTo) {
            Map<Integer, List<MapLeaf>> changed = new HashMap<>();
            table.changedSince(read).forEach(bucket -> changed.put(bucket, table.bucket(bucket)));
            tree.put(changed);
        }
        read = upTo;
    }

    /**
     * What the newest commitment says of a record; nothing while there is none, or while more is being counted.
     *
     * @throws IllegalStateException if the table no longer leads to the root that was committed to
     */
    synchronized Optional<Proved> prove(String record) {
        return Objects.requireNonNull(transaction.execute(status -> table.newest()
                .filter(newest -> newest.position() != null && newest.upTo() == table.progress())
                .map(newest -> prove(record, newest))));
    }

    private Proved prove(String record, RecordTable.Commitment newest) {
        refresh(newest.upTo());
        if (!tree.root().equals(newest.root())) {
            read = -1;
            throw new IllegalStateException("the map of records is not the one committed to");
        }
        return new Proved(newest, tree.prove(MapLeaf.keyOf(record), table::bucket));
    }
}
