package io.tallystick.app.proof;

import io.tallystick.app.proof.Integrity.Fault;
import io.tallystick.app.proof.Integrity.Kind;
import io.tallystick.tlog.AddCheckpoint;
import io.tallystick.tlog.Checkpoint;
import io.tallystick.tlog.CheckpointFolder;
import io.tallystick.tlog.Hash;
import io.tallystick.tlog.KeyName;
import io.tallystick.tlog.MalformedException;
import io.tallystick.tlog.Proofs;
import io.tallystick.tlog.SignedNote;
import io.tallystick.tlog.TileHashes;
import io.tallystick.tlog.TrustPolicy;
import io.tallystick.tlog.UnprovenException;
import io.tallystick.tlog.WitnessAnswer;
import io.tallystick.tlog.WitnessClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes checkpoints out of the house: to the witnesses of a policy, and into a folder in which files are written once. Both
 * remember more than the database may: before anything is signed after a start they are asked, and if they saw more, or
 * another history, nothing is signed.
 */
final class Anchoring {
    private static final Logger LOG = LoggerFactory.getLogger("io.tallystick.proof");

    /** A witness's answer to a proof that does not extend what it saw. */
    private static final int PARTED = 422;

    private final TileTable tiles;
    private final Anchors anchors;
    private final LogKeys keys;
    private final TrustPolicy policy;
    private final List<WitnessClient> witnesses;
    private final @Nullable CheckpointFolder folder;
    private final Consumer<Fault> faults;
    private final InstantSource clock;
    private volatile @Nullable Fault fault;
    private volatile boolean settled;

    /**
     * @param faults told of what a witness or the folder knows better
     */
    Anchoring(
            TileTable tiles,
            Anchors anchors,
            LogKeys keys,
            TrustPolicy policy,
            List<WitnessClient> witnesses,
            @Nullable CheckpointFolder folder,
            Consumer<Fault> faults,
            InstantSource clock) {
        this.tiles = tiles;
        this.anchors = anchors;
        this.keys = keys;
        this.policy = policy;
        this.witnesses = List.copyOf(witnesses);
        this.folder = folder;
        this.faults = faults;
        this.clock = clock;
    }

    /**
     * Asks everybody what they saw, before anything is signed.
     *
     * @throws UnprovenException if somebody saw more than there is, or something else, or too few witnesses answer
     */
    void settle() {
        settled = false;
        Optional<SignedNote> newest = tiles.newest();
        SignedNote note =
                newest.orElseGet(() -> new Checkpoint(keys.origin(), 0, Hash.EMPTY_TREE).sign(keys.signing(List.of())));
        List<KeyName> answered = send(note, true);
        requireSound();
        if (!policy.satisfiedBy(answered)) {
            throw new UnprovenException("too few witnesses answer: without them nobody knows whether all is there ("
                    + answered.size() + " of " + witnesses.size() + ")");
        }
        settled = true;
    }

    /** @throws UnprovenException if something was found since */
    void requireSound() {
        Fault found = fault;
        if (found != null) {
            throw new UnprovenException(
                    found.kind() == Kind.BEHIND
                            ? "events " + found.position() + " to " + found.upTo() + " are missing: " + found.by()
                                    + " has seen them. Restore them; nothing is signed until then"
                            : found.by() + " has seen another history; nothing is signed any more");
        }
    }

    /** Sends the newest checkpoint to whoever does not have it yet. On the node that sequences, once it has settled. */
    void round() {
        if (settled && fault == null) {
            tiles.newest().ifPresent(note -> send(note, false));
        }
    }

    /** The names of the witnesses that answered; nothing more once something is wrong. */
    private List<KeyName> send(SignedNote note, boolean all) {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        List<KeyName> answered = new ArrayList<>();
        if (folder != null) {
            write(folder, note, checkpoint);
        }
        for (WitnessClient witness : witnesses) {
            long has = anchors.sizeAt(witness.key().name().name());
            if (fault == null && (all || has < checkpoint.size())) {
                try {
                    if (ask(witness, has, note, checkpoint, true)) {
                        answered.add(witness.key().name());
                    }
                } catch (IOException | UnprovenException | MalformedException e) {
                    LOG.warn(
                            "The witness {} did not cosign: {}",
                            witness.key().name().name(),
                            e.toString());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return answered;
                }
            }
        }
        return answered;
    }

    /** Whether it answered as a witness of this log. */
    private boolean ask(WitnessClient witness, long older, SignedNote note, Checkpoint checkpoint, boolean again)
            throws IOException, InterruptedException {
        long size = checkpoint.size();
        KeyName name = witness.key().name();
        long from = Math.min(older, size);
        List<Hash> proof = Proofs.consistency(from, size, new TileHashes(size, tiles));
        return switch (witness.add(new AddCheckpoint(from, proof, note))) {
            case WitnessAnswer.Cosigned(var line) -> {
                if (size > 0) {
                    anchors.cosigned(size, note, name, line);
                }
                yield true;
            }
            case WitnessAnswer.SawOther(long seen)
            when again && seen <= size && seen != from -> ask(witness, seen, note, checkpoint, false);
            case WitnessAnswer.SawOther(long seen) -> {
                if (seen > size) {
                    found(new Fault(size + 1, Kind.BEHIND, seen, name.name()));
                } else if (seen == from) {
                    found(new Fault(anchors.sizeAt(name.name()) + 1, Kind.PARTED, seen, name.name()));
                }
                yield true;
            }
            case WitnessAnswer.Refused(int status, String reason)
            when status != PARTED -> {
                LOG.warn("The witness {} refuses: {} {}", name.name(), status, reason);
                yield false;
            }
            case WitnessAnswer.Refused refused -> {
                found(new Fault(Math.min(anchors.sizeAt(name.name()), from) + 1, Kind.PARTED, from, name.name()));
                yield true;
            }
        };
    }

    private void write(CheckpointFolder to, SignedNote note, Checkpoint checkpoint) {
        long size = checkpoint.size();
        try {
            Optional<Checkpoint> newest = to.newest().map(kept -> Checkpoint.open(kept, keys.known()));
            long there = newest.map(Checkpoint::size).orElse(0L);
            if (there > size) {
                found(new Fault(size + 1, Kind.BEHIND, there, Anchors.FOLDER));
            } else if (there > 0 && !newest.orElseThrow().root().equals(rootAt(there, size))) {
                found(new Fault(1, Kind.PARTED, there, Anchors.FOLDER));
            } else if (size > there) {
                if (to.keep(note)) {
                    anchors.written(size, clock.instant());
                }
            }
        } catch (UncheckedIOException | MalformedException | UnprovenException e) {
            LOG.warn("The folder of checkpoints was not written to: {}", e.getMessage());
        }
    }

    private Hash rootAt(long size, long of) {
        return Proofs.root(size, new TileHashes(of, tiles));
    }

    private void found(Fault wrong) {
        fault = wrong;
        faults.accept(wrong);
    }
}
