package io.tallystick.app.proof;

import io.tallystick.query.console.Seal;
import io.tallystick.query.console.Seal.State;
import io.tallystick.tlog.VerifierKey;

/** Tells the console what the watch knows. Asks no database: every page shows it. */
final class LogSeal implements Seal.Source {
    private final Watch watch;
    private final LogKeys keys;

    LogSeal(Watch watch, LogKeys keys) {
        this.watch = watch;
        this.keys = keys;
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
