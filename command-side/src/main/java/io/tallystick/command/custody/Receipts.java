package io.tallystick.command.custody;

import io.tallystick.command.door.Decision;
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
    private final Repository<Holding> holdings;
    private final Numbering numbering;
    private final SourceLists sources;

    Receipts(Repository<Transfer> transfers, Repository<Holding> holdings, Numbering numbering, SourceLists sources) {
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
            transfer.withdraw(command.reason());
            release(transfer, transfer.count().all(), NotReceived.WITHDRAWN);
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
            Signature by = decision.within(
                    Map.of(Post.ARCHIVES_HEAD, transfer.toScope(decision), Post.DEPARTMENT_HEAD, transfer.fromScope()));
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
        Count count = transfer.count();
        List<RecordId> notReceived = units(transfer, count.rejected().plus(count.missing()));
        numbering.withdrawDrafts(notReceived, transfer.head().transfer().value());
        units(transfer, count.accepted())
                .forEach(unit -> holding(unit)
                        .execute(h -> h.receive(
                                transfer.head().transfer(), transfer.head().to())));
        release(transfer, count.rejected(), NotReceived.REJECTED);
        release(transfer, count.missing(), NotReceived.MISSING);
    }

    private void release(Transfer transfer, LineSet lines, NotReceived outcome) {
        units(transfer, lines)
                .forEach(unit ->
                        holding(unit).execute(h -> h.release(transfer.head().transfer(), outcome)));
    }

    private Aggregate<Holding> holding(RecordId unit) {
        return holdings.load(Holding.of(unit).value());
    }

    private static List<RecordId> units(Transfer transfer, LineSet lines) {
        return lines.stream().mapToObj(transfer::unitOf).sorted().toList();
    }
}
