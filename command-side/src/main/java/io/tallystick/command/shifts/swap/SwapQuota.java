package io.tallystick.command.shifts.swap;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.shifts.SwapQuotaEvent;
import io.tallystick.events.shifts.SwapQuotaEvent.SwapCounted;
import io.tallystick.events.shifts.SwapQuotaEvent.SwapUncounted;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** How many swaps a person has in a month: a record of its own, so that two approvals at once cannot give one too many (V-108). */
public class SwapQuota extends LedgerRecord {
    private final List<RecordId> swaps = new ArrayList<>();

    /** For Axon, which replays events into it. */
    protected SwapQuota() {}

    static SwapQuota empty() {
        return new SwapQuota();
    }

    /** The quota of a person in a month. */
    public static RecordId of(RecordId employee, YearMonth month) {
        return RecordId.of("swap-quota", employee.key() + "-" + month);
    }

    int used() {
        return swaps.size();
    }

    /** How often a swap counts in it. */
    int counts(RecordId swap) {
        return Collections.frequency(swaps, swap);
    }

    void tell(SwapQuotaEvent event) {
        apply(event);
    }

    @EventSourcingHandler
    void on(SwapCounted event) {
        become(event.quota());
        swaps.add(event.swap());
    }

    @EventSourcingHandler
    void on(SwapUncounted event) {
        swaps.remove(event.swap());
    }
}
