package io.tallystick.command.retention;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.command.door.OneByOne;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.retention.BatchState;
import io.tallystick.events.retention.Disposal;
import java.util.Collection;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Decides on the items of a list one by one, and lets go of those that stay (VI-26). */
final class Appraisal {
    private final LedgerRecords<RetentionCase> cases;
    private final Repository<DestructionBatch> batches;

    Appraisal(LedgerRecords<RetentionCase> cases, Repository<DestructionBatch> batches) {
        this.cases = cases;
        this.batches = batches;
    }

    @CommandHandler
    void handle(AppraiseItems command, Decision decision) {
        batches.load(command.batch().value()).execute(batch -> {
            Signature by = decision.within(batch.scope(decision));
            batch.requireState(decision, BatchState.UNDER_APPRAISAL);
            batch.requireLines(command.lines(), batch.onList(), decision);
            decision.requireState(
                    (command.decision() == Disposal.EXTEND) == (command.period() != null),
                    "refused.periodWithExtend",
                    fact("decision", command.decision()));
            decision.applies("VI-26");
            Collection<Aggregate<RetentionCase>> appraised = cases(batch, command.lines());
            batch.appraise(command, by);
            OneByOne.decide(
                    "lines",
                    appraised,
                    one -> one.invoke(RetentionCase::unit),
                    one -> one.execute(c -> c.appraise(command, by, decision)));
        });
    }

    @CommandHandler
    void handle(DrawUpRegister command, Decision decision) {
        batches.load(command.batch().value()).execute(batch -> {
            Signature by = decision.within(batch.scope(decision));
            batch.requireState(decision, BatchState.UNDER_APPRAISAL);
            batch.requireAllDecided(decision);
            Collection<Aggregate<RetentionCase>> staying =
                    cases(batch, batch.decided(Disposal.RETAIN).plus(batch.decided(Disposal.EXTEND)));
            batch.drawUp(by);
            staying.forEach(one -> one.execute(c -> c.takeOff(command.batch().value())));
        });
    }

    @CommandHandler
    void handle(StrikeOutItems command, Decision decision) {
        batches.load(command.batch().value()).execute(batch -> {
            Signature by = decision.within(batch.scope(decision));
            batch.requireState(
                    decision,
                    BatchState.UNDER_APPRAISAL,
                    BatchState.DRAWN_UP,
                    BatchState.APPRAISED,
                    BatchState.AWAITING_DESTRUCTION,
                    BatchState.EXECUTED);
            batch.requireLines(command.lines(), batch.atHand(), decision);
            decision.applies("VI-26");
            Collection<Aggregate<RetentionCase>> struck = cases(batch, command.lines());
            batch.strikeOut(command, by, decision);
            struck.forEach(one -> one.execute(c -> c.takeOff(command.reason())));
        });
    }

    @CommandHandler
    void handle(WithdrawBatch command, Decision decision) {
        batches.load(command.batch().value()).execute(batch -> {
            decision.within(batch.scope(decision));
            batch.requireState(
                    decision,
                    BatchState.UNDER_APPRAISAL,
                    BatchState.DRAWN_UP,
                    BatchState.APPRAISED,
                    BatchState.AWAITING_DESTRUCTION);
            decision.requireState(!batch.begun(), "refused.batchBegun");
            Collection<Aggregate<RetentionCase>> listed = cases(batch, batch.pending());
            batch.withdraw(command.reason());
            listed.forEach(one -> one.execute(c -> c.takeOff(command.reason())));
        });
    }

    private Collection<Aggregate<RetentionCase>> cases(DestructionBatch batch, LineSet lines) {
        List<RecordId> wanted = lines.stream()
                .mapToObj(line -> RetentionCase.of(batch.line(line).unit()))
                .toList();
        return List.copyOf(cases.loadAll(wanted).values());
    }
}
