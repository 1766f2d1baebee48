package io.tallystick.command.custody;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.command.filing.Numbering;
import io.tallystick.events.custody.HoldingEvent.NotReceived;
import io.tallystick.events.custody.ListSource;
import io.tallystick.events.custody.TransferEvent.Side;
import io.tallystick.events.custody.TransferState;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Ends transfers: withdrawn, reconciled, or closed with exceptions; and tells every holding on the list how it ended. */
final class Receipts {
    private final Repository<Transfer> transfers;
    private final LedgerRecords<Holding> holdings;
    private final Numbering numbering;
    private final SourceLists sources;

    Receipts(
            Repository<Transfer> transfers, LedgerRecords<Holding> holdings, Numbering numbering, SourceLists sources) {
        this.transfers = transfers;
        this.holdings = holdings;
        this.numbering = numbering;
        this.sources = sources;
    }

    @CommandHandler
    void handle(WithdrawTransfer command, Decision decision) {
        Aggregate<Transfer> loaded = transfers.load(command.transfer().value());
        loaded.execute(transfer -> {
            decision.within(transfer.fromScope());
            transfer.requireState(decision, TransferState.LISTED, TransferState.APPROVED);
            List<Aggregate<Holding>> listed = load(transfer, transfer.count().all());
            transfer.withdraw(command.reason());
            release(listed, command.transfer(), NotReceived.WITHDRAWN);
            ListSource source = transfer.head().source();
            if (source != null) {
                sources.release(transfer.head().from(), source, command.transfer());
            }
        });
    }

    @CommandHandler
    void handle(SignReceipt command, Decision decision) {
        transfers.load(command.transfer().value()).execute(transfer -> {
            Scope from = transfer.fromScope();
            Scope to = transfer.toScope(decision);
            Signature by = decision.within(
                    command.side() == Side.TRANSFEROR
                            ? Map.of(Post.FILER, from, Post.ARCHIVIST, from, Post.DEPARTMENT_HEAD, from)
                            : Map.of(Post.ARCHIVIST, to, Post.ARCHIVES_HEAD, to));
            transfer.sign(command, by, decision);
            reconcileIfSettled(transfer, decision);
        });
    }

    @CommandHandler
    void handle(ResolveDiscrepancy command, Decision decision) {
        transfers.load(command.transfer().value()).execute(transfer -> {
            Scope to = transfer.toScope(decision);
            // What is taken into custody is for those to say who have it.
            Signature by = decision.within(
                    command.resolution().keepsLine()
                            ? Map.of(Post.ARCHIVES_HEAD, to)
                            : Map.of(Post.ARCHIVES_HEAD, to, Post.DEPARTMENT_HEAD, transfer.fromScope()));
            transfer.resolve(command, by, decision);
            reconcileIfSettled(transfer, decision);
        });
    }

    @CommandHandler
    void handle(CloseWithExceptions command, Decision decision) {
        transfers.load(command.transfer().value()).execute(transfer -> {
            decision.within(transfer.toScope(decision));
            transfer.close(command.reason(), decision);
            tellHoldings(transfer);
        });
    }

    private void reconcileIfSettled(Transfer transfer, Decision decision) {
        if (transfer.settled()) {
            transfer.reconcile(decision);
            tellHoldings(transfer);
        }
    }

    private void tellHoldings(Transfer transfer) {
        RecordId id = transfer.head().transfer();
        Count count = transfer.count();
        List<RecordId> notReceived = units(transfer, count.rejected().plus(count.missing()));
        Runnable withdrawal = numbering.withdrawing(notReceived, id.value());
        List<Aggregate<Holding>> accepted = load(transfer, count.accepted());
        List<Aggregate<Holding>> rejected = load(transfer, count.rejected());
        List<Aggregate<Holding>> missing = load(transfer, count.missing());
        withdrawal.run();
        accepted.forEach(
                holding -> holding.execute(h -> h.receive(id, transfer.head().to())));
        release(rejected, id, NotReceived.REJECTED);
        release(missing, id, NotReceived.MISSING);
    }

    private static void release(List<Aggregate<Holding>> loaded, RecordId transfer, NotReceived outcome) {
        loaded.forEach(holding -> holding.execute(h -> h.release(transfer, outcome)));
    }

    /** Loads before anything more is applied: every load looks through what the command has applied so far. */
    private List<Aggregate<Holding>> load(Transfer transfer, LineSet lines) {
        return List.copyOf(holdings.loadAll(
                        units(transfer, lines).stream().map(Holding::of).toList())
                .values());
    }

    private static List<RecordId> units(Transfer transfer, LineSet lines) {
        return lines.stream().mapToObj(transfer::unitOf).sorted().toList();
    }
}
