package io.tallystick.app.proof;

import io.tallystick.app.proof.Integrity.Fault;
import io.tallystick.app.proof.Integrity.Kind;
import io.tallystick.events.log.EventReader;
import io.tallystick.events.log.LogEntry;
import io.tallystick.events.log.StoredEvent;
import io.tallystick.tlog.AppendableTree;
import io.tallystick.tlog.Checkpoint;
import io.tallystick.tlog.Hash;
import io.tallystick.tlog.MalformedException;
import io.tallystick.tlog.SignedNote;
import io.tallystick.tlog.UnprovenException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes the stored events into the Merkle log, in the order of their positions, and signs what the tree has become. Entry i
 * of the tree is the event at position i + 1. The bytes are read back from the store: what was meant to be stored does not
 * count. Used by one node at a time, see {@link SequencerWork}.
 */
final class Sequencer {
    /** Events between two checkpoints while catching up. */
    private static final int MOST = 1 << 16;

    private final EventReader log;
    private final TileTable tiles;
    private final LogKeys keys;
    private final RowCheck rows;
    private final Consumer<Fault> faults;
    private final InstantSource clock;
    private final AppendableTree tree;

    private Sequencer(
            EventReader log,
            TileTable tiles,
            LogKeys keys,
            RowCheck rows,
            Consumer<Fault> faults,
            InstantSource clock,
            AppendableTree tree) {
        this.log = log;
        this.tiles = tiles;
        this.keys = keys;
        this.rows = rows;
        this.faults = faults;
        this.clock = clock;
        this.tree = tree;
    }

    /**
     * Goes on from the newest stored checkpoint.
     *
     * @param rows tells which rows the ledger appended itself
     * @param faults told of one that it did not
     * @throws UnprovenException if another key signed it
     * @throws MalformedException if the stored tiles are not the ones it was signed over
     */
    static Sequencer resume(
            EventReader log,
            TileTable tiles,
            LogKeys keys,
            RowCheck rows,
            Consumer<Fault> faults,
            InstantSource clock) {
        Optional<SignedNote> newest = tiles.newest();
        if (newest.isEmpty()) {
            return new Sequencer(log, tiles, keys, rows, faults, clock, AppendableTree.empty(tiles));
        }
        Checkpoint checkpoint = Checkpoint.open(newest.get(), keys.known());
        AppendableTree tree = AppendableTree.resume(checkpoint.size(), checkpoint.root(), tiles);
        return new Sequencer(log, tiles, keys, rows, faults, clock, tree);
    }

    /**
     * Takes in what was appended since, and publishes a checkpoint if there was anything.
     *
     * @return whether there may be more
     * @throws UnprovenException if the log is shorter than what was signed, or has a gap: nothing is signed then. If a row was not
     *     appended by the ledger: what stands before it is signed, and nothing from it on
     */
    boolean advance() {
        long head = log.head();
        long before = tree.size();
        if (head < before) {
            throw new UnprovenException("the log ends at " + head + ", and " + before + " events were signed");
        }
        if (head == before) {
            return false;
        }
        long end = Math.min(head, before + MOST);
        Taken taken = new Taken();
        log.read(before, end, MOST, taken::take);
        if (taken.foreign > 0) {
            if (tree.size() > before) {
                publish(taken.exchanges);
            }
            faults.accept(new Fault(taken.foreign, Kind.FOREIGN, taken.foreign, "sequencer"));
            throw new UnprovenException("the row at position " + taken.foreign + " was not appended by this ledger;"
                    + " nothing is signed from there on");
        }
        if (tree.size() < end) {
            throw new UnprovenException("there is no event at position " + (tree.size() + 1));
        }
        publish(taken.exchanges);
        return end < head;
    }

    private void publish(List<KeyExchange> exchanges) {
        tree.publish();
        SignedNote note = new Checkpoint(keys.origin(), tree.size(), tree.root()).sign(keys.signing(exchanges));
        tiles.publish(tree.size(), note, clock.instant(), exchanges);
        if (!exchanges.isEmpty()) {
            keys.exchanges();
        }
    }

    /** Events between two checkpoints, in order. */
    private final class Taken {
        private final List<KeyExchange> exchanges = new ArrayList<>();
        private long foreign;

        void take(StoredEvent event) {
            if (foreign > 0) {
                return;
            }
            if (event.position() != tree.size() + 1) {
                throw new UnprovenException("there is no event at position " + (tree.size() + 1));
            }
            if (!rows.genuine(event)) {
                foreign = event.position();
                return;
            }
            tree.append(Hash.leaf(LogEntry.of(event)));
            if (KeyExchange.isOne(event)) {
                exchanges.add(KeyExchange.of(event));
            }
        }
    }
}
