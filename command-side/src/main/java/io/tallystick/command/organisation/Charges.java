package io.tallystick.command.organisation;

import io.tallystick.events.EventTypes;
import io.tallystick.events.custody.store.KeyEvent.KeyHandedOver;
import io.tallystick.events.custody.store.KeyEvent.KeyIssued;
import io.tallystick.events.custody.store.KeyEvent.KeyLost;
import io.tallystick.events.custody.store.KeyEvent.KeyReturned;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitArranged;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitOpened;
import io.tallystick.events.filing.CustodyUnitEvent.FilerChanged;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.log.EventReader;
import io.tallystick.events.log.StoredEvent;
import io.tallystick.events.retention.RetentionCaseEvent.HoldPlaced;
import io.tallystick.events.retention.RetentionCaseEvent.HoldReleased;
import io.tallystick.events.retention.RetentionCaseEvent.HoldReviewerChanged;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people have in their charge besides posts and files, as the log says: custody units being filled, holds to be reviewed,
 * keys (VI-20). Only what is open is kept. Read when a departure asks for it, from where it was read up to before: nothing is
 * given to somebody whose departure has begun, so that what is counted afterwards only gets less.
 */
public final class Charges {
    private static final int BLOCK = 10_000;

    private static final Set<String> READ = Stream.of(
                    CustodyUnitOpened.class,
                    CustodyUnitArranged.class,
                    FilerChanged.class,
                    HoldPlaced.class,
                    HoldReleased.class,
                    HoldReviewerChanged.class,
                    KeyIssued.class,
                    KeyReturned.class,
                    KeyLost.class,
                    KeyHandedOver.class)
            .map(EventTypes::nameOf)
            .collect(Collectors.toUnmodifiableSet());

    private final EventReader log;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<RecordId, RecordId> units = new HashMap<>();
    private final Map<HoldOn, RecordId> holds = new HashMap<>();
    private final Map<RecordId, RecordId> keys = new HashMap<>();
    private long position;

    private record HoldOn(RecordId retention, int hold) {}

    public Charges(EventReader log) {
        this.log = log;
    }

    /** Everything in the employee's charge by now, in the order of its identifiers. */
    public synchronized List<RecordId> of(RecordId employee) {
        long head = log.head();
        while (position < head) {
            position = log.read(position, head, BLOCK, this::take);
        }
        return Stream.of(with(units, employee), with(holds, employee).map(HoldOn::retention), with(keys, employee))
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
            case KeyIssued e -> keys.put(e.key(), e.holder());
            case KeyHandedOver e -> keys.put(e.key(), e.holder());
            case KeyReturned e -> keys.remove(e.key());
            case KeyLost e -> keys.remove(e.key());
            default -> throw new IllegalStateException(stored.type() + " is read and not understood");
        }
    }
}
