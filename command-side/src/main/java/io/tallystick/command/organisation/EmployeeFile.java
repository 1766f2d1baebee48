package io.tallystick.command.organisation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.organisation.OrganisationEvent.EmployeeRegistered;
import io.tallystick.events.organisation.OrganisationEvent.PostAssigned;
import java.time.LocalDate;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** The file of an employee: who reports to whom, who holds which post. */
public class EmployeeFile extends LedgerRecord {
    private int appointments;

    /** For Axon, which replays events into it. */
    protected EmployeeFile() {}

    /** Registers an employee. */
    public EmployeeFile(
            RecordId id, Protected<String> name, RecordId unit, @Nullable RecordId superior, @Nullable String account) {
        apply(new EmployeeRegistered(id, name, unit, superior, account));
    }

    /** Appoints to a post within a scope. */
    public void assign(Post post, Scope scope, LocalDate from, @Nullable LocalDate until) {
        apply(new PostAssigned(self(), appointments + 1, post, scope, from, until));
    }

    @EventSourcingHandler
    void on(EmployeeRegistered event) {
        become(event.employee());
    }

    @EventSourcingHandler
    void on(PostAssigned event) {
        appointments = event.appointment();
    }
}
