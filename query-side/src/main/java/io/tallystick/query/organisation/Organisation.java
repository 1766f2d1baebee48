package io.tallystick.query.organisation;

import io.tallystick.events.organisation.OrganisationEvent.AuthorityRevoked;
import io.tallystick.events.organisation.OrganisationEvent.DepartureBegun;
import io.tallystick.events.organisation.OrganisationEvent.DepartureCompleted;
import io.tallystick.events.organisation.OrganisationEvent.EmployeeMigrated;
import io.tallystick.events.organisation.OrganisationEvent.EmployeeRegistered;
import io.tallystick.events.organisation.OrganisationEvent.FondsOpened;
import io.tallystick.events.organisation.OrganisationEvent.SuperiorChanged;
import io.tallystick.events.organisation.OrganisationEvent.UnitClosed;
import io.tallystick.events.organisation.OrganisationEvent.UnitOpened;
import io.tallystick.events.organisation.OrganisationEvent.UnitRenamed;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/** The house: its fonds, its units with every name they had (I-46), its people and lines of report. */
@ReadModel(name = "organisation", version = 3)
public final class Organisation {
    @EventHandler
    void on(FondsOpened e, Rows rows, LogEntry entry) {
        rows.insert("fonds", e.fonds())
                .set("number", e.number())
                .set("name", e.name())
                .set("opened_at", entry.recordedAt());
    }

    @EventHandler
    void on(UnitOpened e, Rows rows, LogEntry entry) {
        rows.insert("unit", e.unit())
                .set("fonds", e.fonds())
                .set("parent", e.parent())
                .set("code", e.code())
                .set("name", e.name())
                .set("opened_at", entry.recordedAt());
        rows.insert("unit_name", e.unit(), entry.position()).set("name", e.name());
    }

    @EventHandler
    void on(UnitRenamed e, Rows rows, LogEntry entry) {
        rows.row("unit", e.unit()).set("name", e.name()).set("name_from", e.from());
        rows.insert("unit_name", e.unit(), entry.position())
                .set("name", e.name())
                .set("name_from", e.from());
    }

    @EventHandler
    void on(UnitClosed e, Rows rows) {
        rows.row("unit", e.unit()).set("closed_on", e.on());
    }

    @EventHandler
    void on(EmployeeRegistered e, Rows rows, LogEntry entry) {
        rows.insert("employee", e.employee())
                .set("name", e.name())
                .set("house_unit", e.unit())
                .set("superior", e.superior())
                .set("account", e.account())
                .set("registered_at", entry.recordedAt());
    }

    @EventHandler
    void on(EmployeeMigrated e, Rows rows) {
        rows.row("employee", e.employee())
                .set("old_posts", e.posts())
                .set("source_file", e.fileName())
                .set("source_row", e.row());
    }

    @EventHandler
    void on(DepartureBegun e, Rows rows) {
        rows.row("employee", e.employee()).set("last_day", e.lastDay());
    }

    @EventHandler
    void on(AuthorityRevoked e, Rows rows) {
        rows.row("employee", e.employee()).set("last_day", e.on());
    }

    @EventHandler
    void on(DepartureCompleted e, Rows rows) {
        rows.row("employee", e.employee()).set("last_day", e.on()).set("departed", true);
    }

    @EventHandler
    void on(SuperiorChanged e, Rows rows) {
        rows.row("employee", e.employee()).set("superior", e.superior()).set("superior_from", e.from());
    }
}
