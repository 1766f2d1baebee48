package io.tallystick.app.proof;

import io.tallystick.app.proof.Anchors.Anchored;
import io.tallystick.app.proof.Integrity.Fault;
import io.tallystick.app.proof.Integrity.Kind;
import io.tallystick.events.log.EventReader;
import io.tallystick.events.log.LogEntry;
import io.tallystick.events.log.StoredEvent;
import io.tallystick.tlog.Checkpoint;
import io.tallystick.tlog.Hash;
import io.tallystick.tlog.MalformedException;
import io.tallystick.tlog.Proofs;
import io.tallystick.tlog.SignedNote;
import io.tallystick.tlog.Tile;
import io.tallystick.tlog.TileHashes;
import io.tallystick.tlog.UnprovenException;
import io.tallystick.tlog.VerifierKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Compares the stored events with what was signed: the newest at each look, the whole log little by little. A fault is kept
 * until the next start, even if what was changed is put back.
 */
final class Watch {
    /** A whole log is gone through within this many looks, and not faster than a tile at a look. */
    private static final long LOOKS = 2_880;

    private static final long FIRST = 10L * Tile.FULL;

    private final EventReader log;
    private final TileTable tiles;
    private final Anchors anchors;
    private final Supplier<List<VerifierKey>> keys;
    private final InstantSource clock;
    private final Findings findings;
    private boolean recorded;
    private long newest;
    private long sweep;
    private @Nullable Checkpoint seen;
    private final AtomicReference<@Nullable Fault> outside = new AtomicReference<>();
    private volatile Integrity integrity;

    /** Where what is found is recorded; asked again until it succeeds. */
    interface Findings {
        void record(Fault found, long signed);
    }

    Watch(
            EventReader log,
            TileTable tiles,
            Anchors anchors,
            Supplier<List<VerifierKey>> keys,
            InstantSource clock,
            Findings findings) {
        this.findings = findings;
        this.log = log;
        this.tiles = tiles;
        this.anchors = anchors;
        this.keys = keys;
        this.clock = clock;
        this.integrity = new Integrity(0, 0, clock.instant(), null, "", null, null);
    }

    /** What is known so far. */
    Integrity integrity() {
        return integrity;
    }

    /** Takes in what somebody else found; the first fault stays. */
    void found(Fault fault) {
        outside.compareAndSet(null, fault);
    }

    /** Looks once. */
    void look() {
        if (integrity.fault() == null) {
            compare();
        }
        Fault found = integrity.fault();
        if (found != null && !recorded) {
            findings.record(found, integrity.size());
            recorded = true;
        }
    }

    private void compare() {
        Fault fault = outside.get();
        Instant whole = integrity.wholeAt();
        long size = 0;
        String signed = integrity.checkpoint();
        try {
            Optional<SignedNote> note = tiles.newest();
            if (note.isPresent()) {
                Checkpoint checkpoint = Checkpoint.open(note.get(), keys.get());
                size = checkpoint.size();
                signed = anchors.cosigned(size, note.get()).toString();
                Fault own = compare(checkpoint);
                fault = own == null ? fault : own;
                if (fault == null && sweep >= size) {
                    whole = clock.instant();
                    sweep = 0;
                }
            }
        } catch (MalformedException | UnprovenException e) {
            fault = Fault.at(Math.max(1, newest), Kind.TILES);
        }
        Anchored anchored = anchors.newest().orElse(null);
        integrity = new Integrity(size, newest, clock.instant(), whole, signed, anchored, fault);
    }

    private @Nullable Fault compare(Checkpoint checkpoint) {
        long size = checkpoint.size();
        long head = log.head();
        if (head < size) {
            return Fault.at(head + 1, Kind.CUT_OFF);
        }
        if (seen != null) {
            if (seen.size() > size) {
                return Fault.at(size + 1, Kind.CUT_OFF);
            }
            Proofs.checkConsistency(
                    seen.size(),
                    seen.root(),
                    size,
                    checkpoint.root(),
                    Proofs.consistency(seen.size(), size, new TileHashes(size, tiles)));
        }
        seen = checkpoint;
        // The first look begins with the newest events, of a ledger that may have millions.
        long from = newest == 0 ? Math.max(0, size - FIRST) : newest;
        Fault fault = compare(from, size, checkpoint);
        if (fault != null) {
            return fault;
        }
        newest = size;
        long until = Math.min(size, sweep + Math.max(Tile.FULL, size / LOOKS));
        fault = compare(sweep, until, checkpoint);
        sweep = until;
        return fault;
    }

    /** Compares the entries {@code [from, to)}, and for each tile proves that its hashes are under the root. */
    private @Nullable Fault compare(long from, long to, Checkpoint checkpoint) {
        Comparison comparison = new Comparison(from, checkpoint);
        long read = log.read(from, to, (int) Math.min(Integer.MAX_VALUE, to - from), comparison::take);
        if (comparison.fault == null && read < to) {
            return Fault.at(read + 1, Kind.MISSING);
        }
        return comparison.fault;
    }

    private final class Comparison {
        private final Checkpoint checkpoint;
        private final TileHashes hashes;
        private long next;
        private long proved = -1;
        private @Nullable Fault fault;

        Comparison(long from, Checkpoint checkpoint) {
            this.checkpoint = checkpoint;
            this.hashes = new TileHashes(checkpoint.size(), tiles);
            this.next = from;
        }

        void take(StoredEvent event) {
            long index = next++;
            if (fault != null) {
                return;
            }
            if (event.position() != index + 1) {
                fault = Fault.at(index + 1, Kind.MISSING);
                return;
            }
            prove(index);
            if (!hashes.hash(0, index).equals(Hash.leaf(LogEntry.of(event)))) {
                fault = Fault.at(index + 1, Kind.CHANGED);
            }
        }

        /** One proof for a tile covers all its hashes: those beside the leaf are folded into it. */
        private void prove(long index) {
            long tile = index / Tile.FULL;
            if (tile != proved) {
                long size = checkpoint.size();
                List<Hash> proof = Proofs.inclusion(index, size, hashes);
                Proofs.checkInclusion(hashes.hash(0, index), index, size, proof, checkpoint.root());
                proved = tile;
            }
        }
    }
}
