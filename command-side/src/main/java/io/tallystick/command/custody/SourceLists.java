package io.tallystick.command.custody;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.events.custody.ListSource;
import io.tallystick.events.custody.OldList;
import io.tallystick.events.custody.SourceListEvent.OldListTakenOver;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.util.Optional;
import java.util.regex.Pattern;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/** The files that were taken in, each once for each unit that brought it. */
public final class SourceLists {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Repository<SourceList> keys;

    /** The files by their keys. */
    public SourceLists(Repository<SourceList> keys) {
        this.keys = keys;
    }

    /** A file that may be taken in. */
    public record Free(RecordId key, ListSource source, Optional<Aggregate<SourceList>> before) {}

    /** Requires that the file was not taken in yet, or what came of it was withdrawn. */
    public Free requireFree(RecordId from, ListSource source, Decision decision) {
        decision.requireState(SHA256.matcher(source.sha256()).matches(), "refused.sourceHash");
        RecordId key = SourceList.key(from, source.sha256());
        Optional<Aggregate<SourceList>> before = find(key);
        before.map(list -> list.invoke(SourceList::claimant))
                .ifPresent(claimant -> decision.requireState(
                        false, "refused.fileTakenIn", fact("file", source.fileName()), fact("record", claimant)));
        return new Free(key, source, before);
    }

    void claim(Free free, RecordId claimant) throws Exception {
        if (free.before().isPresent()) {
            free.before().get().execute(list -> list.claim(claimant, free.source()));
        } else {
            keys.newInstance(() -> new SourceList(free.key(), claimant, free.source()));
        }
    }

    /**
     * Takes the file of an old list, and says how much of it.
     *
     * @param list the identifier of what came of it
     * @param quarantined rows left out; absent for none
     */
    public void takeOver(
            Free free,
            RecordId list,
            OldList kind,
            RecordId fonds,
            RecordId room,
            int rows,
            @Nullable Integer quarantined,
            Signature by)
            throws Exception {
        claim(free, list);
        OldListTakenOver taken = new OldListTakenOver(
                free.key(),
                list,
                kind,
                fonds,
                room,
                rows,
                quarantined == null ? 0 : Math.max(0, quarantined),
                free.source(),
                by);
        keys.load(free.key().value()).execute(one -> one.takenOver(taken));
    }

    void release(RecordId from, ListSource source, RecordId claimant) {
        keys.load(SourceList.key(from, source.sha256()).value()).execute(list -> list.release(claimant));
    }

    private Optional<Aggregate<SourceList>> find(RecordId key) {
        try {
            return Optional.of(keys.load(key.value()));
        } catch (AggregateNotFoundException e) {
            return Optional.empty();
        }
    }
}
