package io.tallystick.events.custody.store;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;
import java.util.List;

/**
 * The climate of a zone on a day; one sheet a day, so that years of readings weigh on nothing that is decided about the room.
 */
public sealed interface ClimateEvent extends DomainEvent {

    /**
     * Readings were taken, by hand or by a sensor (I-8).
     *
     * @param day the day they are of, in the house's time zone
     * @param excursions the limits they break, alone or with the readings of the day before them
     */
    record ClimateRead(
            RecordId sheet,
            RecordId store,
            Zone zone,
            LocalDate day,
            List<ClimateReading> readings,
            List<Excursion> excursions)
            implements ClimateEvent {}
}
