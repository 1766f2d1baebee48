package io.tallystick.command.filing;

import io.tallystick.events.custody.HoldingEvent;
import io.tallystick.events.custody.HoldingState;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitDeclared;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitMigrated;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitOpened;
import io.tallystick.events.filing.CustodyUnitEvent.DraftCodeGiven;
import io.tallystick.events.filing.CustodyUnitEvent.DraftCodeWithdrawn;
import io.tallystick.events.filing.CustodyUnitEvent.OldCodeFoundTwice;
import io.tallystick.events.filing.CustodyUnitEvent.ReferenceCodeAssigned;
import io.tallystick.events.filing.CustodyUnitEvent.ReferenceCodeSuperseded;
import io.tallystick.events.filing.UnitDescription;
import io.tallystick.events.kernel.RecordId;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * Reads what of a unit tells which series it belongs to, without loading it: series are loaded before units, so that two
 * commands over the same records meet in the same order. What a decision rests on is looked at again once it is loaded.
 */
public final class UnitOutlines {
    private final EventStore events;

    public UnitOutlines(EventStore events) {
        this.events = events;
    }

    /**
     * What the unit is, as it was placed last.
     *
     * @throws AggregateNotFoundException if there is no such unit
     */
    UnitDescription description(RecordId unit) {
        @Nullable UnitDescription description = null;
        DomainEventStream stream = events.readEvents(unit.value());
        while (stream.hasNext()) {
            description = switch (stream.next().getPayload()) {
                case CustodyUnitOpened e -> e.description();
                case CustodyUnitDeclared e -> e.description();
                case CustodyUnitMigrated e -> e.description();
                case ReferenceCodeSuperseded e ->
                    description == null ? null : description.placed(e.category(), e.classCode());
                default -> description;
            };
        }
        if (description == null) {
            throw new AggregateNotFoundException(unit.value(), "there is no custody unit " + unit);
        }
        return description;
    }

    /** The series the unit's code belongs to, if it has one for good. */
    Optional<RecordId> codedIn(RecordId unit) {
        @Nullable RecordId series = null;
        DomainEventStream stream = events.readEvents(unit.value());
        while (stream.hasNext()) {
            series = switch (stream.next().getPayload()) {
                case CustodyUnitMigrated e -> e.codeStands() ? e.series() : null;
                case OldCodeFoundTwice e -> null;
                case ReferenceCodeAssigned e -> e.series();
                default -> series;
            };
        }
        return Optional.ofNullable(series);
    }

    /** Whether the unit has left the house for good. */
    boolean gone(RecordId unit) {
        boolean gone = false;
        DomainEventStream stream =
                events.readEvents(RecordId.of("holding", unit.key()).value());
        while (stream.hasNext()) {
            if (stream.next().getPayload() instanceof HoldingEvent event) {
                gone = HoldingState.after(event).gone();
            }
        }
        return gone;
    }

    /** The series in which the unit has a draft number now, if it has one. */
    Optional<RecordId> draftSeries(RecordId unit) {
        @Nullable RecordId series = null;
        DomainEventStream stream = events.readEvents(unit.value());
        while (stream.hasNext()) {
            Object event = stream.next().getPayload();
            if (event instanceof DraftCodeGiven given) {
                series = given.series();
            } else if (event instanceof DraftCodeWithdrawn || event instanceof ReferenceCodeAssigned) {
                series = null;
            }
        }
        return Optional.ofNullable(series);
    }
}
