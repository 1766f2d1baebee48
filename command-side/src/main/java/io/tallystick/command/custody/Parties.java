package io.tallystick.command.custody;

import io.tallystick.command.door.Decision;
import io.tallystick.events.custody.TransferEvent.Side;
import io.tallystick.events.kernel.Signature;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Who acted for which side of a transfer, in whatever role: nobody acts for both (VI-14). */
final class Parties {
    private static final String RULE = "VI-14";

    private final Map<Side, Set<Act>> acts = new EnumMap<>(Side.class);

    private record Act(String role, Signature by) {}

    void acted(Side side, String role, Signature by) {
        acts.computeIfAbsent(side, s -> new LinkedHashSet<>()).add(new Act(role, by));
    }

    /** Requires that who acts now, for the side, shares no person with anybody who acted for the other. */
    void separate(Side side, Decision decision) {
        Side other = side == Side.TRANSFEROR ? Side.RECEIVER : Side.TRANSFEROR;
        acts.getOrDefault(other, Set.of()).forEach(act -> decision.separate(RULE, act.role(), act.by()));
    }
}
