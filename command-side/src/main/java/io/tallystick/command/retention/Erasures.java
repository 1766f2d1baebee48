package io.tallystick.command.retention;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.retention.ErasureEvent.ErasureProposed;
import io.tallystick.events.retention.ErasureState;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/**
 * Decides over erasures. Everything is checked when it is proposed and again when it is decided, and the decision is written
 * on the subject's own record too, so that nothing can be begun with it in between.
 */
final class Erasures {
    private final Repository<Erasure> erasures;
    private final ErasableKinds kinds;

    Erasures(Repository<Erasure> erasures, ErasableKinds kinds) {
        this.erasures = erasures;
        this.kinds = kinds;
    }

    @CommandHandler
    void handle(ProposeErasure command, Decision decision) throws Exception {
        Erasable kind = kinds.of(command.subject(), decision);
        Erasable.Standing standing = kind.standing(command.subject(), decision);
        Signature by = decision.within(standing.scope());
        kind.requireFree(command.subject(), decision);
        LocalDate ended = requireOver(command.subject(), standing, decision);
        erasures.loadOrCreate(Erasure.of(command.subject()).value(), Erasure::none)
                .execute(erasure -> {
                    erasure.requireNew(decision);
                    erasure.propose(command.subject(), ended, standing.until(), command.reason(), by);
                });
    }

    @CommandHandler
    void handle(ApproveErasure command, Decision decision) throws Exception {
        Aggregate<Erasure> erasure = erasures.load(command.erasure().value());
        RecordId subject = subject(erasure, decision);
        Erasable kind = kinds.of(subject, decision);
        Erasable.Standing standing = kind.standing(subject, decision);
        Signature by = decision.within(standing.scope());
        erasure.execute(e -> e.requireState(ErasureState.PROPOSED, decision));
        decision.separate(
                "VI-14", "role.proposer", erasure.invoke(e -> e.proposed().proposer()));
        kind.requireFree(subject, decision);
        requireOver(subject, standing, decision);
        decision.require(
                "III-2", !standing.basisNeeded() || command.legalBasis() != null, "refused.erasureBasisNeeded");
        erasure.execute(e -> e.decide(standing.until(), command.legalBasis(), by));
        for (RecordId inner : kind.within(subject)) {
            ErasureProposed proposed = erasure.invoke(Erasure::proposed);
            erasures.loadOrCreate(Erasure.of(inner).value(), Erasure::none)
                    .execute(e -> e.decideWith(inner, proposed, command.legalBasis(), by));
        }
        kind.decided(subject, command.erasure());
    }

    @CommandHandler
    void handle(RejectErasure command, Decision decision) {
        Aggregate<Erasure> erasure = erasures.load(command.erasure().value());
        RecordId subject = subject(erasure, decision);
        Signature by = decision.within(
                kinds.of(subject, decision).standing(subject, decision).scope());
        erasure.execute(e -> {
            e.requireState(ErasureState.PROPOSED, decision);
            e.reject(command.reason(), by);
        });
    }

    @CommandHandler
    void handle(RecordKeyDestroyed command, Decision decision) {
        decision.within(Scope.HOUSE);
        decision.applies("VI-9");
        erasures.load(command.erasure().value()).execute(erasure -> {
            erasure.requireState(ErasureState.DECIDED, decision);
            erasure.destroyed(command);
        });
    }

    @CommandHandler
    void handle(RecordErasureReapplied command, Decision decision) throws Exception {
        decision.within(Scope.HOUSE);
        decision.applies("VI-9");
        erasures.loadOrCreate(Erasure.of(command.subject()).value(), Erasure::none)
                .execute(erasure -> erasure.reapplied(command));
        Erasable kind = kinds.kinds().get(command.subject().kind());
        if (kind != null) {
            kind.decided(command.subject(), Erasure.of(command.subject()));
        }
    }

    /** One that was only reapplied in a restored ledger has no proposal, and nothing left to decide. */
    private static RecordId subject(Aggregate<Erasure> erasure, Decision decision) {
        Boolean open = erasure.invoke(Erasure::everProposed);
        decision.requireState(Boolean.TRUE.equals(open), "refused.erasureState", fact("state", "state.erasure.ERASED"));
        return Objects.requireNonNull(erasure.invoke(e -> e.proposed().subject()));
    }

    private static LocalDate requireOver(RecordId subject, Erasable.Standing standing, Decision decision) {
        LocalDate ended = standing.ended();
        decision.requireState(ended != null, "refused.dealingsGoOn", fact("subject", subject));
        decision.require(
                standing.rule(),
                decision.today().isAfter(standing.until()),
                "refused.notYetErasable",
                List.of(Decision.remedy("remedy.eraseLater", "retention.ProposeErasure")),
                fact("until", standing.until()));
        return Objects.requireNonNull(ended);
    }
}
