package io.tallystick.command.custody.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.door.Scenario;
import io.tallystick.events.custody.store.StoreEvent.InspectionReminded;
import io.tallystick.events.kernel.Reminder;
import io.tallystick.testkit.Rule;
import org.junit.jupiter.api.Test;

/** Reminders of the inspection planned for Wednesday 2026-04-01. */
class RemindRulesTest {
    private final Room room = new Room();
    private final Scenario house = room.house();

    @Rule("I-6")
    void an_inspection_is_told_before_its_day_on_it_and_when_overdue_to_the_superiors() {
        none("2026-03-26");
        Reminder first = sent("2026-03-27");
        assertThat(first.to()).contains(house.person("ru"), house.person("hu"));
        assertThat(first.dueOn()).isEqualTo("2026-04-01");
        none("2026-03-31");
        assertThat(sent("2026-04-01").workingDays()).isZero();
        none("2026-04-05");
        assertThat(sent("2026-04-06").supervisor()).isTrue();
        none("2026-05-30");
    }

    @Test
    void after_the_inspection_reminders_begin_anew_for_the_next() {
        assertThat(sent("2026-04-01").step()).isEqualTo(2);
        house.as("ru")
                .command(new CompleteInspection(room.store(), Room.inOrder(), null))
                .accepted();
        none("2026-04-06");
        // The next one is planned for thirty days later, Friday 1 May.
        assertThat(sent("2026-04-28").step()).isEqualTo(1);
    }

    private void none(String day) {
        house.at(day + "T09:00:00Z").byTheLedger(new RemindOfInspection(room.store()));
        assertThat(house.refused().reason()).as(day).isEqualTo("refused.noReminderDue");
    }

    private Reminder sent(String day) {
        house.at(day + "T09:00:00Z")
                .byTheLedger(new RemindOfInspection(room.store()))
                .accepted();
        return house.events(InspectionReminded.class).getFirst().reminder();
    }
}
