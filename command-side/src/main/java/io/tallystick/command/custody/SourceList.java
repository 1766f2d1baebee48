package io.tallystick.command.custody;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.DigestKey;
import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.custody.ListSource;
import io.tallystick.events.custody.SourceListEvent.OldListTakenOver;
import io.tallystick.events.custody.SourceListEvent.SourceListClaimed;
import io.tallystick.events.custody.SourceListEvent.SourceListReleased;
import io.tallystick.events.kernel.RecordId;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** A file a unit brought: taken into the ledger once, so that a repeated import changes nothing. */
public class SourceList extends LedgerRecord {
    private @Nullable RecordId claimant;

    /** For Axon, which replays events into it. */
    protected SourceList() {}

    SourceList(RecordId key, RecordId claimant, ListSource source) {
        apply(new SourceListClaimed(key, claimant, source));
    }

    /** The key of a file brought by a unit. */
    static RecordId key(RecordId from, String sha256) {
        return RecordId.of("list-key", DigestKey.of(from.value(), sha256));
    }

    @Nullable
    RecordId claimant() {
        return claimant;
    }

    void claim(RecordId by, ListSource source) {
        apply(new SourceListClaimed(self(), by, source));
    }

    void release(RecordId by) {
        apply(new SourceListReleased(self(), by));
    }

    @EventSourcingHandler
    void on(SourceListClaimed event) {
        become(event.listKey());
        claimant = event.claimant();
    }

    void takenOver(OldListTakenOver taken) {
        apply(taken);
    }

    @EventSourcingHandler
    void on(SourceListReleased event) {
        claimant = null;
    }
}
