package io.tallystick.command.organisation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.organisation.ArchivesStaffEvent;
import io.tallystick.events.organisation.ArchivesStaffEvent.ArchivistAssigned;
import io.tallystick.events.organisation.ArchivesStaffEvent.ArchivistUnassigned;
import io.tallystick.events.organisation.OrganisationEvent.ActingAppointed;
import io.tallystick.events.organisation.OrganisationEvent.AuthorityRevoked;
import io.tallystick.events.organisation.OrganisationEvent.DepartureBegun;
import io.tallystick.events.organisation.OrganisationEvent.DepartureCompleted;
import io.tallystick.events.organisation.OrganisationEvent.EmployeeMigrated;
import io.tallystick.events.organisation.OrganisationEvent.EmployeeRegistered;
import io.tallystick.events.organisation.OrganisationEvent.PostAssigned;
import io.tallystick.events.organisation.OrganisationEvent.PostRelieved;
import io.tallystick.events.organisation.OrganisationEvent.SuperiorChanged;
import io.tallystick.events.organisation.RevocationCause;
import java.time.LocalDate;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** The file of an employee: who reports to whom, who holds which post. */
public class EmployeeFile extends LedgerRecord {
    private int appointments;
    private boolean archivist;

    /** For Axon, which replays events into it. */
    protected EmployeeFile() {}

    /** Registers an employee. */
    public EmployeeFile(
            RecordId id, Protected<String> name, RecordId unit, @Nullable RecordId superior, @Nullable String account) {
        apply(new EmployeeRegistered(id, name, unit, superior, account));
    }

    /** Records what a staff list says besides. */
    public void migrated(EmployeeMigrated said) {
        apply(said);
    }

    /** Appoints to a post within a scope. */
    public void assign(Post post, Scope scope, LocalDate from, @Nullable LocalDate until) {
        apply(new PostAssigned(self(), appointments + 1, post, scope, from, until));
    }

    void actFor(RecordId principal, Post post, Scope scope, LocalDate from, LocalDate until) {
        apply(new ActingAppointed(self(), appointments + 1, principal, post, scope, from, until));
    }

    void relieve(int appointment, LocalDate on, String reason) {
        apply(new PostRelieved(self(), appointment, on, reason));
    }

    void reportTo(RecordId superior, LocalDate from) {
        apply(new SuperiorChanged(self(), superior, from));
    }

    void leave(LocalDate lastDay) {
        apply(new DepartureBegun(self(), lastDay));
    }

    void revoke(RevocationCause cause, LocalDate on, String reason, Signature by) {
        apply(new AuthorityRevoked(self(), cause, on, reason, by));
    }

    void depart(LocalDate on) {
        apply(new DepartureCompleted(self(), on));
    }

    /** Whether the person works in the archives. */
    boolean archivist() {
        return archivist;
    }

    /** Records what is said of the person's work in the archives. */
    public void tell(ArchivesStaffEvent said) {
        apply(said);
    }

    @EventSourcingHandler
    void on(ArchivistAssigned event) {
        archivist = true;
    }

    @EventSourcingHandler
    void on(ArchivistUnassigned event) {
        archivist = false;
    }

    @EventSourcingHandler
    void on(EmployeeRegistered event) {
        become(event.employee());
    }

    @EventSourcingHandler
    void on(PostAssigned event) {
        appointments = event.appointment();
    }

    @EventSourcingHandler
    void on(ActingAppointed event) {
        appointments = event.appointment();
    }
}
