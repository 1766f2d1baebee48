package io.tallystick.app.proof;

import io.tallystick.events.log.EventReader;
import io.tallystick.events.log.LogEntry;
import io.tallystick.tlog.AppendableTree;
import io.tallystick.tlog.Checkpoint;
import io.tallystick.tlog.Hash;
import io.tallystick.tlog.MalformedException;
import io.tallystick.tlog.SignedNote;
import io.tallystick.tlog.SigningKey;
import io.tallystick.tlog.UnprovenException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

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
    private final SigningKey key;
    private final InstantSource clock;
    private final AppendableTree tree;

    private Sequencer(EventReader log, TileTable tiles, SigningKey key, InstantSource clock, AppendableTree tree) {
        this.log = log;
        this.tiles = tiles;
        this.key = key;
        this.clock = clock;
        this.tree = tree;
    }

    /**
     * Goes on from the newest stored checkpoint.
     *
     * @throws UnprovenException if another key signed it
     * @throws MalformedException if the stored tiles are not the ones it was signed over
     */
    static Sequencer resume(EventReader log, TileTable tiles, SigningKey key, InstantSource clock) {
        Optional<SignedNote> newest = tiles.newest();
        if (newest.isEmpty()) {
            return new Sequencer(log, tiles, key, clock, AppendableTree.empty(tiles));
        }
        Checkpoint checkpoint = Checkpoint.open(newest.get(), List.of(key.verifier()));
        AppendableTree tree = AppendableTree.resume(checkpoint.size(), checkpoint.root(), tiles);
        return new Sequencer(log, tiles, key, clock, tree);
    }

    /**
     * Takes in what was appended since, and publishes a checkpoint if there was anything.
     *
     * @return whether there may be more
     * @throws UnprovenException if the log is shorter than what was signed, or has a gap: nothing is signed then
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
        log.read(before, end, MOST, event -> {
            if (event.position() != tree.size() + 1) {
                throw new UnprovenException("there is no event at position " + (tree.size() + 1));
            }
            tree.append(Hash.leaf(LogEntry.of(event)));
        });
        if (tree.size() < end) {
            throw new UnprovenException("there is no event at position " + (tree.size() + 1));
        }
        tree.publish();
        Checkpoint checkpoint = new Checkpoint(key.verifier().name().name(), tree.size(), tree.root());
        tiles.publish(tree.size(), checkpoint.sign(key), clock.instant());
        return end < head;
    }
}
