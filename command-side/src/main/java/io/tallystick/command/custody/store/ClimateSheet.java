package io.tallystick.command.custody.store;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.custody.store.ClimateEvent.ClimateRead;
import io.tallystick.events.custody.store.ClimateReading;
import io.tallystick.events.custody.store.Excursion;
import io.tallystick.events.custody.store.Zone;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** The readings of a zone on a day. */
public class ClimateSheet extends LedgerRecord {
    private final Set<ClimateReading> readings = new LinkedHashSet<>();

    /** For Axon, which replays events into it. */
    protected ClimateSheet() {}

    /** A sheet nobody has written on. */
    static ClimateSheet blank() {
        return new ClimateSheet();
    }

    /** The sheet of a day has a key of its own, so that nobody needs to look for it. */
    static RecordId idOf(RecordId store, Zone zone, LocalDate day) {
        return RecordId.of(
                "climate", store.key() + "_" + zone + "_" + day.toString().replace("-", ""));
    }

    /** What of these is not on it yet. */
    List<ClimateReading> unknown(List<ClimateReading> taken) {
        return taken.stream().distinct().filter(r -> !readings.contains(r)).toList();
    }

    /** What stands on it, with these. */
    List<ClimateReading> with(List<ClimateReading> taken) {
        List<ClimateReading> all = new ArrayList<>(readings);
        all.addAll(taken);
        return all;
    }

    void take(RecordId store, Zone zone, LocalDate day, List<ClimateReading> taken, List<Excursion> excursions) {
        apply(new ClimateRead(idOf(store, zone, day), store, zone, day, taken, excursions));
    }

    @EventSourcingHandler
    void on(ClimateRead event) {
        become(event.sheet());
        readings.addAll(event.readings());
    }
}
