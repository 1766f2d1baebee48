package io.tallystick.command.shifts;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.shifts.BulletinEvent;
import io.tallystick.events.shifts.BulletinEvent.BulletinPublished;
import io.tallystick.events.shifts.BulletinEvent.BulletinRead;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** What a unit has to have read before it works, and who has read what (V-83). */
public class BulletinBoard extends LedgerRecord {
    private record Reading(RecordId employee, int number) {}

    private final Map<Integer, BulletinPublished> bulletins = new HashMap<>();
    private final Set<Reading> read = new HashSet<>();
    private int last;

    /** For Axon, which replays events into it; a board begins with its first bulletin. */
    protected BulletinBoard() {}

    static BulletinBoard empty() {
        return new BulletinBoard();
    }

    /** The board of a unit: it has the unit's key. */
    public static RecordId of(RecordId unit) {
        return RecordId.of("bulletin-board", unit.key());
    }

    void tell(BulletinEvent event) {
        apply(event);
    }

    int next() {
        return last + 1;
    }

    Optional<BulletinPublished> bulletin(int number) {
        return Optional.ofNullable(bulletins.get(number));
    }

    boolean read(RecordId employee, int number) {
        return read.contains(new Reading(employee, number));
    }

    /** How many bulletins that have to be read the person has not. */
    int unread(RecordId employee) {
        return (int) bulletins.values().stream()
                .filter(BulletinPublished::mandatory)
                .filter(bulletin -> !read(employee, bulletin.number()))
                .count();
    }

    @EventSourcingHandler
    void on(BulletinEvent event) {
        switch (event) {
            case BulletinPublished e -> {
                become(e.board());
                if (e.replaces() != null) {
                    bulletins.remove(e.replaces());
                }
                bulletins.put(e.number(), e);
                last = e.number();
            }
            case BulletinRead e -> read.add(new Reading(e.employee(), e.number()));
        }
    }
}
