package io.tallystick.command.retention;

import io.tallystick.command.door.Decision;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.retention.BatchState;
import io.tallystick.events.retention.Disposal;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/**
 * Carries a register out. Everything is checked again in the act, over batch, holdings and cases, and written on all of
 * them in one append: whatever was changed on one of them meanwhile, on any node, makes that append fail (VI-12, VI-26).
 */
final class Leaving {
    private final Disposables units;
    private final Repository<DestructionBatch> batches;

    Leaving(Disposables units, Repository<DestructionBatch> batches) {
        this.units = units;
        this.batches = batches;
    }

    @CommandHandler
    void handle(ExecuteDestruction command, Decision decision) {
        batches.load(command.batch().value()).execute(batch -> {
            Signature operator = decision.within(batch.scope(decision));
            batch.requireState(decision, BatchState.AWAITING_DESTRUCTION);
            batch.requireExecutable(command, decision);
            LineSet lines = batch.decided(Disposal.DESTROY);
            Disposables.Loaded loaded =
                    units.load(lines.stream().mapToObj(batch::line).toList());
            loaded.require((line, holding, retention) -> {
                holding.execute(h -> h.requireInCustodyOf(batch.archives(), decision));
                retention.execute(c -> c.requireMayLeave(batch.id(), Disposal.DESTROY, decision));
            });
            batch.execute(command, lines, operator, decision.today());
            loaded.each((line, holding, retention) -> {
                holding.execute(h -> h.destroy(command.batch()));
                retention.execute(c -> c.destroyed(command.batch(), line, operator));
            });
        });
    }
}
