package io.tallystick.command.documents;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.events.documents.Deposits;
import io.tallystick.events.documents.Fixity;
import io.tallystick.events.documents.FixitySweepEvent.FixitySweepStarted;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Reads stored documents against their digests, so many at a time that each command is short and progress is seen. */
final class Sweeping {
    private static final int MOST_DOCUMENTS = 200;
    private static final long MOST_BYTES = 64L << 20;

    private final Repository<FixitySweep> sweeps;
    private final LedgerRecords<Document> documents;
    private final Stock stock;
    private final Deposits deposits;

    Sweeping(Repository<FixitySweep> sweeps, LedgerRecords<Document> documents, Stock stock, Deposits deposits) {
        this.sweeps = sweeps;
        this.documents = documents;
        this.stock = stock;
        this.deposits = deposits;
    }

    @CommandHandler
    void handle(StartFixitySweep command, Decision decision) throws Exception {
        Signature by = decision.within(Scope.ofFonds(command.fonds()));
        Stock.AsOf there = stock.of(command.fonds());
        decision.requireState(!there.entries().isEmpty(), "refused.nothingToCheck");
        RecordId id = decision.newId("fixity");
        sweeps.newInstance(() -> new FixitySweep(
                new FixitySweepStarted(id, command.fonds(), there.entries().size(), there.position(), by)));
    }

    @CommandHandler
    void handle(ContinueFixitySweep command, Decision decision) {
        Aggregate<FixitySweep> loaded = sweeps.load(command.sweep().value());
        FixitySweepStarted head = loaded.invoke(FixitySweep::head);
        decision.within(Scope.ofFonds(head.fonds()));
        loaded.execute(sweep -> sweep.requireRunning(decision));
        List<Stock.Entry> portion = portion(
                stock.of(head.fonds(), head.upTo()), Objects.requireNonNull(loaded.invoke(FixitySweep::checked)));
        Map<RecordId, Fixity> unsound = new LinkedHashMap<>();
        long sound = 0;
        for (Stock.Entry entry : portion) {
            Fixity found = deposits.check(entry.subject(), entry.digest());
            if (found == Fixity.SOUND) {
                sound += entry.bytes();
            } else {
                unsound.put(entry.document(), found);
            }
        }
        // Loads before anything is applied: every load looks through what the command has applied so far.
        Map<RecordId, Aggregate<Document>> failed = documents.loadAll(unsound.keySet());
        long bytes = sound;
        // What was erased is told of each document, and is no fault.
        int faults =
                (int) unsound.values().stream().filter(f -> f != Fixity.ERASED).count();
        loaded.execute(sweep ->
                sweep.checked(portion.stream().map(Stock.Entry::document).toList(), bytes, faults));
        failed.forEach((id, document) ->
                document.execute(d -> d.failed(command.sweep(), Objects.requireNonNull(unsound.get(id)))));
    }

    private static List<Stock.Entry> portion(List<Stock.Entry> all, int from) {
        List<Stock.Entry> portion = new ArrayList<>();
        long bytes = 0;
        for (Stock.Entry entry : all.subList(from, all.size())) {
            if (portion.size() == MOST_DOCUMENTS || (!portion.isEmpty() && bytes + entry.bytes() > MOST_BYTES)) {
                break;
            }
            portion.add(entry);
            bytes += entry.bytes();
        }
        return portion;
    }
}
