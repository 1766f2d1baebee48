package io.tallystick.command.custody;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.custody.ListSource;
import io.tallystick.events.custody.SourceListEvent.OldListTakenOver;
import io.tallystick.events.custody.SourceListEvent.SourceListClaimed;
import io.tallystick.events.custody.SourceListEvent.SourceListReleased;
import io.tallystick.events.kernel.RecordId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((from.value() + "\n" + sha256).getBytes(StandardCharsets.UTF_8));
            return RecordId.of("list-key", HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
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
