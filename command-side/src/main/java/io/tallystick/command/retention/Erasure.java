package io.tallystick.command.retention;

import static io.tallystick.command.door.Fact.fact;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.retention.ErasureEvent;
import io.tallystick.events.retention.ErasureEvent.ErasureDecided;
import io.tallystick.events.retention.ErasureEvent.ErasureProposed;
import io.tallystick.events.retention.ErasureEvent.ErasureReapplied;
import io.tallystick.events.retention.ErasureEvent.ErasureRejected;
import io.tallystick.events.retention.ErasureEvent.KeyDestroyed;
import io.tallystick.events.retention.ErasureState;
import java.time.LocalDate;
import java.util.Objects;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** Whether and why somebody's personal values are erased. There is one for each subject. */
public class Erasure extends LedgerRecord {
    private @Nullable ErasureState state;
    private @Nullable ErasureProposed proposed;

    /** For Axon, which replays events into it; it begins with its first proposal. */
    protected Erasure() {}

    static Erasure none() {
        return new Erasure();
    }

    /** The erasure of a subject. */
    public static RecordId of(RecordId subject) {
        return RecordId.of("erasure", subject.kind() + "-" + subject.key());
    }

    /** Whether anybody ever proposed it here. */
    boolean everProposed() {
        return proposed != null;
    }

    /** What was proposed last. */
    ErasureProposed proposed() {
        return Objects.requireNonNull(proposed, "an erasure that nobody proposed");
    }

    void requireNew(Decision decision) {
        decision.requireState(
                state == null || state == ErasureState.REJECTED,
                "refused.erasureState",
                fact("state", "state.erasure." + state));
    }

    void requireState(ErasureState wanted, Decision decision) {
        decision.requireState(state == wanted, "refused.erasureState", fact("state", "state.erasure." + state));
    }

    void propose(RecordId subject, LocalDate ended, LocalDate until, String reason, Signature by) {
        apply(new ErasureProposed(of(subject), subject, ended, until, reason, by));
    }

    void reject(String reason, Signature by) {
        apply(new ErasureRejected(self(), proposed().subject(), reason, by));
    }

    void decide(LocalDate until, @Nullable String legalBasis, Signature by) {
        ErasureProposed p = proposed();
        apply(new ErasureDecided(self(), p.subject(), until, legalBasis, p.proposer(), by));
    }

    /** Decides it together with that of a subject it is part of, unless it is decided already. */
    void decideWith(RecordId subject, ErasureProposed whole, @Nullable String legalBasis, Signature by) {
        if (state == null || state == ErasureState.REJECTED || state == ErasureState.PROPOSED) {
            if (state != ErasureState.PROPOSED) {
                propose(subject, whole.ended(), whole.until(), whole.reason(), whole.proposer());
            }
            decide(whole.until(), legalBasis, by);
        }
    }

    void destroyed(RecordKeyDestroyed told) {
        apply(new KeyDestroyed(
                self(),
                proposed().subject(),
                told.decision(),
                told.values(),
                told.positions(),
                told.documents(),
                told.documentCount()));
    }

    void reapplied(RecordErasureReapplied told) {
        apply(new ErasureReapplied(of(told.subject()), told.subject(), told.decision(), told.decidedAt()));
    }

    @EventSourcingHandler
    void on(ErasureEvent event) {
        state = ErasureState.after(event);
        switch (event) {
            case ErasureProposed e -> {
                become(e.erasure());
                proposed = e;
            }
            case ErasureReapplied e -> become(e.erasure());
            default -> {
                // Changes the state only.
            }
        }
    }
}
