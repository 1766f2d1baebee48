package io.tallystick.command.organisation;

import io.tallystick.events.EventTypes;
import io.tallystick.events.custody.store.KeyEvent.KeyHandedOver;
import io.tallystick.events.custody.store.KeyEvent.KeyIssued;
import io.tallystick.events.custody.store.KeyEvent.KeyLost;
import io.tallystick.events.custody.store.KeyEvent.KeyReturned;
import io.tallystick.events.customers.CustomerFileEvent.CustomerHoldPlaced;
import io.tallystick.events.customers.CustomerFileEvent.CustomerHoldReleased;
import io.tallystick.events.customers.CustomerFileEvent.CustomerHoldReviewerChanged;
import io.tallystick.events.customers.CustomerFileEvent.CustomerStruckOff;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitArranged;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitOpened;
import io.tallystick.events.filing.CustodyUnitEvent.FilerChanged;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.log.EventReader;
import io.tallystick.events.log.StoredEvent;
import io.tallystick.events.retention.RetentionCaseEvent.HoldPlaced;
import io.tallystick.events.retention.RetentionCaseEvent.HoldReleased;
import io.tallystick.events.retention.RetentionCaseEvent.HoldReviewerChanged;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people have in their charge besides posts and files, as the log says: custody units being filled, holds to be reviewed,
 * keys, shifts to come, swaps owed, handovers (VI-20). Only what is open is kept. Read when a departure asks for it, from where it was read up to before: nothing is
 * given to somebody whose departure has begun, so that what is counted afterwards only gets less.
 */
public final class Charges {
    private static final int BLOCK = 10_000;

    private static final Set<String> READ = Stream.concat(
                    ShiftCharges.READ.stream(),
                    Stream.of(
                            CustodyUnitOpened.class,
                            CustodyUnitArranged.class,
                            FilerChanged.class,
                            HoldPlaced.class,
                            HoldReleased.class,
                            HoldReviewerChanged.class,
                            CustomerHoldPlaced.class,
                            CustomerHoldReleased.class,
                            CustomerHoldReviewerChanged.class,
                            CustomerStruckOff.class,
                            KeyIssued.class,
                            KeyReturned.class,
                            KeyLost.class,
                            KeyHandedOver.class))
            .map(EventTypes::nameOf)
            .collect(Collectors.toUnmodifiableSet());

    private final EventReader log;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<RecordId, RecordId> units = new HashMap<>();
    private final Map<HoldOn, RecordId> holds = new HashMap<>();
    private final Map<RecordId, RecordId> keys = new HashMap<>();
    private final ShiftCharges shifts = new ShiftCharges();
    private long position;

    /** A hold on a unit or on a customer file. */
    private record HoldOn(RecordId record, int hold) {}

    public Charges(EventReader log) {
        this.log = log;
    }

    /**
     * Everything in the employee's charge by now, in the order of its identifiers.
     *
     * @param today shifts before it are over
     */
    public synchronized List<RecordId> of(RecordId employee, LocalDate today) {
        long head = log.head();
        while (position < head) {
            position = log.read(position, head, BLOCK, this::take);
        }
        return Stream.of(
                        with(units, employee),
                        with(holds, employee).map(HoldOn::record),
                        with(keys, employee),
                        shifts.of(employee, today))
                .flatMap(all -> all)
                .distinct()
                .sorted()
                .toList();
    }

    private static <K> Stream<K> with(Map<K, RecordId> charges, RecordId employee) {
        return charges.entrySet().stream()
                .filter(charge -> charge.getValue().equals(employee))
                .map(Map.Entry::getKey);
    }

    private void take(StoredEvent stored) {
        if (!READ.contains(stored.type())) {
            return;
        }
        Object event = json.readValue(stored.payload(), EventTypes.classOf(stored.type()));
        switch (event) {
            case CustodyUnitOpened e -> units.put(e.unit(), e.filer());
            case FilerChanged e -> units.put(e.unit(), e.filer());
            case CustodyUnitArranged e -> units.remove(e.unit());
            case HoldPlaced e ->
                holds.put(new HoldOn(e.retention(), e.hold().number()), e.hold().reviewer());
            case HoldReviewerChanged e -> holds.put(new HoldOn(e.retention(), e.hold()), e.reviewer());
            case HoldReleased e -> holds.remove(new HoldOn(e.retention(), e.hold()));
            case CustomerHoldPlaced e ->
                holds.put(new HoldOn(e.customer(), e.hold().number()), e.hold().reviewer());
            case CustomerHoldReviewerChanged e -> holds.put(new HoldOn(e.customer(), e.hold()), e.reviewer());
            case CustomerHoldReleased e -> holds.remove(new HoldOn(e.customer(), e.hold()));
            case CustomerStruckOff e ->
                holds.keySet().removeIf(hold -> hold.record().equals(e.customer()));
            case KeyIssued e -> keys.put(e.key(), e.holder());
            case KeyHandedOver e -> keys.put(e.key(), e.holder());
            case KeyReturned e -> keys.remove(e.key());
            case KeyLost e -> keys.remove(e.key());
            default -> shifts.take(event);
        }
    }
}
