package io.tallystick.command.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.custody.Archive;
import io.tallystick.command.door.Scenario;
import io.tallystick.events.custody.ListSource;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.organisation.ArchivesStaffEvent.ArchiveUnitRegistered;
import io.tallystick.events.organisation.ArchivesStaffEvent.ArchivistAssigned;
import io.tallystick.events.organisation.ArchivesStaffEvent.ArchivistUnassigned;
import io.tallystick.events.organisation.Education;
import io.tallystick.events.organisation.Sex;
import io.tallystick.testkit.Rule;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Units that keep archives, and who works in them. */
class ArchivesStaffTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    private final Archive archive = new Archive();
    private final Scenario house = archive.house();

    private void registered() {
        house.as("admin")
                .command(new RegisterArchiveUnit(Archive.ARCHIVES, MARCH))
                .accepted();
    }

    @Rule(value = "I-12", enforced = false)
    void a_unit_and_its_staff_are_registered_with_what_is_personal_sealed() {
        registered();
        assertThat(house.events(ArchiveUnitRegistered.class)).hasSize(1);
        house.command(new AssignArchivist(
                        house.person("ru"),
                        Archive.ARCHIVES,
                        true,
                        Sex.FEMALE,
                        1990,
                        Education.MASTER,
                        LocalDate.of(2026, 3, 2)))
                .accepted();
        ArchivistAssigned said = house.events(ArchivistAssigned.class).getFirst();
        assertThat(said.fullTime()).isTrue();
        assertThat(said.birthYear()).isEqualTo(new Protected<>(house.person("ru"), "1990"));
        assertThat(house.provenance().rules()).extracting(r -> r.rule()).contains("I-12");
        house.command(new UnassignArchivist(house.person("ru"), LocalDate.of(2026, 3, 2)))
                .accepted();
        assertThat(house.events(ArchivistUnassigned.class)).hasSize(1);
        house.command(new UnassignArchivist(house.person("ru"), LocalDate.of(2026, 3, 2)));
        assertThat(house.refused().reason()).isEqualTo("refused.notAnArchivist");
    }

    @Test
    void nobody_works_in_archives_that_are_none() {
        house.as("admin")
                .command(new AssignArchivist(house.person("feng"), Archive.DEPARTMENT, true, null, null, null, MARCH));
        assertThat(house.refused().reason()).isEqualTo("refused.notAnArchivesUnit");
    }

    @Test
    void a_year_of_birth_lies_between_1900_and_this_year() {
        registered();
        for (int year : List.of(1899, 2027)) {
            house.command(new AssignArchivist(house.person("ru"), Archive.ARCHIVES, true, null, year, null, MARCH));
            assertThat(house.refused().reason()).isEqualTo("refused.birthYear");
        }
        for (int year : List.of(1900, 2026)) {
            house.command(new AssignArchivist(house.person("ru"), Archive.ARCHIVES, true, null, year, null, MARCH))
                    .accepted();
        }
    }

    @Test
    void a_staff_list_brings_them_along() {
        registered();
        StaffRow archivist =
                new StaffRow(2, "E0501", "Lin", "DAS", null, null, null, false, Sex.MALE, 1970, Education.COLLEGE);
        StaffRow other = new StaffRow(3, "E0502", "Ma", "KFB", null, null, null);
        StaffRow wrong = new StaffRow(4, "E0503", "Na", "KFB", null, null, null, true, null, null, null);
        house.command(list(List.of(archivist, other, wrong)));
        assertThat(house.refused().reason()).isEqualTo("refused.badRows");
        house.command(list(List.of(archivist, other))).accepted();
        assertThat(house.events(ArchivistAssigned.class)).singleElement().satisfies(said -> {
            assertThat(said.employee()).isEqualTo(RecordId.of("employee", "E0501"));
            assertThat(said.fullTime()).isFalse();
            assertThat(said.source()).isNotNull();
        });
    }

    private static TakeOverStaff list(List<StaffRow> rows) {
        return new TakeOverStaff(
                Scenario.FONDS, Archive.ARCHIVES, new ListSource("staff.xlsx", "ab".repeat(32), "XLSX"), rows, 0);
    }
}
