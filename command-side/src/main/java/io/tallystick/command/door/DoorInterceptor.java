package io.tallystick.command.door;

import io.tallystick.events.kernel.Provenance;
import io.tallystick.events.ledger.LedgerEvent.RuleBreached;
import io.tallystick.events.log.AppendTerms;
import io.tallystick.events.log.Appended;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Stands around every command handler of the bus and every event it publishes: puts the decision and the append terms
 * into the unit of work, publishes breaches with the command's own events, stamps their provenance, and takes the
 * outcome back to the door.
 */
final class DoorInterceptor
        implements MessageHandlerInterceptor<CommandMessage<?>>, MessageDispatchInterceptor<EventMessage<?>> {
    private static final String ATTEMPT = "tallystick.attempt";
    private final EventBus events;

    DoorInterceptor(EventBus events) {
        this.events = events;
    }

    /** One attempt at a command, handed through the bus in the message's metadata-free way: by thread. */
    static final class Attempt {
        private static final ScopedValue<Attempt> CURRENT = ScopedValue.newInstance();
        private final Decision decision;
        private final AppendTerms terms;
        private final @Nullable Long ifMatch;
        private final boolean dryRun;
        private final List<Object> published = new ArrayList<>();
        private @Nullable Appended appended;
        private Remarks remarks = Remarks.NONE;

        Attempt(Decision decision, AppendTerms terms, @Nullable Long ifMatch, boolean dryRun) {
            this.decision = decision;
            this.terms = terms;
            this.ifMatch = ifMatch;
            this.dryRun = dryRun;
        }

        void run(Runnable dispatch) {
            ScopedValue.where(CURRENT, this).run(dispatch);
        }

        @Nullable
        Appended appended() {
            return appended;
        }

        List<Object> published() {
            return published;
        }

        Remarks remarks() {
            return remarks;
        }
    }

    /** Ends a dry run before anything is appended. */
    static final class DryRunEnded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DryRunEnded() {
            super("dry run", null, false, false);
        }
    }

    /** The record has another version than the caller saw. */
    static final class VersionMovedOn extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final long version;

        VersionMovedOn(long version) {
            super("version " + version, null, false, false);
            this.version = version;
        }

        long version() {
            return version;
        }
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        Attempt attempt = Attempt.CURRENT.get();
        unitOfWork.resources().put(ATTEMPT, attempt);
        unitOfWork.resources().put(DecisionParameter.RESOURCE, attempt.decision);
        unitOfWork.resources().put(AppendTerms.RESOURCE, attempt.terms);
        unitOfWork.afterCommit(u -> attempt.appended = u.getResource(AppendTerms.OUTCOME));
        Object result = chain.proceed();
        if (result instanceof Remarks remarks) {
            attempt.remarks = remarks;
        }
        for (RuleBreached breach : attempt.decision.breaches()) {
            events.publish(GenericEventMessage.asEventMessage(breach));
        }
        return result;
    }

    @Override
    public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(List<? extends EventMessage<?>> messages) {
        Attempt attempt =
                CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get().root().getResource(ATTEMPT) : null;
        if (attempt == null) {
            return (index, event) -> event;
        }
        if (!attempt.decision.settled()) {
            throw new IllegalStateException(
                    attempt.decision.command().fullName() + " would append without having settled its authority");
        }
        checkVersion(attempt, messages);
        messages.forEach(message -> attempt.published.add(message.getPayload()));
        if (attempt.dryRun) {
            throw new DryRunEnded();
        }
        Provenance provenance = attempt.decision.provenance();
        MetaData metadata = MetaData.from(provenance.toMetadata());
        return (index, event) -> event.withMetaData(metadata);
    }

    /** The first event of the target must follow the version the caller saw; the append guards the rest. */
    private static void checkVersion(Attempt attempt, List<? extends EventMessage<?>> messages) {
        if (attempt.ifMatch == null || attempt.decision.asking().target() == null) {
            return;
        }
        String target = attempt.decision.asking().target().value();
        for (EventMessage<?> message : messages) {
            if (message instanceof DomainEventMessage<?> event
                    && event.getAggregateIdentifier().equals(target)) {
                if (event.getSequenceNumber() != attempt.ifMatch + 1) {
                    throw new VersionMovedOn(event.getSequenceNumber() - 1);
                }
                return;
            }
        }
    }
}
