package io.tallystick.command.organisation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.organisation.ArchivesStaffEvent;
import io.tallystick.events.organisation.ArchivesStaffEvent.ArchiveUnitRegistered;
import io.tallystick.events.organisation.ArchivesStaffEvent.ArchiveUnitStruckOff;
import io.tallystick.events.organisation.OrganisationEvent.UnitClosed;
import io.tallystick.events.organisation.OrganisationEvent.UnitOpened;
import io.tallystick.events.organisation.OrganisationEvent.UnitRenamed;
import java.time.LocalDate;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** The file of a unit of the house. */
public class UnitFile extends LedgerRecord {
    private boolean archives;

    /** For Axon, which replays events into it. */
    protected UnitFile() {}

    /** Opens a unit of a fonds, below another one or at the top. */
    public UnitFile(RecordId id, RecordId fonds, @Nullable RecordId parent, String code, String name) {
        apply(new UnitOpened(id, fonds, parent, code, name));
    }

    void rename(String name, LocalDate from) {
        apply(new UnitRenamed(self(), name, from));
    }

    void close(LocalDate on) {
        apply(new UnitClosed(self(), on));
    }

    /** Whether it is registered as keeping archives. */
    public boolean keepsArchives() {
        return archives;
    }

    void tell(ArchivesStaffEvent said) {
        apply(said);
    }

    @EventSourcingHandler
    void on(ArchiveUnitRegistered event) {
        archives = true;
    }

    @EventSourcingHandler
    void on(ArchiveUnitStruckOff event) {
        archives = false;
    }

    @EventSourcingHandler
    void on(UnitOpened event) {
        become(event.unit());
    }
}
