package io.tallystick.command.custody.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.custody.Archive;
import io.tallystick.command.door.Answer;
import io.tallystick.command.door.Scenario;
import io.tallystick.events.custody.HoldingEvent.HoldingCameBack;
import io.tallystick.events.custody.HoldingEvent.HoldingLeftRoom;
import io.tallystick.events.custody.HoldingEvent.HoldingPlaced;
import io.tallystick.events.custody.HoldingEvent.Leave;
import io.tallystick.events.custody.store.ContainerEvent.ContainerMoved;
import io.tallystick.events.custody.store.ContainerEvent.ContainerRegistered;
import io.tallystick.events.custody.store.ContainerKind;
import io.tallystick.events.custody.store.GivenCodeEvent.CodeGiven;
import io.tallystick.events.custody.store.Place;
import io.tallystick.events.custody.store.Zone;
import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.ledger.LedgerEvent.RuleBreached;
import io.tallystick.testkit.Rule;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlacingRulesTest {
    private final Room room = new Room();
    private final Scenario house = room.house();

    private Scenario place(@Nullable String shelf, @Nullable RecordId container, List<RecordId> units) {
        return house.command(new PlaceHoldings(room.store(), shelf, container, units));
    }

    private List<RecordId> containers(String... labels) {
        house.command(new RegisterContainers(room.store(), ContainerKind.ARCHIVE_BOX, List.of(labels), "S-1"))
                .accepted();
        return house.events(ContainerRegistered.class).stream()
                .map(ContainerRegistered::container)
                .toList();
    }

    @Test
    void many_are_moved_in_one_command_and_each_keeps_its_history() {
        List<RecordId> units = room.received(3);
        place("S-1", null, units).accepted();
        assertThat(house.events(HoldingPlaced.class)).hasSize(3);
        place("S-2", null, units.subList(0, 2)).accepted();
        assertThat(house.events(HoldingPlaced.class))
                .extracting(HoldingPlaced::place)
                .containsOnly(new Place(room.store(), "S-2", null))
                .hasSize(2);
    }

    @Test
    void a_trial_says_what_would_be_and_moves_nothing() {
        List<RecordId> units = room.received(2);
        house.dryRun();
        place("S-1", null, units);
        assertThat(house.answer()).isInstanceOf(Answer.WouldAccept.class);
        assertThat(house.events(HoldingPlaced.class)).isEmpty();
    }

    @Test
    void one_that_cannot_be_moved_holds_all_of_them_back() {
        List<RecordId> units = room.received(1);
        RecordId inDepartment = room.archive().ready(CustodyUnitKind.ITEM);
        house.as("hu");
        place("S-1", null, List.of(units.getFirst(), inDepartment));
        house.refused();
        assertThat(house.events(HoldingPlaced.class)).isEmpty();
    }

    @Rule("I-2")
    void holdings_do_not_stand_in_the_reading_room() {
        place("R-1", null, room.received(1));
        house.refusedBy("I-2");
    }

    @Rule("I-2")
    void a_unit_does_not_go_into_the_room_of_another_department() {
        List<RecordId> units = room.received(1);
        house.employ("chief", Archive.ARCHIVES, Scope.ofFonds(Scenario.FONDS), Post.ARCHIVES_HEAD);
        RecordId elsewhere = house.as("chief")
                .command(new OpenStore(Archive.DEPARTMENT, "D1", "Cupboard", List.of(Zone.STORE)))
                .record();
        house.command(new PlaceHoldings(elsewhere, null, null, units));
        assertThat(house.refusedBy("I-2").reason()).isEqualTo("refused.keptByAnother");
    }

    @Test
    void a_label_names_one_container_of_the_archives_room_in_whichever_of_its_rooms_that_stands() {
        containers("Box 1");
        RegisterContainers again =
                new RegisterContainers(room.store(), ContainerKind.CABINET, List.of("Box 2", "box 1"), null);
        house.command(again);
        assertThat(house.refused().reason()).isEqualTo("refused.containerLabelTaken");
        assertThat(house.events(ContainerRegistered.class)).isEmpty();
        RecordId other = house.as("hu")
                .command(new OpenStore(Archive.ARCHIVES, "A2", "Store A2", List.of(Zone.STORE)))
                .record();
        house.command(new RegisterContainers(other, ContainerKind.ARCHIVE_BOX, List.of("Box 1"), null));
        assertThat(house.refused().reason()).isEqualTo("refused.containerLabelTaken");
    }

    /** Two who label containers in two rooms at the same moment do not give one label twice. */
    @Test
    void a_label_given_in_two_rooms_at_once_is_given_in_one() throws Exception {
        RecordId other = house.as("hu")
                .command(new OpenStore(Archive.ARCHIVES, "A2", "Store A2", List.of(Zone.STORE)))
                .record();
        for (int round = 0; round < 20; round++) {
            List<String> labels = List.of("Box " + round, "Case " + round);
            List<Answer> answers = house.atOnce(List.of(
                    new RegisterContainers(room.store(), ContainerKind.ARCHIVE_BOX, labels, null),
                    new RegisterContainers(other, ContainerKind.CABINET, labels.reversed(), null)));
            assertThat(answers.stream().filter(Answer.Accepted.class::isInstance))
                    .as("round %s", round)
                    .hasSize(1);
            assertThat(answers)
                    .filteredOn(Answer.Refused.class::isInstance)
                    .singleElement()
                    .satisfies(answer -> assertThat(
                                    ((Answer.Refused) answer).refusal().reason())
                            .isEqualTo("refused.containerLabelTaken"));
        }
    }

    /** Another node of the ledger knows nothing of what is decided here: the log itself refuses the second. */
    @Test
    void a_label_somebody_gave_since_it_was_decided_is_refused() {
        RecordId other = RecordId.of("container", "2026-900001");
        RecordId code = GivenCode.key(Archive.ARCHIVES, other, "box 7");
        house.meanwhile(() -> {
            house.fact(
                    "Container",
                    other,
                    new ContainerRegistered(other, ContainerKind.CABINET, "box 7", room.store(), null));
            house.fact("GivenCode", code, new CodeGiven(code, Archive.ARCHIVES, other, "box 7"));
        });
        house.command(new RegisterContainers(
                room.store(), ContainerKind.ARCHIVE_BOX, List.of("Box 6", "Box 7", "Box 8"), null));
        assertThat(house.refused().reason()).isEqualTo("refused.containerLabelTaken");
        assertThat(house.refused().facts()).containsEntry("label", "Box 7");
    }

    /** Containers registered before labels were claimed have theirs as well. */
    @Test
    void the_label_of_a_container_from_before_is_not_given_again() {
        RecordId before = RecordId.of("container", "2020-000001");
        house.fact(
                "Container",
                before,
                new ContainerRegistered(before, ContainerKind.ARCHIVE_BOX, "OLD", room.store(), null));
        house.command(new RegisterContainers(room.store(), ContainerKind.ARCHIVE_BOX, List.of("old"), null));
        assertThat(house.refused().reason()).isEqualTo("refused.containerLabelTaken");
    }

    @Test
    void what_lies_in_a_container_goes_where_the_container_goes() {
        List<RecordId> units = room.received(2);
        RecordId box = containers("Box 1", "Box 2").getFirst();
        place(null, box, units).accepted();
        house.command(new MoveContainers(room.store(), "S-2", List.of(box))).accepted();
        assertThat(house.events(ContainerMoved.class)).containsExactly(new ContainerMoved(box, room.store(), "S-2"));
        place("S-1", box, units);
        assertThat(house.refused().reason()).isEqualTo("refused.shelfAndContainer");
    }

    @Rule("I-2")
    void a_container_does_not_go_into_the_reading_room() {
        house.command(new MoveContainers(room.store(), "R-1", containers("Box 1")));
        house.refusedBy("I-2");
    }

    @Test
    void nothing_is_named_twice_and_nothing_stands_on_a_shelf_that_is_not_there() {
        List<RecordId> units = room.received(1);
        place("S-1", null, List.of(units.getFirst(), units.getFirst()));
        assertThat(house.refused().reason()).isEqualTo("refused.namedTwice");
        place("S-7", null, units);
        assertThat(house.refused().reason()).isEqualTo("refused.noSuchShelf");
    }

    private Scenario letOut(RecordId unit, Leave reason, LocalDate due) {
        return house.as("hu").command(new LetOut(List.of(unit), reason, "Bindery", due));
    }

    @Rule("I-2")
    void a_unit_leaves_the_room_only_by_an_exception_the_rule_knows() {
        room.archive().parameter("I-2", "leaveReasons", "REPAIR");
        letOut(room.received(1).getFirst(), Leave.EXHIBITION, LocalDate.of(2026, 3, 9));
        house.refusedBy("I-2");
    }

    @Rule("I-2")
    void it_is_not_let_out_for_longer_than_the_rule_allows() {
        letOut(room.received(1).getFirst(), Leave.REPAIR, LocalDate.of(2026, 4, 2));
        house.refusedBy("I-2");
    }

    @Test
    void what_is_let_out_comes_back_looked_over_and_cannot_be_moved_meanwhile() {
        RecordId unit = room.received(1).getFirst();
        letOut(unit, Leave.REPAIR, LocalDate.of(2026, 4, 1)).accepted();
        assertThat(house.events(HoldingLeftRoom.class).getFirst().approver().employee())
                .isEqualTo(house.person("hu"));
        place("S-1", null, List.of(unit));
        assertThat(house.refused().reason()).isEqualTo("refused.holdingState");
        letOut(unit, Leave.REPAIR, LocalDate.of(2026, 4, 1));
        assertThat(house.refused().reason()).isEqualTo("refused.holdingState");
        house.at("2026-04-01T09:00:00Z")
                .as("ru")
                .command(new TakeBack(List.of(unit), true, null))
                .accepted();
        assertThat(house.events(HoldingCameBack.class)).hasSize(1);
        assertThat(house.events(RuleBreached.class)).isEmpty();
    }

    @Rule("I-2")
    void late_return_is_recorded_as_late() {
        RecordId unit = room.received(1).getFirst();
        letOut(unit, Leave.REPAIR, LocalDate.of(2026, 3, 9)).accepted();
        house.at("2026-03-10T09:00:00Z").as("ru").command(new TakeBack(List.of(unit), false, "spine torn"));
        assertThat(house.breached("I-2").facts()).containsEntry("due", "2026-03-09");
        assertThat(house.events(HoldingCameBack.class).getFirst().intact()).isFalse();
    }

    @Test
    void nobody_lets_out_what_another_archives_room_keeps() {
        RecordId unit = room.received(1).getFirst();
        house.employ("other", Archive.DEPARTMENT, Scope.ofUnit(Scenario.FONDS, Archive.DEPARTMENT), Post.ARCHIVES_HEAD);
        house.as("other").command(new LetOut(List.of(unit), Leave.REPAIR, "Bindery", LocalDate.of(2026, 3, 9)));
        assertThat(house.refused().reason()).isEqualTo("refused.authority");
    }
}
