package io.tallystick.cli.bundle;

import io.tallystick.cli.check.Finding;
import io.tallystick.cli.check.Finding.Kind;
import io.tallystick.cli.check.Report.Whole;
import io.tallystick.events.log.StoredEvent;
import io.tallystick.tlog.Hash;
import io.tallystick.tlog.MalformedException;
import io.tallystick.tlog.MapLeaf;
import io.tallystick.tlog.UnprovenException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Whether a bundle has all events of the records it says it has all of, up to the commitment it says so by. */
final class Wholeness {
    private record Held(long position, long sequence, Hash leaf) {}

    private final Map<String, NavigableMap<Long, Held>> byRecord = new HashMap<>();
    private final Map<Long, Commitment> commitments = new HashMap<>();
    private final List<Whole> whole = new ArrayList<>();
    private final Consumer<Finding> findings;

    Wholeness(Consumer<Finding> findings) {
        this.findings = findings;
    }

    /** Takes an event in that was proved to be in the log. */
    void take(StoredEvent event, byte[] entry) {
        if (event.type().equals(Commitment.TYPE)) {
            commitments.put(event.position(), Commitment.of(event));
        }
        hold(event.aggregateId(), new Held(event.position(), event.sequence(), Hash.leaf(entry)));
    }

    /** Takes in that an event was proved to be in the log which is not shown. */
    void take(long position, Withheld withheld) {
        hold(withheld.record(), new Held(position, withheld.sequence(), withheld.leaf()));
    }

    private void hold(String record, Held held) {
        byRecord.computeIfAbsent(record, r -> new TreeMap<>()).put(held.position(), held);
    }

    /** The records that are whole. */
    List<Whole> whole() {
        return whole;
    }

    /** Holds a statement against the events taken in. */
    void check(String file, String text) {
        Statement statement;
        try {
            statement = Statement.parse(text);
        } catch (MalformedException e) {
            findings.accept(
                    new Finding(0, 0, Kind.UNPROVEN, Map.of("file", file, "why", String.valueOf(e.getMessage()))));
            return;
        }
        Commitment commitment = commitments.get(statement.committedAt());
        if (commitment == null) {
            unproven(file, statement, "the event that commits to it is not in the bundle");
            return;
        }
        try {
            MapLeaf said = statement
                    .proof()
                    .check(MapLeaf.keyOf(statement.record()), commitment.root())
                    .orElse(MapLeaf.begin(statement.record()));
            compare(statement.record(), commitment, said);
        } catch (UnprovenException e) {
            unproven(file, statement, String.valueOf(e.getMessage()));
        }
    }

    private void unproven(String file, Statement statement, String why) {
        long at = statement.committedAt();
        findings.accept(new Finding(at, at, Kind.UNPROVEN, Map.of("file", file, "why", why)));
    }

    private void compare(String record, Commitment commitment, MapLeaf said) {
        NavigableMap<Long, Held> held = byRecord.getOrDefault(record, new TreeMap<>());
        MapLeaf there = MapLeaf.begin(record);
        for (Held one : held.headMap(commitment.upTo(), true).values()) {
            there = there.next(one.position() - 1, one.leaf());
        }
        if (there.equals(said)) {
            long later = held.size() - there.entries();
            whole.add(new Whole(record, there.entries(), commitment.upTo(), later));
            return;
        }
        findings.accept(incomplete(record, commitment, said, there.entries(), held));
    }

    /** The first event that is not there lies between its neighbours. */
    private static Finding incomplete(
            String record, Commitment commitment, MapLeaf said, long there, Map<Long, Held> held) {
        long after = 0;
        long sequence = 0;
        long before = commitment.upTo() + 1;
        for (Held one : held.values()) {
            if (one.sequence() != sequence) {
                before = one.position();
                break;
            }
            sequence++;
            after = one.position();
        }
        Map<String, String> facts = new HashMap<>();
        facts.put("record", record);
        facts.put("said", Long.toString(said.entries()));
        facts.put("there", Long.toString(there));
        facts.put("covers", Long.toString(commitment.upTo()));
        facts.put("sequence", Long.toString(sequence));
        return new Finding(after + 1, Math.max(after + 1, before - 1), Kind.INCOMPLETE, facts);
    }
}
