package io.tallystick.tlog;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Cosigns checkpoints of logs it knows, each only if it extends what it saw of the log before (tlog-witness). What it saw is
 * remembered before it answers, so that it never cosigns two trees that part.
 */
public final class Witness {
    private final SigningKey key;
    private final List<VerifierKey> logs;
    private final WitnessMemory memory;
    private final InstantSource clock;

    /** A witness of the logs with these keys. */
    public Witness(SigningKey key, Collection<VerifierKey> logs, WitnessMemory memory, InstantSource clock) {
        this.key = key;
        this.logs = List.copyOf(logs);
        this.memory = memory;
        this.clock = clock;
    }

    /** Answers the body of an add-checkpoint request. */
    public WitnessAnswer add(byte[] body) {
        AddCheckpoint request;
        Checkpoint checkpoint;
        try {
            request = AddCheckpoint.parse(body);
            checkpoint = Checkpoint.parse(request.checkpoint().text());
        } catch (MalformedException e) {
            return new WitnessAnswer.Refused(400, String.valueOf(e.getMessage()));
        }
        List<VerifierKey> known = logs.stream()
                .filter(log -> log.name().name().equals(checkpoint.origin()))
                .toList();
        if (known.isEmpty()) {
            return new WitnessAnswer.Refused(404, "no log of this origin is known here");
        }
        try {
            request.checkpoint().check(known);
        } catch (UnprovenException e) {
            return new WitnessAnswer.Refused(403, String.valueOf(e.getMessage()));
        }
        if (request.older() > checkpoint.size()) {
            return new WitnessAnswer.Refused(400, "the older size is above the checkpoint's");
        }
        return judge(request, checkpoint);
    }

    private WitnessAnswer judge(AddCheckpoint request, Checkpoint checkpoint) {
        Optional<Checkpoint> last = memory.last(checkpoint.origin());
        long size = last.map(Checkpoint::size).orElse(0L);
        if (request.older() != size) {
            return new WitnessAnswer.SawOther(size);
        }
        Hash root = last.map(Checkpoint::root).orElse(Hash.EMPTY_TREE);
        if (size == checkpoint.size() && !root.equals(checkpoint.root())) {
            return new WitnessAnswer.SawOther(size); // the log has parted: the protocol asks for 409 here
        }
        try {
            Proofs.checkConsistency(size, root, checkpoint.size(), checkpoint.root(), request.proof());
        } catch (UnprovenException e) {
            return new WitnessAnswer.Refused(422, String.valueOf(e.getMessage()));
        }
        if (!memory.remember(last, request.checkpoint())) {
            return new WitnessAnswer.SawOther(
                    memory.last(checkpoint.origin()).map(Checkpoint::size).orElse(0L));
        }
        return new WitnessAnswer.Cosigned(key.cosign(request.checkpoint().text(), clock.instant()));
    }
}
