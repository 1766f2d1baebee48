package io.tallystick.command.door;

import io.tallystick.events.kernel.RuleCitation;
import io.tallystick.events.ledger.LedgerEvent.Ground;
import io.tallystick.events.ledger.Remedy;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Thrown by a decision that refuses a command; the door records it as an event before it answers (VI-16).
 *
 * <p>The reason is a message key; facts are what the message speaks of, chosen one by one, never the command's body.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The fact that names the field of the command whose value is refused. */
    public static final String FIELD = "field";

    /** The fact that names all that stand in the way of a list of several; the rows say why. */
    public static final String UNFIT = "unfit";

    private final Ground ground;
    private final transient @Nullable RuleCitation rule;
    private final String reason;
    private final transient Map<String, String> facts;
    private final transient List<Remedy> remedies;
    private final transient List<RowFault> rows;

    public Refusal(
            Ground ground,
            @Nullable RuleCitation rule,
            String reason,
            Map<String, String> facts,
            List<Remedy> remedies) {
        this(ground, rule, reason, facts, remedies, List.of());
    }

    /**
     * @param rows the rows of a list that cannot be taken, which are told and not recorded
     */
    Refusal(
            Ground ground,
            @Nullable RuleCitation rule,
            String reason,
            Map<String, String> facts,
            List<Remedy> remedies,
            List<RowFault> rows) {
        super((rule == null ? ground : rule) + ": " + reason, null, false, false);
        this.ground = ground;
        this.rule = rule;
        this.reason = reason;
        this.facts = facts;
        this.remedies = remedies;
        this.rows = rows;
    }

    /** Facts with the field they are about. */
    static Map<String, String> named(String field, Fact... facts) {
        Map<String, String> named = new TreeMap<>(Fact.map(facts));
        named.put(FIELD, field);
        return named;
    }

    public Ground ground() {
        return ground;
    }

    public @Nullable RuleCitation rule() {
        return rule;
    }

    /** The message key. */
    public String reason() {
        return reason;
    }

    public Map<String, String> facts() {
        return facts;
    }

    public List<Remedy> remedies() {
        return remedies;
    }

    /** The rows of a list that cannot be taken. */
    List<RowFault> rows() {
        return rows;
    }
}
