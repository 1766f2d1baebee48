package io.tallystick.command.custody.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.custody.Archive;
import io.tallystick.command.door.Answer;
import io.tallystick.command.door.Scenario;
import io.tallystick.events.custody.store.EquipmentKind;
import io.tallystick.events.custody.store.Finding;
import io.tallystick.events.custody.store.FindingOrigin;
import io.tallystick.events.custody.store.GivenCodeEvent.CodeGiven;
import io.tallystick.events.custody.store.Hazard;
import io.tallystick.events.custody.store.Shelf;
import io.tallystick.events.custody.store.StoreEvent.EquipmentRegistered;
import io.tallystick.events.custody.store.StoreEvent.FindingOpened;
import io.tallystick.events.custody.store.StoreEvent.StoreOpened;
import io.tallystick.events.custody.store.StoreEvent.ViolationRecorded;
import io.tallystick.events.custody.store.ViolationKind;
import io.tallystick.events.custody.store.Zone;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.testkit.Rule;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FurnishingRulesTest {
    private final Room room = new Room();
    private final Scenario house = room.house();

    private Scenario bring(Zone zone, EquipmentKind kind, boolean fixed) {
        return house.command(new RegisterEquipment(room.store(), zone, kind, "Model 1", null, fixed));
    }

    @Rule("I-11")
    void no_appliance_comes_into_the_store_zone() {
        bring(Zone.STORE, EquipmentKind.COMPUTER, true);
        house.refusedBy("I-11");
    }

    @Rule("VI-8")
    void what_can_be_carried_is_no_fixed_plant_though_its_kind_is_allowed() {
        bring(Zone.STORE, EquipmentKind.DEHUMIDIFIER, false);
        house.refusedBy("VI-8");
    }

    @Test
    void fixed_plant_on_the_allow_list_and_what_needs_no_current_come_in() {
        bring(Zone.STORE, EquipmentKind.DEHUMIDIFIER, true).accepted();
        bring(Zone.STORE, EquipmentKind.TROLLEY, false).accepted();
        assertThat(house.events(EquipmentRegistered.class).getFirst().number()).isEqualTo(2);
    }

    @Test
    void the_code_of_a_room_is_not_given_to_another_not_even_when_the_room_is_given_up() {
        house.as("hu").command(new OpenStore(Archive.ARCHIVES, " a1 ", "Another", List.of(Zone.STORE)));
        assertThat(house.refused().reason()).isEqualTo("refused.roomCodeTaken");
        house.command(new GiveUpStore(room.store(), "damp")).accepted();
        house.command(new OpenStore(Archive.ARCHIVES, "A1", "A third", List.of(Zone.STORE)));
        assertThat(house.refused().reason()).isEqualTo("refused.roomCodeTaken");
        house.command(new OpenStore(Archive.ARCHIVES, "A2", "Another", List.of(Zone.STORE)))
                .accepted();
        house.command(new OpenStore(Archive.DEPARTMENT, "A1", "Cupboard", List.of(Zone.STORE)))
                .accepted();
    }

    /** Two who open a room of one code at the same moment get one room. */
    @Test
    void a_code_given_to_two_rooms_at_once_is_given_to_one() throws Exception {
        house.as("hu");
        for (int round = 0; round < 20; round++) {
            int number = round;
            List<OpenStore> openings = Stream.of("B%d", " b%d", "b%d ", "B%d", "b%d", " B%d")
                    .map(code -> new OpenStore(Archive.ARCHIVES, code.formatted(number), "A room", List.of(Zone.STORE)))
                    .toList();
            Map<Class<?>, List<Answer>> answers =
                    house.atOnce(openings).stream().collect(Collectors.groupingBy(Answer::getClass));
            assertThat(answers.getOrDefault(Answer.Accepted.class, List.of()))
                    .as("round %s", round)
                    .hasSize(1);
            assertThat(answers.getOrDefault(Answer.Refused.class, List.of()))
                    .hasSize(5)
                    .allSatisfy(answer -> assertThat(
                                    ((Answer.Refused) answer).refusal().reason())
                            .isEqualTo("refused.roomCodeTaken"));
        }
    }

    /** Another node of the ledger knows nothing of what is decided here: the log itself refuses the second. */
    @Test
    void a_code_somebody_gave_since_it_was_decided_is_refused() {
        RecordId other = RecordId.of("store", "2026-900001");
        RecordId code = GivenCode.key(Archive.ARCHIVES, other, "b7");
        house.meanwhile(() -> {
            house.fact("Store", other, new StoreOpened(other, Archive.ARCHIVES, "b7", "Attic", List.of(Zone.STORE)));
            house.fact("GivenCode", code, new CodeGiven(code, Archive.ARCHIVES, other, "b7"));
        });
        house.as("hu").command(new OpenStore(Archive.ARCHIVES, "B7", "Another", List.of(Zone.STORE)));
        assertThat(house.refused().reason()).isEqualTo("refused.roomCodeTaken");
    }

    /** Rooms opened before codes were claimed have theirs as well. */
    @Test
    void the_code_of_a_room_from_before_is_not_given_again() {
        RecordId before = RecordId.of("store", "2020-000001");
        house.fact("Store", before, new StoreOpened(before, Archive.ARCHIVES, "OLD", "Attic", List.of(Zone.STORE)));
        house.as("hu").command(new OpenStore(Archive.ARCHIVES, "old", "Another", List.of(Zone.STORE)));
        assertThat(house.refused().reason()).isEqualTo("refused.roomCodeTaken");
    }

    @Rule("VI-8")
    void each_zone_has_an_allow_list_of_its_own() {
        bring(Zone.OFFICE, EquipmentKind.SCANNER, false).accepted();
        bring(Zone.READING_ROOM, EquipmentKind.SCANNER, false);
        house.refusedBy("VI-8");
    }

    @Test
    void the_house_can_lengthen_an_allow_list() {
        room.archive().parameter("VI-8", "officeEquipment", "KETTLE");
        bring(Zone.OFFICE, EquipmentKind.KETTLE, false).accepted();
    }

    @Test
    void equipment_that_is_not_in_order_leaves_a_finding() {
        bring(Zone.STORE, EquipmentKind.SMOKE_DETECTION, true).accepted();
        house.command(new CheckEquipment(room.store(), 1, true, null)).accepted();
        assertThat(house.events(FindingOpened.class)).isEmpty();
        house.command(new CheckEquipment(room.store(), 1, false, "battery")).accepted();
        assertThat(house.events(FindingOpened.class))
                .extracting(FindingOpened::finding)
                .containsExactly(new Finding(1, FindingOrigin.EQUIPMENT, "1", "battery"));
    }

    @Test
    void what_was_removed_cannot_be_checked() {
        bring(Zone.STORE, EquipmentKind.LIGHTING, true).accepted();
        house.command(new RemoveEquipment(room.store(), 1, "replaced")).accepted();
        house.command(new CheckEquipment(room.store(), 1, true, null));
        assertThat(house.refused().reason()).isEqualTo("refused.noSuchEquipment");
    }

    @Rule("I-10")
    void no_flammable_goods_are_stored() {
        house.command(new StoreGoods(room.store(), "Turpentine", Hazard.FLAMMABLE));
        house.refusedBy("I-10");
    }

    @Rule("I-10")
    void no_explosive_goods_are_stored() {
        house.command(new StoreGoods(room.store(), "Fireworks", Hazard.EXPLOSIVE));
        house.refusedBy("I-10");
    }

    @Test
    void other_goods_come_and_go() {
        house.command(new StoreGoods(room.store(), "Spare boxes", Hazard.NONE)).accepted();
        house.command(new RemoveGoods(room.store(), 1, "used")).accepted();
        house.command(new RemoveGoods(room.store(), 1, "used"));
        assertThat(house.refused().reason()).isEqualTo("refused.noSuchGoods");
    }

    private Scenario violate(ViolationKind kind) {
        return house.command(new RecordViolation(room.store(), kind, house.person("sun"), house.person("ru"), "seen"));
    }

    @Rule("I-9")
    void smoking_is_recorded_with_its_breach() {
        violate(ViolationKind.SMOKING);
        house.breached("I-9");
        assertThat(house.events(ViolationRecorded.class)).hasSize(1);
    }

    @Rule("I-10")
    void hazardous_goods_that_are_found_stay_open_until_removed() {
        violate(ViolationKind.FLAMMABLE_GOODS);
        house.breached("I-10");
        assertThat(house.events(FindingOpened.class)).hasSize(1);
    }

    @Rule("I-11")
    void a_kettle_that_is_found_is_a_breach() {
        violate(ViolationKind.APPLIANCE);
        house.breached("I-11");
    }

    @Rule("VI-28")
    void no_violation_is_ever_refused() {
        violate(ViolationKind.SMOKING).accepted();
        house.breached("I-9");
        house.command(new RecordViolation(room.store(), ViolationKind.FOOD_OR_DRINK, null, null, "tea"))
                .accepted();
        assertThat(house.breached("I-7").command()).isEqualTo("custody.RecordViolation");
        assertThat(house.provenance().rules()).extracting(r -> r.rule()).contains("VI-28");
    }

    @Test
    void a_shelf_is_set_up_once_and_has_a_length() {
        house.command(new SetUpShelves(room.store(), Zone.STORE, List.of(new Shelf("S-1", 90))));
        assertThat(house.refused().reason()).isEqualTo("refused.shelfThere");
        house.command(new SetUpShelves(room.store(), Zone.STORE, List.of(new Shelf("S-9", 0))));
        assertThat(house.refused().reason()).isEqualTo("refused.shelfLength");
        house.command(new SetUpShelves(room.store(), Zone.STORE, List.of(new Shelf("S-9", 1))))
                .accepted();
    }
}
