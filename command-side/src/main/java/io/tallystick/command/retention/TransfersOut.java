package io.tallystick.command.retention;

import io.tallystick.command.custody.Holding;
import io.tallystick.command.door.Decision;
import io.tallystick.events.custody.HoldingEvent.Leave;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.retention.BatchState;
import io.tallystick.events.retention.Disposal;
import io.tallystick.events.retention.DisposalLine;
import io.tallystick.events.retention.RegisterHash;
import io.tallystick.events.retention.TransferOutEvent.TransferOutListed;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/**
 * Gives records to another house. Twice everything is decided again, over transfer, batch, holdings and cases, and written on
 * all of them in one append: when they leave the room, and when the receiver has signed (VI-12, VI-26). In between the house
 * answers for them: they are out of the room, and a hold placed meanwhile brings them back.
 */
final class TransfersOut {
    private final Repository<TransferOut> transfers;
    private final Repository<DestructionBatch> batches;
    private final Disposables units;

    TransfersOut(Repository<TransferOut> transfers, Repository<DestructionBatch> batches, Disposables units) {
        this.transfers = transfers;
        this.batches = batches;
        this.units = units;
    }

    @CommandHandler
    void handle(DrawUpTransferOut command, Decision decision) throws Exception {
        RecordId id = decision.newId("transfer-out");
        Aggregate<DestructionBatch> batch = batches.load(command.batch().value());
        TransferOutListed head = batch.invoke(b -> {
            Signature lister = decision.within(b.scope(decision));
            b.requireState(decision, BatchState.AWAITING_DESTRUCTION, BatchState.EXECUTED);
            b.requireLines(command.lines(), b.transferable(), decision);
            decision.applies("VI-26");
            return new TransferOutListed(
                    id,
                    command.batch(),
                    b.archives(),
                    command.recipient(),
                    command.deed(),
                    command.lines().size(),
                    RegisterHash.of(command.recipient(), command.deed(), lines(command, b)),
                    lister);
        });
        List<DisposalLine> lines = batch.invoke(b -> lines(command, b));
        transfers.newInstance(() -> new TransferOut(head, lines));
        batch.execute(b -> b.listOut(command.lines(), id));
    }

    private static List<DisposalLine> lines(DrawUpTransferOut command, DestructionBatch batch) {
        return command.lines().stream().mapToObj(batch::line).toList();
    }

    @CommandHandler
    void handle(DispatchTransferOut command, Decision decision) {
        transfers.load(command.transferOut().value()).execute(transfer -> {
            Signature by = decision.within(transfer.scope(decision));
            transfer.dispatch(command, by, decision);
            TransferOutListed head = transfer.head();
            Disposables.Loaded loaded = units.load(transfer.lines());
            loaded.require((line, holding, retention) -> {
                holding.execute(h -> h.requireInCustodyOf(head.archives(), decision));
                retention.execute(c -> c.requireMayLeave(head.batch(), Disposal.TRANSFER_OUT, decision));
                holding.execute(h -> h.letOut(
                        Leave.TRANSFER_OUT,
                        head.recipient(),
                        transfer.dispatched().due(),
                        by,
                        decision));
                retention.execute(c -> c.dispatchedOut(command.transferOut(), by));
            });
        });
    }

    @CommandHandler
    void handle(SignTransferOut command, Decision decision) {
        transfers.load(command.transferOut().value()).execute(transfer -> {
            Signature by = decision.within(transfer.scope(decision));
            transfer.requireSignable(command, decision);
            TransferOutListed head = transfer.head();
            LineSet returned = transfer.returned(command);
            LineSet taken = transfer.numbers().minus(returned);
            Disposables.Loaded loaded = units.load(transfer.lines());
            loaded.require((line, holding, retention) -> {
                if (taken.contains(line.line())) {
                    holding.execute(h -> h.requireOutFor(Leave.TRANSFER_OUT, decision));
                    retention.execute(c -> c.requireMayLeave(head.batch(), Disposal.TRANSFER_OUT, decision));
                }
            });
            transfer.sign(command, by, decision);
            loaded.each((line, holding, retention) -> {
                if (taken.contains(line.line())) {
                    holding.execute(h -> h.transferOut(head.batch(), head.recipient()));
                    retention.execute(c -> c.transferredOut(head, line, by));
                } else {
                    holding.execute(h -> bringBack(h, command, by, decision));
                }
            });
            batches.load(head.batch().value()).execute(batch -> {
                if (!returned.isEmpty()) {
                    batch.stay(returned, command.transferOut(), Objects.requireNonNull(command.reason()));
                }
                if (!taken.isEmpty()) {
                    batch.handedOver(taken, head, by, decision);
                }
            });
        });
    }

    /** Takes back what the receiver did not keep; it may be on its shelf already. */
    private static void bringBack(Holding holding, SignTransferOut command, Signature by, Decision decision) {
        if (holding.outFor(Leave.TRANSFER_OUT)) {
            holding.takeBack(true, command.reason(), by, decision);
        }
    }

    @CommandHandler
    void handle(CallOffTransferOut command, Decision decision) {
        transfers.load(command.transferOut().value()).execute(transfer -> {
            Signature by = decision.within(transfer.scope(decision));
            transfer.callOff(command.reason(), by, decision);
            decision.applies("VI-26");
            batches.load(transfer.head().batch().value())
                    .execute(batch -> batch.stay(transfer.numbers(), command.transferOut(), command.reason()));
        });
    }
}
