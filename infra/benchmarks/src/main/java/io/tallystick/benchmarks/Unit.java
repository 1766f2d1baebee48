package io.tallystick.benchmarks;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitOpened;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;

/** An event-sourced record as Axon's users write them; the same on every engine. */
class Unit {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private String id;

    Unit() {}

    @CommandHandler
    Unit(OpenUnit command) {
        apply(Synthetic.opened(command.number()), MetaData.from(Synthetic.metadata(command.number())));
    }

    @EventSourcingHandler
    void on(CustodyUnitOpened event) {
        id = event.unit().value();
    }
}
