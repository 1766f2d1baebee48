package io.tallystick.command.door;

import io.tallystick.events.commands.CommandCatalogue;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.ledger.LedgerEvent.Ground;
import io.tallystick.events.ledger.Remedy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is refused because of where a record stands is told what is possible on it instead. */
final class PossibleNow {
    private static final int MOST = 4;

    private PossibleNow() {}

    /** The refusal's own remedies; where it has none and names a state, the commands that are meant for that state. */
    static List<Remedy> remedies(Refusal refusal, @Nullable RecordId target, CommandCatalogue commands) {
        String state = refusal.facts().get("state");
        if (!refusal.remedies().isEmpty() || refusal.ground() != Ground.STATE || state == null || target == null) {
            return refusal.remedies();
        }
        return commands.offered(target.kind(), state).stream()
                .filter(command -> !command.states().isEmpty())
                .limit(MOST)
                .map(command -> new Remedy("remedy.possibleNow", command.fullName(), command.posts(), null))
                .toList();
    }
}
