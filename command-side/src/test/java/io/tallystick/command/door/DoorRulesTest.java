package io.tallystick.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.probe.Probes;
import io.tallystick.command.probe.Probes.Countersign;
import io.tallystick.command.probe.Probes.Grant;
import io.tallystick.command.probe.Probes.Note;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.RuleCitation;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.ledger.LedgerEvent.CommandRefused;
import io.tallystick.events.ledger.LedgerEvent.Ground;
import io.tallystick.events.ledger.LedgerEvent.RefusalsRepeated;
import io.tallystick.events.organisation.OrganisationEvent.ActingAppointed;
import io.tallystick.events.rulebook.RuleBookEvent.RuleChanged;
import io.tallystick.testkit.Rule;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DoorRulesTest {
    private static final RecordId ELSEWHERE = RecordId.of("employee", "E0900");
    private Scenario house;

    @BeforeEach
    void found() {
        house = new Scenario(new Probes(), Probes.COMMANDS);
        house.employ("li", Scenario.OFFICE, Scope.HOUSE, Post.ARCHIVIST);
        house.as("li");
    }

    @Rule("VI-14")
    void nobody_countersigns_what_he_signed_himself() {
        house.command(new Countersign(ELSEWHERE, null)).accepted();
        house.command(new Countersign(house.person("li"), null));
        assertThat(house.refusedBy("VI-14").facts())
                .containsEntry("person", house.person("li").value());
    }

    @Rule("VI-14")
    void nobody_countersigns_what_was_signed_in_his_name() {
        house.command(new Countersign(ELSEWHERE, house.person("li")));
        house.refusedBy("VI-14");
    }

    @Rule("VI-14")
    void who_acts_for_the_signer_does_not_countersign() {
        RecordId deputy = house.employ("wang", Scenario.OFFICE, Scope.HOUSE);
        house.fact(
                "Employee",
                deputy,
                new ActingAppointed(
                        deputy,
                        1,
                        house.person("li"),
                        Post.ARCHIVIST,
                        Scope.HOUSE,
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 12, 31)));
        house.as("wang").command(new Countersign(ELSEWHERE, null)).accepted();
        assertThat(house.provenance().by()).isEqualTo(new Signature(deputy, Post.ARCHIVIST, house.person("li")));
        house.command(new Countersign(house.person("li"), null));
        house.refusedBy("VI-14");
    }

    @Rule("VI-15")
    void what_is_yet_to_come_cannot_have_happened() {
        house.commandAbout("2026-03-02T09:00:00Z", null, new Note(Scenario.OFFICE, true))
                .accepted();
        house.commandAbout("2026-03-02T09:00:01Z", null, new Note(Scenario.OFFICE, true));
        assertThat(house.refusedBy("VI-15").reason()).isEqualTo("refused.future");
    }

    @Rule("VI-15")
    void a_second_beyond_seven_days_needs_a_reason() {
        house.commandAbout("2026-02-23T09:00:00Z", null, new Note(Scenario.OFFICE, true))
                .accepted();
        house.commandAbout("2026-02-23T08:59:59Z", "found behind the cupboard", new Note(Scenario.OFFICE, true))
                .accepted();
        assertThat(house.provenance().lateReason()).isEqualTo("found behind the cupboard");
        assertThat(house.provenance().occurredAt()).hasToString("2026-02-23T08:59:59Z");
        house.commandAbout("2026-02-23T08:59:59Z", null, new Note(Scenario.OFFICE, true));
        assertThat(house.refusedBy("VI-15").reason()).isEqualTo("refused.lateWithoutReason");
    }

    @Test
    void a_live_command_cannot_say_when_it_happened() {
        house.commandAbout("2026-03-02T08:00:00Z", null, new Grant(Scenario.OFFICE, true));
        assertThat(((Answer.Malformed) house.answer()).errors())
                .containsExactly(new Answer.FieldError("occurredAt", "malformed.unknownField", Map.of()));
        assertThat(house.events()).isEmpty();
    }

    @Rule("VI-16")
    void a_refusal_is_a_fact_with_actor_command_rule_and_version() {
        house.command(new Grant(Scenario.OFFICE, false));
        CommandRefused refused = house.refused();
        assertThat(refused.command()).isEqualTo("probe.Grant");
        assertThat(refused.rule()).isEqualTo(new RuleCitation("I-13", 1));
        assertThat(refused.facts()).containsExactly(Map.entry("days", "3"));
        assertThat(house.provenance().by().employee()).isEqualTo(house.person("li"));
        assertThat(((Answer.Refused) house.answer()).position())
                .isEqualTo(house.log().size());
    }

    @Rule("VI-16")
    void the_same_refusal_within_a_minute_is_one_event_with_a_count() {
        house.command(new Grant(Scenario.OFFICE, false));
        house.refused();
        for (int second = 10; second < 60; second += 10) {
            house.at("2026-03-02T09:00:%dZ".formatted(second)).command(new Grant(Scenario.OFFICE, false));
            assertThat(house.events()).isEmpty();
        }
        house.at("2026-03-02T09:01:01Z").command(new Grant(Scenario.OFFICE, false));
        assertThat(house.events(RefusalsRepeated.class)).singleElement().satisfies(repeated -> {
            assertThat(repeated.count()).isEqualTo(5);
            assertThat(repeated.until()).hasToString("2026-03-02T09:00:50Z");
        });
        assertThat(house.events(CommandRefused.class)).hasSize(1);
    }

    @Test
    void another_persons_refusal_is_another_event() {
        house.command(new Grant(Scenario.OFFICE, false));
        house.refused();
        house.employ("wang", Scenario.OFFICE, Scope.HOUSE, Post.ARCHIVIST);
        house.as("wang").command(new Grant(Scenario.OFFICE, false)).refused();
    }

    @Test
    void an_account_nobody_stands_behind_is_refused_by_name_of_the_account() {
        house.as("stranger").command(new Grant(Scenario.OFFICE, true));
        assertThat(house.refused().ground()).isEqualTo(Ground.AUTHORITY);
        assertThat(house.provenance().by().employee()).isEqualTo(RecordId.of("account", "stranger"));
    }

    @Rule("VI-28")
    void the_same_rule_refuses_a_permission_and_lets_an_observation_through() {
        house.command(new Grant(Scenario.OFFICE, false));
        house.refusedBy("I-13");
        house.command(new Note(Scenario.OFFICE, false));
        assertThat(house.breached("I-13").rule()).isEqualTo(new RuleCitation("I-13", 1));
        assertThat(house.events()).hasSize(2);
    }

    @Rule(value = "VI-18", enforced = false)
    void a_decision_cites_the_version_in_force_on_the_day_it_happened() {
        Signature by = new Signature(ELSEWHERE, Post.RULE_ISSUER, null);
        RecordId rule = RecordId.of("rule", "I-13");
        house.fact(
                "RuleFile",
                rule,
                new RuleChanged(
                        rule, 2, Map.of("workingDays", "5", "maxLines", "10"), true, LocalDate.of(2026, 3, 3), by, by));
        house.command(new Note(Scenario.OFFICE, false));
        assertThat(house.breached("I-13").facts()).containsEntry("days", "3");
        assertThat(house.provenance().rules()).contains(new RuleCitation("I-13", 1));
        house.at("2026-03-03T00:00:00Z").command(new Note(Scenario.OFFICE, false));
        assertThat(house.breached("I-13").facts()).containsEntry("days", "5");
        assertThat(house.provenance().rules()).contains(new RuleCitation("I-13", 2));
        house.commandAbout("2026-03-02T23:59:59Z", null, new Note(Scenario.OFFICE, false));
        assertThat(house.breached("I-13").rule().version()).isEqualTo(1);
    }
}
