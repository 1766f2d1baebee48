package io.tallystick.query.statistics.returns;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Vault;
import io.tallystick.events.organisation.ArchivesStaffEvent.ArchiveUnitRegistered;
import io.tallystick.events.organisation.ArchivesStaffEvent.ArchiveUnitStruckOff;
import io.tallystick.events.organisation.ArchivesStaffEvent.ArchivistAssigned;
import io.tallystick.events.organisation.ArchivesStaffEvent.ArchivistUnassigned;
import io.tallystick.events.organisation.OrganisationEvent.AuthorityRevoked;
import io.tallystick.events.organisation.OrganisationEvent.DepartureCompleted;
import io.tallystick.events.organisation.OrganisationEvent.UnitClosed;
import io.tallystick.query.organisation.Archivist;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which units kept archives on a day and who worked in them (I-12). What is personal is opened only to be counted; somebody whose
 * key is gone, or who never said, is counted as a person and in no band.
 */
final class StaffOnDay {
    private final Vault vault;
    private final LocalDate day;
    private final Set<RecordId> units = new HashSet<>();
    private final Map<RecordId, ArchivistAssigned> people = new LinkedHashMap<>();
    private boolean withheld;

    StaffOnDay(Vault vault, LocalDate day) {
        this.vault = vault;
        this.day = day;
    }

    void take(DomainEvent event) {
        switch (event) {
            case ArchiveUnitRegistered e -> {
                if (!e.from().isAfter(day)) {
                    units.add(e.unit());
                }
            }
            case ArchiveUnitStruckOff e -> gone(e.unit(), e.on());
            case UnitClosed e -> gone(e.unit(), e.on());
            case ArchivistAssigned e -> {
                if (!e.from().isAfter(day)) {
                    people.put(e.employee(), e);
                }
            }
            case ArchivistUnassigned e -> left(e.employee(), e.on());
            case DepartureCompleted e -> left(e.employee(), e.on());
            case AuthorityRevoked e -> left(e.employee(), e.on());
            default -> {
                // Says nothing of who works in archives.
            }
        }
    }

    private void gone(RecordId unit, LocalDate on) {
        if (!on.isAfter(day)) {
            units.remove(unit);
        }
    }

    private void left(RecordId person, LocalDate on) {
        if (!on.isAfter(day)) {
            people.remove(person);
        }
    }

    /** Whether something that was said of somebody can no longer be read. */
    boolean withheld() {
        return withheld;
    }

    void count(Tally tally) {
        tally.add("archives.units", units.size());
        for (ArchivistAssigned said : people.values()) {
            Archivist person =
                    Archivist.open(said.unit(), said.fullTime(), said.sex(), said.birthYear(), said.education(), vault);
            withheld |= person.withheld();
            person.figures(day).forEach(figure -> tally.add(figure, 1));
        }
    }
}
