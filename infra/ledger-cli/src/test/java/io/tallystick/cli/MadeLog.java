package io.tallystick.cli;

import io.tallystick.events.EventTypes;
import io.tallystick.events.ledger.LedgerEvent.RecordsCommitted;
import io.tallystick.events.log.LogEntry;
import io.tallystick.events.log.StoredEvent;
import io.tallystick.tlog.AppendableTree;
import io.tallystick.tlog.Checkpoint;
import io.tallystick.tlog.EntryBundle;
import io.tallystick.tlog.FolderTiles;
import io.tallystick.tlog.Hash;
import io.tallystick.tlog.KeyKind;
import io.tallystick.tlog.MapLeaf;
import io.tallystick.tlog.MapTree;
import io.tallystick.tlog.SignedNote;
import io.tallystick.tlog.SigningKey;
import io.tallystick.tlog.Tile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A log made for a test, as a bundle of a whole log. */
final class MadeLog {
    static final Instant BEGUN = Instant.parse("2026-01-05T08:00:00Z");
    static final String ORIGIN = "ledger.example.org/tlog";

    final SigningKey key = SigningKey.generate(ORIGIN, KeyKind.LOG, new SecureRandom());
    final SigningKey witness = SigningKey.generate("witness.example/w", KeyKind.WITNESS, new SecureRandom());
    final List<StoredEvent> events = new ArrayList<>();

    /** Adds events, a second after each other, in turn to three records. */
    MadeLog add(int count) {
        for (int i = 0; i < count; i++) {
            int at = events.size();
            events.add(event(at + 1, "unit/" + at % 3, at / 3, BEGUN.plusSeconds(at), "{\"n\":" + at + "}"));
        }
        return this;
    }

    /** Commits to how much there is of every record. */
    MadeLog commit() {
        Map<String, MapLeaf> leaves = new HashMap<>();
        for (StoredEvent event : events) {
            if (event.isOfRecord()) {
                String record = event.aggregateId();
                MapLeaf before = leaves.getOrDefault(record, MapLeaf.begin(record));
                leaves.put(record, before.next(event.position() - 1, Hash.leaf(LogEntry.of(event))));
            }
        }
        Map<Integer, List<MapLeaf>> buckets = new HashMap<>();
        leaves.values()
                .forEach(leaf -> buckets.computeIfAbsent(MapTree.bucketOf(leaf.key()), b -> new ArrayList<>())
                        .add(leaf));
        MapTree tree = new MapTree();
        tree.put(buckets);
        int at = events.size();
        String payload = "{\"upTo\":%d,\"records\":%d,\"root\":\"%s\"}".formatted(at, leaves.size(), tree.root());
        StoredEvent like = event(at + 1, "note-" + at, 0, BEGUN.plusSeconds(at), payload);
        events.add(new StoredEvent(
                like.position(),
                "Note",
                like.aggregateId(),
                0,
                like.eventId(),
                EventTypes.nameOf(RecordsCommitted.class),
                1,
                like.payload(),
                like.metadata(),
                like.recordedAt(),
                null));
        return this;
    }

    static StoredEvent event(long position, String record, long sequence, Instant at, String payload) {
        return new StoredEvent(
                position,
                "Unit",
                record,
                sequence,
                UUID.nameUUIDFromBytes(("e" + position).getBytes(StandardCharsets.UTF_8))
                        .toString(),
                "filing.Named",
                1,
                payload.getBytes(StandardCharsets.UTF_8),
                "{\"actor\":\"E0001\"}".getBytes(StandardCharsets.UTF_8),
                at,
                null);
    }

    /** Writes it, signed; cosigned where a time is given. */
    Path write(Path folder, @Nullable Instant cosigned) throws IOException {
        FolderTiles tiles = new FolderTiles(folder);
        AppendableTree tree = AppendableTree.empty(tiles);
        List<byte[]> entries = events.stream().map(LogEntry::of).toList();
        entries.forEach(entry -> tree.append(Hash.leaf(entry)));
        tree.publish();
        for (Tile tile : Tile.all(Tile.ENTRIES, entries.size())) {
            int from = (int) tile.index() * Tile.FULL;
            tiles.write(tile, EntryBundle.write(entries.subList(from, from + tile.width())));
        }
        SignedNote note = new Checkpoint(ORIGIN, tree.size(), tree.root()).sign(key);
        if (cosigned != null) {
            note = note.with(List.of(witness.cosign(note.text(), cosigned)));
        }
        Files.write(folder.resolve("checkpoint"), note.bytes());
        Files.writeString(folder.resolve("log.vkey"), key.verifier() + "\n");
        return folder;
    }
}
