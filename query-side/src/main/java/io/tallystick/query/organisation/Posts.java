package io.tallystick.query.organisation;

import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.organisation.OrganisationEvent.ActingAppointed;
import io.tallystick.events.organisation.OrganisationEvent.EmployeeRegistered;
import io.tallystick.events.organisation.OrganisationEvent.PostAssigned;
import io.tallystick.events.organisation.OrganisationEvent.PostRelieved;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/** Who holds or held which post within which scope, in person or acting 代 (VI-14, VI-20). */
@ReadModel(name = "posts", version = 1)
public final class Posts {
    @EventHandler
    void on(EmployeeRegistered e, Rows rows) {
        rows.insert("name_of_employee", e.employee()).set("name", e.name());
    }

    @EventHandler
    void on(PostAssigned e, Rows rows, LogEntry entry) {
        appointment(rows, entry, e.employee(), e.appointment(), e.post(), e.scope())
                .set("held_from", e.from())
                .set("held_until", e.until());
    }

    @EventHandler
    void on(ActingAppointed e, Rows rows, LogEntry entry) {
        appointment(rows, entry, e.employee(), e.appointment(), e.post(), e.scope())
                .set("acting_for", e.actingFor())
                .set("held_from", e.from())
                .set("held_until", e.until());
    }

    @EventHandler
    void on(PostRelieved e, Rows rows) {
        rows.row("appointment", e.employee(), e.appointment())
                .set("relieved_on", e.on())
                .set("relief_reason", e.reason());
    }

    private static Row appointment(Rows rows, LogEntry entry, RecordId employee, int number, Post post, Scope scope) {
        return rows.insert("appointment", employee, number)
                .set("name", rows.row("name_of_employee", employee).text("name"))
                .set("post", post)
                .set("fonds", scope.fonds())
                .set("house_unit", scope.unit())
                .set("appointed_at", entry.recordedAt())
                .set("appointed_by", entry.provenance().by().employee())
                .set("position", entry.position());
    }
}
