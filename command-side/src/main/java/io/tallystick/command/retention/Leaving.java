package io.tallystick.command.retention;

import io.tallystick.command.custody.Holding;
import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.retention.BatchState;
import io.tallystick.events.retention.Disposal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/**
 * Carries a register out. Everything is checked again in the act, over batch, holdings and cases, and written on all of
 * them in one append: whatever was changed on one of them meanwhile, on any node, makes that append fail (VI-12, VI-26).
 */
final class Leaving {
    private final LedgerRecords<Holding> holdings;
    private final LedgerRecords<RetentionCase> cases;
    private final Repository<DestructionBatch> batches;

    Leaving(LedgerRecords<Holding> holdings, LedgerRecords<RetentionCase> cases, Repository<DestructionBatch> batches) {
        this.holdings = holdings;
        this.cases = cases;
        this.batches = batches;
    }

    @CommandHandler
    void handle(ExecuteDestruction command, Decision decision) {
        batches.load(command.batch().value()).execute(batch -> {
            Signature operator = decision.within(batch.scope(decision));
            batch.requireState(decision, BatchState.AWAITING_DESTRUCTION);
            batch.requireExecutable(command, decision);
            LineSet lines = batch.decided(Disposal.DESTROY);
            Loaded loaded = requireMayLeave(batch, lines, Disposal.DESTROY, decision);
            batch.execute(command, lines, operator, decision.today());
            lines.stream().forEach(line -> {
                loaded.holding(batch, line, h -> h.destroy(command.batch()));
                loaded.retention(batch, line, c -> c.destroyed(command.batch(), batch.line(line), operator));
            });
        });
    }

    @CommandHandler
    void handle(HandOverItems command, Decision decision) {
        batches.load(command.batch().value()).execute(batch -> {
            Signature by = decision.within(batch.scope(decision));
            batch.requireState(decision, BatchState.AWAITING_DESTRUCTION, BatchState.EXECUTED);
            batch.requireLines(command.lines(), batch.decided(Disposal.TRANSFER_OUT), decision);
            Loaded loaded = requireMayLeave(batch, command.lines(), Disposal.TRANSFER_OUT, decision);
            batch.handOver(command, by, decision);
            command.lines().stream().forEach(line -> {
                loaded.holding(batch, line, h -> h.transferOut(command.batch(), command.recipient()));
                loaded.retention(batch, line, c -> c.transferredOut(command, batch.line(line), by));
            });
        });
    }

    private Loaded requireMayLeave(DestructionBatch batch, LineSet lines, Disposal as, Decision decision) {
        List<RecordId> units =
                lines.stream().mapToObj(line -> batch.line(line).unit()).toList();
        Loaded loaded = new Loaded(
                holdings.loadAll(units.stream().map(Holding::of).toList()),
                cases.loadAll(units.stream().map(RetentionCase::of).toList()));
        lines.stream().forEach(line -> {
            loaded.holding(batch, line, h -> h.requireInCustodyOf(batch.archives(), decision));
            loaded.retention(batch, line, c -> c.requireMayLeave(batch.id(), as, decision));
        });
        return loaded;
    }

    private record Loaded(Map<RecordId, Aggregate<Holding>> holdings, Map<RecordId, Aggregate<RetentionCase>> cases) {
        void holding(DestructionBatch batch, int line, Consumer<Holding> act) {
            Cases.execute(holdings, Holding.of(batch.line(line).unit()), act);
        }

        void retention(DestructionBatch batch, int line, Consumer<RetentionCase> act) {
            Cases.execute(cases, RetentionCase.of(batch.line(line).unit()), act);
        }
    }
}
