package io.tallystick.command.rulebook;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.rulebook.RuleBookEvent.RuleChangeDrafted;
import io.tallystick.events.rulebook.RuleBookEvent.RuleChanged;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** The file of a rule: its drafted and promulgated versions. The catalogue's own is version 1. */
public class RuleFile extends LedgerRecord {
    private final Map<Integer, RuleChangeDrafted> drafts = new HashMap<>();
    private int last = 1;
    private int promulgated = 1;

    /** For Axon, which replays events into it; a rule's file begins with its first draft. */
    protected RuleFile() {}

    static RuleFile unwritten() {
        return new RuleFile();
    }

    void draft(
            RecordId rule,
            Map<String, String> parameters,
            boolean inForce,
            LocalDate effectiveFrom,
            String reason,
            Signature drafter) {
        apply(new RuleChangeDrafted(rule, last + 1, parameters, inForce, effectiveFrom, reason, drafter));
    }

    /** The draft of the version, while nothing later is promulgated; null where there is none. */
    @Nullable
    RuleChangeDrafted open(int version) {
        return version > promulgated ? drafts.get(version) : null;
    }

    void promulgate(RuleChangeDrafted draft, Signature issuer) {
        apply(new RuleChanged(
                self(),
                draft.version(),
                draft.parameters(),
                draft.inForce(),
                draft.effectiveFrom(),
                draft.drafter(),
                issuer));
    }

    @EventSourcingHandler
    void on(RuleChangeDrafted event) {
        become(event.rule());
        drafts.put(event.version(), event);
        last = event.version();
    }

    @EventSourcingHandler
    void on(RuleChanged event) {
        promulgated = event.version();
    }
}
