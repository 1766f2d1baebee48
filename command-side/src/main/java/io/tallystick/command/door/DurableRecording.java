package io.tallystick.command.door;

import io.tallystick.events.log.AppendTerms;
import io.tallystick.events.log.Appended;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** Appends single facts of the ledger in a unit of work of their own. */
final class DurableRecording implements Recording {
    private final EventStore events;

    DurableRecording(EventStore events) {
        this.events = events;
    }

    @Override
    public At append(Object event, Map<String, Object> metadata) {
        return append(event, metadata, null);
    }

    /** Appends on terms, such as a key of which there can be one event. */
    At append(Object event, Map<String, Object> metadata, @Nullable AppendTerms terms) {
        return publish(GenericEventMessage.asEventMessage(event).withMetaData(MetaData.from(metadata)), terms);
    }

    /** Appends under an identifier of its own, which there can be one event of. */
    At append(UUID identifier, Object event, Map<String, Object> metadata) {
        EventMessage<Object> message = GenericEventMessage.asEventMessage(event);
        return publish(
                new GenericEventMessage<>(
                        identifier.toString(), event, MetaData.from(metadata), message.getTimestamp()),
                null);
    }

    private At publish(EventMessage<Object> message, @Nullable AppendTerms terms) {
        UnitOfWork<EventMessage<Object>> unitOfWork = DefaultUnitOfWork.startAndGet(message);
        if (terms != null) {
            unitOfWork.resources().put(AppendTerms.RESOURCE, terms);
        }
        unitOfWork.execute(() -> events.publish(message));
        Appended appended = Objects.requireNonNull(unitOfWork.getResource(AppendTerms.OUTCOME), "nothing was appended");
        return new At(appended.last(), appended.aggregate());
    }
}
