package io.tallystick.query.organisation;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.organisation.ArchivesStaffEvent.ArchiveUnitRegistered;
import io.tallystick.events.organisation.ArchivesStaffEvent.ArchiveUnitStruckOff;
import io.tallystick.events.organisation.ArchivesStaffEvent.ArchivistAssigned;
import io.tallystick.events.organisation.ArchivesStaffEvent.ArchivistUnassigned;
import io.tallystick.events.organisation.OrganisationEvent.AuthorityRevoked;
import io.tallystick.events.organisation.OrganisationEvent.DepartureCompleted;
import io.tallystick.events.organisation.OrganisationEvent.UnitClosed;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import java.time.LocalDate;
import org.axonframework.eventhandling.EventHandler;

/** Units that keep archives and who worked in them from when until when: staff as of any date (I-12). */
@ReadModel(name = "archives-staff", version = 1)
public final class ArchivesStaff {

    @EventHandler
    void on(ArchiveUnitRegistered e, Rows rows) {
        rows.insert("archive_unit", e.unit(), e.from());
    }

    @EventHandler
    void on(ArchiveUnitStruckOff e, Rows rows) {
        struckOff(e.unit(), e.on(), rows);
    }

    @EventHandler
    void on(UnitClosed e, Rows rows) {
        struckOff(e.unit(), e.on(), rows);
    }

    private static void struckOff(RecordId unit, LocalDate on, Rows rows) {
        rows.where("archive_unit", "unit", unit).stream()
                .filter(row -> row.date("until_on") == null)
                .forEach(row -> row.set("until_on", on));
    }

    @EventHandler
    void on(ArchivistAssigned e, Rows rows) {
        ended(e.employee(), e.from(), rows);
        rows.insert("archivist", e.employee(), e.from())
                .set("unit", e.unit())
                .set("full_time", e.fullTime())
                .set("sex", e.sex())
                .set("birth_year", e.birthYear())
                .set("education", e.education())
                .signed("recorder", e.by());
    }

    @EventHandler
    void on(ArchivistUnassigned e, Rows rows) {
        ended(e.employee(), e.on(), rows);
    }

    @EventHandler
    void on(DepartureCompleted e, Rows rows) {
        ended(e.employee(), e.on(), rows);
    }

    @EventHandler
    void on(AuthorityRevoked e, Rows rows) {
        ended(e.employee(), e.on(), rows);
    }

    /** Ends what runs; until_on is the first day without. */
    private static void ended(RecordId person, LocalDate on, Rows rows) {
        for (Row row : rows.where("archivist", "employee", person)) {
            LocalDate until = row.date("until_on");
            if (until == null || until.isAfter(on)) {
                row.set("until_on", on);
            }
        }
    }
}
