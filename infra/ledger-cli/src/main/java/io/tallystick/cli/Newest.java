package io.tallystick.cli;

import io.tallystick.cli.source.LogSource;
import io.tallystick.cli.source.Unreadable;
import io.tallystick.tlog.Checkpoint;
import io.tallystick.tlog.SignedNote;
import io.tallystick.tlog.TrustPolicy;
import io.tallystick.tlog.UnprovenException;
import java.util.List;

/** The checkpoint to prove by. */
final class Newest {
    private Newest() {}

    /** The newest that as many witnesses cosigned as have to; where none have to, the newest. */
    static SignedNote of(LogSource log, TrustPolicy policy) {
        return of(log, policy, Long.MAX_VALUE);
    }

    /** The same, of those that cover no more than so many events. */
    static SignedNote of(LogSource log, TrustPolicy policy, long most) {
        List<SignedNote> all = log.checkpoints().stream()
                .filter(note -> Checkpoint.parse(note.text()).size() <= most)
                .toList();
        for (SignedNote note : all.reversed()) {
            try {
                policy.check(note);
                return note;
            } catch (UnprovenException tooFew) {
                // An older one may have more.
            }
        }
        if (all.isEmpty()) {
            throw new Unreadable(
                    "the log has no checkpoint" + (most == Long.MAX_VALUE ? " yet" : " up to position " + most));
        }
        throw new UnprovenException("no checkpoint is cosigned by as many witnesses as have to");
    }
}
