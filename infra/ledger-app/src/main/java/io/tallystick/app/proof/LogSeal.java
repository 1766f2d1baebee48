package io.tallystick.app.proof;

import io.tallystick.query.console.kit.Seal;
import io.tallystick.query.console.kit.Seal.State;
import io.tallystick.tlog.Proofs;
import io.tallystick.tlog.TileHashes;
import io.tallystick.tlog.VerifierKey;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Tells the console what the watch knows. What is known now asks no database: every page shows it. */
final class LogSeal implements Seal.Source {
    private static final int REMEMBERED = 1_000;

    private final Watch watch;
    private final LogKeys keys;
    private final TileTable tiles;
    private final Map<Long, String> roots = new ConcurrentHashMap<>();

    LogSeal(Watch watch, LogKeys keys, TileTable tiles) {
        this.watch = watch;
        this.keys = keys;
        this.tiles = tiles;
    }

    /** The log only grows, so a root once found stays. */
    @Override
    public Optional<String> rootAt(long position) {
        long signed = watch.integrity().size();
        if (position < 1 || position > signed) {
            return Optional.empty();
        }
        if (roots.size() > REMEMBERED) {
            roots.clear();
        }
        return Optional.of(roots.computeIfAbsent(
                position,
                size -> Proofs.root(size, new TileHashes(signed, tiles)).toString()));
    }

    @Override
    public Seal now() {
        Integrity known = watch.integrity();
        Integrity.Fault fault = known.fault();
        Anchors.Anchored anchored = known.anchored();
        State state = fault != null ? State.BROKEN : known.verifiedTo() > 0 ? State.WHOLE : State.WAITING;
        return new Seal(
                state,
                known.size(),
                known.verifiedTo(),
                known.at(),
                known.wholeAt(),
                fault == null ? 0 : fault.position(),
                fault == null ? null : fault.kind().name(),
                fault == null ? 0 : fault.upTo(),
                fault == null ? "" : fault.by(),
                anchored == null ? null : new Seal.Anchor(anchored.size(), anchored.at(), anchored.by()),
                known.checkpoint(),
                keys.newest().toString(),
                keys.overlap().orElse(null),
                keys.waiting().map(VerifierKey::toString).orElse(null));
    }
}
