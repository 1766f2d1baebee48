package io.tallystick.command.shifts.swap;

import io.tallystick.command.shifts.RosteredShift;
import io.tallystick.command.shifts.swap.SwapCheck.Pair;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.shifts.SwapSide;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who agrees for which side: the leader of its shift, or the director where that would be the same person, a swapper or nobody (V-106). */
record Sides(Map<SwapSide, RecordId> leaders) {
    private static final List<Post> DIRECTORS = List.of(Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR);

    static Sides of(Pair pair) {
        Map<SwapSide, RecordId> leaders = new EnumMap<>(SwapSide.class);
        RecordId mine = leader(pair.mine(), pair);
        RecordId theirs = leader(pair.theirs(), pair);
        if (mine != null) {
            leaders.put(SwapSide.ASKER, mine);
        }
        if (theirs != null && !theirs.equals(mine)) {
            leaders.put(SwapSide.COUNTERPART, theirs);
        }
        return new Sides(leaders);
    }

    private static @Nullable RecordId leader(RosteredShift shift, Pair pair) {
        RecordId leader = shift.leader();
        boolean swaps = pair.mine().employee().equals(leader)
                || pair.theirs().employee().equals(leader);
        return swaps ? null : leader;
    }

    /** The side for which the person may agree, given what was agreed to before. */
    Optional<SwapSide> sideOf(Signature by, Map<SwapSide, Signature> given) {
        for (SwapSide side : SwapSide.values()) {
            RecordId leader = leaders.get(side);
            if (!given.containsKey(side)
                    && leader != null
                    && (leader.equals(by.employee()) || leader.equals(by.actingFor()))) {
                return Optional.of(side);
            }
        }
        // A director stands in for one leader, never for two that are there.
        boolean directorBefore = given.values().stream().anyMatch(s -> DIRECTORS.contains(s.post()));
        if (!DIRECTORS.contains(by.post())) {
            return Optional.empty();
        }
        for (SwapSide side : List.of(SwapSide.COUNTERPART, SwapSide.ASKER)) {
            if (!given.containsKey(side) && !leaders.containsKey(side)) {
                return Optional.of(side);
            }
        }
        return List.of(SwapSide.ASKER, SwapSide.COUNTERPART).stream()
                .filter(side -> !given.containsKey(side) && !directorBefore)
                .findFirst();
    }
}
