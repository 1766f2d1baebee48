package io.tallystick.command.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.tallystick.command.door.Answer;
import io.tallystick.command.door.RowFault;
import io.tallystick.command.door.Scenario;
import io.tallystick.command.organisation.StaffRow;
import io.tallystick.command.organisation.TakeOverStaff;
import io.tallystick.events.organisation.OrganisationEvent.EmployeeMigrated;
import io.tallystick.events.organisation.OrganisationEvent.EmployeeRegistered;
import io.tallystick.events.organisation.OrganisationEvent.PostAssigned;
import java.util.List;
import org.junit.jupiter.api.Test;

class StaffListsTest {
    private final OldLedgers old = new OldLedgers();
    private final Scenario house = old.house();

    private Scenario take(StaffRow... rows) {
        return house.as("admin")
                .command(new TakeOverStaff(Scenario.FONDS, Archive.ARCHIVES, old.file(), List.of(rows), 0));
    }

    @Test
    void employees_are_registered_and_no_post_is_granted() {
        take(
                        new StaffRow(2, "E0901", "Zhao", "DAS", null, "zhao", "档案室主任"),
                        new StaffRow(3, "E0902", "Qian", "DAS", "E0901", null, null))
                .accepted();
        assertThat(house.events(EmployeeRegistered.class))
                .extracting(registered -> registered.employee().key())
                .containsExactly("E0901", "E0902");
        assertThat(house.events(EmployeeMigrated.class)).hasSize(2);
        assertThat(house.events(PostAssigned.class)).isEmpty();
        house.as("zhao").command(old.catalogue("A-1"));
        assertThat(house.refused().reason()).isEqualTo("refused.noPost");
    }

    @Test
    void every_row_that_cannot_be_is_named() {
        take(
                new StaffRow(2, "0901", "Zhao", "DAS", null, null, null),
                new StaffRow(3, "E0001", "Qian", "DAS", null, null, null),
                new StaffRow(4, "E0903", "Sun", "XXX", "E0999", "admin", null),
                new StaffRow(5, "E0904", "Li", "DAS", "E0905", null, null),
                new StaffRow(6, "E0905", "Zhou", "DAS", "E0904", null, null));
        house.refused();
        assertThat(((Answer.Refused) house.answer()).rows())
                .extracting(RowFault::row, RowFault::field)
                .containsExactly(
                        tuple(2, "number"),
                        tuple(3, "number"),
                        tuple(4, "unit"),
                        tuple(4, "superior"),
                        tuple(4, "account"),
                        tuple(5, "superior"),
                        tuple(6, "superior"));
    }

    @Test
    void only_the_administrator_takes_a_staff_list_over() {
        house.as("hu")
                .command(new TakeOverStaff(
                        Scenario.FONDS,
                        Archive.ARCHIVES,
                        old.file(),
                        List.of(new StaffRow(2, "E0901", "Zhao", "DAS", null, null, null)),
                        0));
        house.refused();
    }
}
