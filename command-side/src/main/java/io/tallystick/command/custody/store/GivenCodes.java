package io.tallystick.command.custody.store;

import io.tallystick.events.custody.store.ContainerEvent.ContainerRegistered;
import io.tallystick.events.custody.store.StoreEvent.StoreOpened;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.loans.LoanEvent;
import io.tallystick.events.loans.LoanEvent.CopiesProvided;
import io.tallystick.events.loans.LoanEvent.LoanMigrated;
import io.tallystick.events.loans.LoanEvent.LoanRequested;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The codes of rooms, the labels of containers and the numbers of certified copies each archives room has given. What is written
 * on a door, a box or a copy is written in lists and letters too: it is never given again, also when the room was given up.
 * Capitals and blanks around it make no other.
 */
final class GivenCodes {
    private final Map<RecordId, RecordId> archives = new HashMap<>();
    private final Map<RecordId, Set<String>> rooms = new HashMap<>();
    private final Map<RecordId, Set<String>> containers = new HashMap<>();

    private final Map<RecordId, RecordId> lenders = new HashMap<>();
    private final Map<RecordId, Set<String>> certificates = new HashMap<>();

    void take(LoanEvent event) {
        switch (event) {
            case LoanRequested e -> lenders.put(e.loan(), e.room());
            case LoanMigrated e -> lenders.put(e.loan(), e.room());
            case CopiesProvided e -> {
                RecordId unit = lenders.get(e.loan());
                if (unit != null && e.certificate() != null) {
                    certificates.computeIfAbsent(unit, u -> new HashSet<>()).add(written(e.certificate()));
                }
            }
            default -> throw new IllegalArgumentException("gives no code: " + event);
        }
    }

    void take(StoreOpened event) {
        archives.put(event.store(), event.unit());
        rooms.computeIfAbsent(event.unit(), unit -> new HashSet<>()).add(written(event.code()));
    }

    void take(ContainerRegistered event) {
        RecordId unit = archives.get(event.store());
        if (unit != null) {
            containers.computeIfAbsent(unit, u -> new HashSet<>()).add(written(event.label()));
        }
    }

    boolean room(RecordId unit, String code) {
        return rooms.getOrDefault(unit, Set.of()).contains(written(code));
    }

    boolean container(RecordId unit, String label) {
        return containers.getOrDefault(unit, Set.of()).contains(written(label));
    }

    boolean certificate(RecordId unit, String number) {
        return certificates.getOrDefault(unit, Set.of()).contains(written(number));
    }

    /** A code as it is compared with others. */
    static String written(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }
}
