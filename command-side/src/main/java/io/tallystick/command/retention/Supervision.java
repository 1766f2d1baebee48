package io.tallystick.command.retention;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.retention.DestructionBatchEvent.DestructionWitnessed;
import io.tallystick.events.retention.DestructionBatchEvent.ItemsChecked;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who watches a destruction: which items each supervisor compared, and who signed after it (VI-26). */
final class Supervision {
    private static final String RULE = "VI-14";
    private static final String ROLE = "role.supervisor";

    private final Map<Signature, LineSet> checked = new LinkedHashMap<>();
    private final Set<Signature> signed = new HashSet<>();

    /** Requires that no other supervisor is the same person, in whatever post or for whomever. */
    void requireAnother(Signature by, Decision decision) {
        checked.keySet().stream()
                .filter(other -> !other.equals(by))
                .forEach(other -> decision.separate(RULE, ROLE, other));
    }

    /** Requires that who acts now, the operator, is none of them. */
    void requireNone(Decision decision) {
        checked.keySet().forEach(other -> decision.separate(RULE, ROLE, other));
    }

    /** Requires that enough supervisors compared every one of the items. */
    void requireWatched(LineSet lines, Decision decision) {
        int needed = decision.number("VI-26", "supervisors");
        int watching = whoChecked(lines).size();
        decision.require(
                "VI-26",
                watching >= needed,
                "refused.notWatched",
                List.of(Decision.remedy("remedy.checkItems", "retention.CheckItems", Post.DESTRUCTION_SUPERVISOR)),
                fact("supervisors", needed),
                fact("checked", watching));
    }

    boolean hasSigned(Signature by) {
        return signed.contains(by);
    }

    int signed() {
        return signed.size();
    }

    /** Those who compared every one of the items. */
    List<Signature> whoChecked(LineSet lines) {
        return checked.entrySet().stream()
                .filter(one -> lines.minus(one.getValue()).isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    void checked(ItemsChecked event) {
        checked.merge(event.supervisor(), event.lines(), LineSet::plus);
    }

    void signed(DestructionWitnessed event) {
        signed.add(event.supervisor());
    }
}
