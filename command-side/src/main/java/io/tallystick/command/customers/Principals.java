package io.tallystick.command.customers;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.events.customers.CustomerFileEvent.PersonalBasisRecorded;
import io.tallystick.events.customers.CustomerFileEvent.PersonalBasisWithdrawn;
import io.tallystick.events.customers.PrincipalRole;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The persons a file may speak of, each on a basis of its own (II-16). */
final class Principals {
    /** What separates the file, the role and the number in the key of a person. */
    private static final String KEY = "principal";

    private final Map<PrincipalRole, RecordId> standing = new EnumMap<>(PrincipalRole.class);
    private final Map<RecordId, PrincipalRole> all = new TreeMap<>();
    private final Map<RecordId, LocalDate> withdrawn = new HashMap<>();

    /** The next person of a role. */
    RecordId next(RecordId customer, PrincipalRole role) {
        return RecordId.of(
                KEY, customer.key() + "." + role.name().toLowerCase(Locale.ROOT).charAt(0) + (all.size() + 1));
    }

    /** The file a person stands in. */
    static RecordId customerOf(RecordId principal) {
        String key = principal.key();
        return RecordId.of("customer", key.substring(0, Math.max(0, key.lastIndexOf('.'))));
    }

    /** Who may be spoken of in the role now. */
    Optional<RecordId> standing(PrincipalRole role) {
        return Optional.ofNullable(standing.get(role));
    }

    /** The roles in which somebody may be spoken of now. */
    List<PrincipalRole> standing() {
        return List.copyOf(standing.keySet());
    }

    /** Everybody the file ever spoke of. */
    List<RecordId> all() {
        return List.copyOf(all.keySet());
    }

    /** In which role the file spoke of the person, if it did. */
    Optional<PrincipalRole> roleOf(RecordId principal) {
        return Optional.ofNullable(all.get(principal));
    }

    /** The day from which there was no basis any more. */
    Optional<LocalDate> withdrawn(RecordId principal) {
        return Optional.ofNullable(withdrawn.get(principal));
    }

    /** Refuses where nobody may be spoken of in the role (II-16). */
    void require(PrincipalRole role, Decision decision) {
        decision.require(
                "II-16",
                standing.containsKey(role),
                "refused.noPersonalBasis",
                List.of(Decision.remedy("remedy.recordPersonalBasis", "customers.RecordPersonalBasis")),
                fact("principal", "choice.PrincipalRole." + role.name()));
    }

    void take(PersonalBasisRecorded event) {
        standing.put(event.role(), event.principal());
        all.put(event.principal(), event.role());
    }

    void take(PersonalBasisWithdrawn event) {
        standing.remove(event.role(), event.principal());
        withdrawn.put(event.principal(), event.withdrawnOn());
    }
}
