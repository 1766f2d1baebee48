package io.tallystick.command.rulebook;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.rulebook.RuleBookEvent.StandardDrafted;
import io.tallystick.events.rulebook.RuleBookEvent.StandardPromulgated;
import io.tallystick.events.rulebook.RuleBookEvent.StandardReviewed;
import io.tallystick.events.rulebook.StandardContent;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** The file of a standard: versions drafted, reviewed, promulgated, superseded. */
public class StandardFile extends LedgerRecord {
    private final Map<Integer, StandardDrafted> drafts = new HashMap<>();
    private final Set<Integer> reviewed = new HashSet<>();
    private int last;
    private int promulgated;

    /** For Axon, which replays events into it; a standard's file begins with its first draft. */
    protected StandardFile() {}

    static StandardFile unwritten() {
        return new StandardFile();
    }

    void draft(RecordId standard, String authority, String rationale, StandardContent content, Signature drafter) {
        apply(new StandardDrafted(standard, last + 1, authority, rationale, content, drafter));
    }

    /** The draft of the version, while nothing later is promulgated; null where there is none. */
    @Nullable
    StandardDrafted open(int version) {
        return version > promulgated ? drafts.get(version) : null;
    }

    boolean reviewed(int version) {
        return reviewed.contains(version);
    }

    void review(int version, String opinion, Signature reviewer) {
        apply(new StandardReviewed(self(), version, opinion, reviewer));
    }

    void promulgate(StandardDrafted draft, LocalDate effectiveFrom, Signature issuer) {
        apply(new StandardPromulgated(
                self(), draft.version(), effectiveFrom, draft.authority(), draft.content(), draft.drafter(), issuer));
    }

    @EventSourcingHandler
    void on(StandardDrafted event) {
        become(event.standard());
        drafts.put(event.version(), event);
        last = event.version();
    }

    @EventSourcingHandler
    void on(StandardReviewed event) {
        reviewed.add(event.version());
    }

    @EventSourcingHandler
    void on(StandardPromulgated event) {
        promulgated = event.version();
    }
}
