package io.tallystick.command.custody;

import io.tallystick.command.door.Decision;
import io.tallystick.events.custody.TransferAct;
import io.tallystick.events.custody.TransferEvent;
import io.tallystick.events.custody.TransferEvent.Side;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Who acted for which side of a transfer, in whatever role: nobody acts for both (VI-14). */
final class Parties {
    private static final String RULE = "VI-14";

    private final Map<Side, Set<TransferAct>> acts = new EnumMap<>(Side.class);

    void take(TransferEvent event) {
        TransferAct.in(event)
                .ifPresent(act -> acts.computeIfAbsent(act.side(), s -> new LinkedHashSet<>())
                        .add(act));
    }

    /** Requires that who acts now, for the side, shares no person with anybody who acted for the other. */
    void separate(Side side, Decision decision) {
        acts.getOrDefault(side.other(), Set.of()).forEach(act -> decision.separate(RULE, act.role(), act.by()));
    }
}
