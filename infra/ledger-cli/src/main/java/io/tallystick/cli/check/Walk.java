package io.tallystick.cli.check;

import io.tallystick.cli.check.Finding.Kind;
import io.tallystick.events.log.StoredEvent;
import io.tallystick.tlog.AppendableTree;
import io.tallystick.tlog.Hash;
import io.tallystick.tlog.MalformedException;
import io.tallystick.tlog.Proofs;
import io.tallystick.tlog.Tile;
import io.tallystick.tlog.TileHashes;
import io.tallystick.tlog.TileStore;
import io.tallystick.tlog.UnprovenException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the entries in order, one after the other. An entry that is not the one under its tile is held against the
 * root by the tile's own proof: if that holds, the entry was changed, and the tree goes on with what was signed.
 */
final class Walk {
    /** An entry read: its hash, and what it says; nothing where it is not of its form. */
    record Read(long index, Hash leaf, @Nullable StoredEvent event) {}

    private static final class Counter {
        private long next;
    }

    private final long size;
    private final @Nullable Hash root;
    private final TileStore stored;
    private final TileHashes hashes;
    private final Marks marks;
    private final Brackets brackets;
    private final Findings findings;
    private final AppendableTree tree;
    private final Map<String, Counter> records = new HashMap<>();
    private byte @Nullable [] tile;
    private long tileOf = -1;
    private Instant last = Instant.MIN;
    private long next;
    private long lost;

    /**
     * @param size of the newest checkpoint, 0 without one
     * @param root of the newest checkpoint
     */
    Walk(long size, @Nullable Hash root, TileStore stored, Marks marks, Brackets brackets, Findings findings) {
        this.size = size;
        this.root = root;
        this.stored = stored;
        this.hashes = new TileHashes(size, stored);
        this.marks = marks;
        this.brackets = brackets;
        this.findings = findings;
        this.tree = AppendableTree.empty(new Compared());
        marks.compare(tree);
    }

    /** Takes the next entry there is. */
    void take(Read read) {
        skipTo(read.index);
        boolean whole = read.index >= size || grow(read.leaf);
        next++;
        if (whole) {
            look(read.index, read.event);
        } else {
            lose(read);
        }
    }

    /** Entries before the index that did not come are missing. */
    private void skipTo(long index) {
        while (next < index) {
            findings.at(next + 1, Kind.MISSING, Map.of());
            if (next < size) {
                append(tileHash(next).orElse(Hash.EMPTY_TREE));
            }
            lost++;
            next++;
        }
    }

    /** A changed entry counts for its record if it can be the one that is due. */
    private void lose(Read read) {
        Counter record = read.event == null ? null : records.get(read.event.aggregateId());
        if (read.event != null && record != null && record.next == read.event.sequence()) {
            record.next++;
        } else {
            lost++;
        }
    }

    /** Puts the leaf into the tree, or what was signed in its place; whether it is what was signed, as far as is known. */
    private boolean grow(Hash leaf) {
        Optional<Hash> expected = tileHash(next);
        boolean whole = true;
        Hash taken = leaf;
        if (expected.isPresent() && !expected.get().equals(leaf)) {
            if (proven(expected.get())) {
                findings.at(next + 1, Kind.CHANGED, Map.of());
                taken = expected.get();
                whole = false;
            } else {
                findings.at(
                        next + 1,
                        Kind.TILE,
                        Map.of("tile", Tile.at(0, next / Tile.FULL, size).path()));
            }
        }
        append(taken);
        return whole;
    }

    private void append(Hash leaf) {
        tree.append(leaf);
        marks.compare(tree);
    }

    private Optional<Hash> tileHash(long index) {
        if (index / Tile.FULL != tileOf) {
            tileOf = index / Tile.FULL;
            Tile there = Tile.at(0, tileOf, size);
            tile = stored.read(there)
                    .filter(bytes -> bytes.length == there.width() * Hash.LENGTH)
                    .orElse(null);
            if (tile == null) {
                findings.at(index + 1, Kind.TILE, Map.of("tile", there.path()));
            }
        }
        if (tile == null) {
            return Optional.empty();
        }
        int from = (int) (index % Tile.FULL) * Hash.LENGTH;
        return Optional.of(Hash.of(Arrays.copyOfRange(tile, from, from + Hash.LENGTH)));
    }

    private boolean proven(Hash leaf) {
        if (root == null) {
            return false;
        }
        try {
            Proofs.checkInclusion(leaf, next, size, Proofs.inclusion(next, size, hashes), root);
            return true;
        } catch (UnprovenException | MalformedException e) {
            return false;
        }
    }

    /** What an entry says of itself has to fit what stands before it. */
    private void look(long index, @Nullable StoredEvent event) {
        if (event == null || event.position() != index + 1) {
            String says = event == null ? "-" : Long.toString(event.position());
            findings.at(index + 1, Kind.FORM, Map.of("says", says));
            return;
        }
        Counter record = records.computeIfAbsent(event.aggregateId(), id -> new Counter());
        long skipped = event.sequence() - record.next;
        if (skipped > 0 && skipped <= lost) {
            lost -= skipped; // as was found already: missing or changed
        } else if (skipped != 0) {
            findings.at(
                    index + 1,
                    Kind.SEQUENCE,
                    Map.of(
                            "record",
                            event.aggregateId(),
                            "expected",
                            Long.toString(record.next),
                            "found",
                            Long.toString(event.sequence())));
        }
        record.next = event.sequence() + 1;
        if (event.recordedAt().isBefore(last)) {
            findings.at(
                    index + 1, Kind.TIME, Map.of("recorded", event.recordedAt().toString(), "before", last.toString()));
        } else {
            last = event.recordedAt();
        }
        brackets.take(index, event.recordedAt(), findings);
    }

    /** Ends: what was signed has to be there, and to give the root. */
    void end(long head) {
        skipTo(Math.min(head, size));
        if (next < size) {
            findings.add(Finding.within(
                    next + 1,
                    size,
                    Kind.CUT_OFF,
                    Map.of("label", "checkpoint", "size", Long.toString(size), "there", Long.toString(next))));
            return;
        }
        skipTo(head);
        tree.publish();
    }

    /** Whether the entries give the root that was signed. */
    boolean rooted() {
        return root != null && tree.size() == size && tree.root().equals(root);
    }

    /** Holds the tiles the tree writes against those that are there; those of level 0 were held against the entries. */
    private final class Compared implements TileStore {
        @Override
        public Optional<byte[]> read(Tile tile) {
            return stored.read(tile);
        }

        @Override
        public void write(Tile tile, byte[] bytes) {
            if (tile.level() == 0) {
                return;
            }
            byte[] there = stored.read(tile).orElse(new byte[0]);
            int differs = Arrays.mismatch(bytes, there);
            if (differs >= 0) {
                long item = tile.index() * Tile.FULL + differs / Hash.LENGTH;
                long covers = 1L << (Tile.HEIGHT * tile.level());
                findings.add(
                        Finding.within(item * covers + 1, (item + 1) * covers, Kind.TILE, Map.of("tile", tile.path())));
            }
        }
    }
}
