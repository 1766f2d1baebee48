package io.tallystick.cli.bundle;

import io.tallystick.cli.source.LogSource;
import io.tallystick.cli.source.Unreadable;
import io.tallystick.events.EventTypes;
import io.tallystick.events.customers.CustomerFileEvent.FactRecorded;
import io.tallystick.events.customers.demands.DemandEvent;
import io.tallystick.events.customers.demands.DemandSheet;
import io.tallystick.events.customers.demands.DemandState;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.log.LogEntry;
import io.tallystick.events.log.StoredEvent;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * What goes into the bundle of an authority's demand: all events of the demand, of the files those that recorded what is given,
 * of the records beside them the events that are given, and every other event of all these as its hash alone.
 */
public final class DemandedCase {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FACT = EventTypes.nameOf(FactRecorded.class);

    private final String demand;
    private final DemandSheet sheet = new DemandSheet();

    private DemandedCase(String demand) {
        this.demand = demand;
    }

    /**
     * Reads the demand.
     *
     * @throws Unreadable if there is none, or nothing is sealed for it
     */
    public static DemandedCase read(LogSource log, String demand, long size) {
        DemandedCase found = new DemandedCase(demand);
        log.ofRecords(Set.of(demand), size, (index, entry) -> found.take(LogEntry.read(entry)));
        if (found.sheet.state().compareTo(DemandState.SEALED) < 0) {
            throw new Unreadable(demand + " has nothing sealed that the checkpoint covers; wait for the next one");
        }
        return found;
    }

    private void take(StoredEvent event) {
        if (EventTypes.isKnown(event.type())
                && JSON.readValue(event.payload(), EventTypes.classOf(event.type())) instanceof DemandEvent told) {
            sheet.take(told);
        }
    }

    /** The records it has all events of, open or as hashes. */
    public Set<String> records() {
        Set<String> records = new LinkedHashSet<>();
        records.add(demand);
        sheet.customers().stream().map(RecordId::value).forEach(records::add);
        sheet.records().stream().map(one -> one.record().value()).forEach(records::add);
        return records;
    }

    /** Whether an event of them is shown. */
    public boolean shows(StoredEvent event) {
        if (!event.isOfRecord()) {
            return true;
        }
        if (!event.aggregateId().startsWith("customer/")) {
            return sheet.record(new RecordId(event.aggregateId()))
                    .map(one -> one.given().contains(Math.toIntExact(event.sequence() + 1)))
                    .orElse(true);
        }
        if (!event.type().equals(FACT)) {
            return false;
        }
        FactRecorded fact = JSON.readValue(event.payload(), FactRecorded.class);
        return sheet.given().stream()
                .anyMatch(item -> item.customer().equals(fact.customer()) && item.fact() == fact.fact());
    }
}
