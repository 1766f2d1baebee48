package io.tallystick.command.custody.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.door.Scenario;
import io.tallystick.events.custody.store.FindingOrigin;
import io.tallystick.events.custody.store.IncidentKind;
import io.tallystick.events.custody.store.Protection;
import io.tallystick.events.custody.store.StoreEvent.FindingOpened;
import io.tallystick.events.custody.store.StoreEvent.FindingResolved;
import io.tallystick.events.custody.store.StoreEvent.IncidentRecorded;
import io.tallystick.events.custody.store.StoreEvent.InspectionCompleted;
import io.tallystick.events.custody.store.StoreEvent.InspectionPlanned;
import io.tallystick.events.custody.store.Verdict;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.ledger.LedgerEvent.RuleBreached;
import io.tallystick.testkit.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InspectionRulesTest {
    private final Room room = new Room();
    private final Scenario house = room.house();

    private Scenario inspectAt(String instant) {
        return house.at(instant).as("ru").command(new CompleteInspection(room.store(), Room.inOrder(), null));
    }

    @Test
    void the_thirtieth_day_is_in_time_and_the_next_is_planned_from_it() {
        inspectAt("2026-04-01T09:00:00Z").accepted();
        assertThat(house.events(RuleBreached.class)).isEmpty();
        assertThat(house.events(InspectionCompleted.class).getFirst().daysLate())
                .isZero();
        assertThat(house.events(InspectionPlanned.class))
                .containsExactly(new InspectionPlanned(room.store(), 2, LocalDate.of(2026, 5, 1)));
    }

    @Rule("I-6")
    void the_day_after_is_late_and_recorded_all_the_same() {
        inspectAt("2026-04-02T09:00:00Z");
        assertThat(house.breached("I-6").facts()).containsEntry("days", "1");
        assertThat(house.events(InspectionCompleted.class).getFirst().daysLate())
                .isEqualTo(1);
    }

    @Rule("I-6")
    void no_inspection_is_planned_later_than_the_rule_allows() {
        house.as("hu").command(new PlanInspection(room.store(), LocalDate.of(2026, 4, 2)));
        house.refusedBy("I-6");
    }

    @Test
    void an_inspection_can_be_planned_up_to_the_last_day_allowed() {
        house.as("hu")
                .command(new PlanInspection(room.store(), LocalDate.of(2026, 4, 1)))
                .accepted();
        house.command(new PlanInspection(room.store(), LocalDate.of(2026, 3, 1)));
        assertThat(house.refused().reason()).isEqualTo("refused.dayPassed");
    }

    @Test
    void a_waived_inspection_says_why_and_the_plan_goes_on() {
        house.as("hu")
                .command(new WaiveInspection(room.store(), "room emptied for painting"))
                .accepted();
        assertThat(house.events(InspectionPlanned.class))
                .containsExactly(new InspectionPlanned(room.store(), 2, LocalDate.of(2026, 5, 1)));
    }

    @Rule("I-7")
    void each_of_the_five_protections_is_judged() {
        house.command(new CompleteInspection(room.store(), Room.inOrder().subList(0, 4), null));
        assertThat(house.breached("I-7").facts()).containsEntry("protection", "DISCLOSURE");
    }

    @Rule("I-7")
    void the_house_can_ask_for_eight() {
        room.archive().parameter("I-7", "protections", "THEFT,FIRE,DAMP,DUST,DISCLOSURE,LIGHT,RODENTS,INSECTS");
        List<Verdict> verdicts = new ArrayList<>(Room.inOrder());
        verdicts.add(new Verdict(Protection.LIGHT, true, null));
        verdicts.add(new Verdict(Protection.RODENTS, true, null));
        house.command(new CompleteInspection(room.store(), verdicts, null));
        assertThat(house.breached("I-7").facts()).containsEntry("protection", "INSECTS");
        assertThat(house.provenance().rules())
                .filteredOn(r -> r.rule().equals("I-7"))
                .extracting(r -> r.version())
                .containsExactly(2);
    }

    @Test
    void what_failed_is_a_finding_until_somebody_resolves_it_by_name() {
        List<Verdict> verdicts = new ArrayList<>(Room.inOrder());
        verdicts.set(2, new Verdict(Protection.DAMP, false, "stain on the north wall"));
        house.command(new CompleteInspection(room.store(), verdicts, null)).accepted();
        FindingOpened opened = house.events(FindingOpened.class).getFirst();
        assertThat(opened.finding().origin()).isEqualTo(FindingOrigin.PROTECTION);
        assertThat(opened.finding().subject()).isEqualTo("DAMP");
        house.command(new ResolveFindings(room.store(), LineSet.of("1"), "pipe mended"))
                .accepted();
        assertThat(house.events(FindingResolved.class).getFirst().resolver().employee())
                .isEqualTo(house.person("ru"));
        house.command(new ResolveFindings(room.store(), LineSet.of("1"), "again"));
        assertThat(house.refused().reason()).isEqualTo("refused.findingNotOpen");
    }

    @Test
    void a_protection_is_judged_once() {
        List<Verdict> verdicts = new ArrayList<>(Room.inOrder());
        verdicts.add(new Verdict(Protection.FIRE, false, null));
        house.command(new CompleteInspection(room.store(), verdicts, null));
        assertThat(house.refused().reason()).isEqualTo("refused.judgedTwice");
    }

    @Test
    void an_incident_stays_open_until_resolved() {
        house.command(new RecordIncident(
                        room.store(),
                        IncidentKind.WATER_INGRESS,
                        "under the window",
                        List.of(RecordId.of("unit", "2026-000001"))))
                .accepted();
        assertThat(house.events(FindingOpened.class).getFirst().finding().origin())
                .isEqualTo(FindingOrigin.INCIDENT);
        assertThat(house.events(IncidentRecorded.class).getFirst().units())
                .as("which were affected")
                .containsExactly(RecordId.of("unit", "2026-000001"));
    }
}
