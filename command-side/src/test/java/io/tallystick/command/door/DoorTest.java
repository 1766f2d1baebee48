package io.tallystick.command.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallystick.command.probe.Probes;
import io.tallystick.command.probe.Probes.Change;
import io.tallystick.command.probe.Probes.Forgetful;
import io.tallystick.command.probe.Probes.Grant;
import io.tallystick.command.probe.Probes.Note;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.ledger.LedgerEvent.Ground;
import io.tallystick.events.organisation.OrganisationEvent.PostAssigned;
import io.tallystick.events.organisation.OrganisationEvent.PostRelieved;
import io.tallystick.events.rulebook.RuleBookEvent.RuleChanged;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class DoorTest {
    private Scenario house;

    @BeforeEach
    void found() {
        house = new Scenario(new Probes(), Probes.COMMANDS);
        house.employ("li", Scenario.OFFICE, Scope.HOUSE, Post.ARCHIVIST);
        house.as("li");
    }

    private RecordId opened() {
        return house.command(new Grant(Scenario.OFFICE, true)).record();
    }

    @Test
    void a_repeated_key_gives_the_first_answer_even_after_the_record_moved_on() {
        RecordId probe = opened();
        house.withKey("k").command(new Change(probe, "a")).accepted();
        Answer.Accepted first = (Answer.Accepted) house.answer();
        house.command(new Change(probe, "b")).accepted();
        house.withKey("k").command(new Change(probe, "a"));
        assertThat(house.answer())
                .isEqualTo(new Answer.Accepted(first.appended(), first.breaches(), Remarks.NONE, true));
        assertThat(house.events()).isEmpty();
    }

    @Test
    void a_key_does_not_serve_another_request() {
        RecordId probe = opened();
        house.withKey("k").command(new Change(probe, "a")).accepted();
        house.withKey("k").command(new Change(probe, "b"));
        assertThat(house.answer()).isEqualTo(new Answer.KeyUsedForAnother());
        assertThat(house.events()).isEmpty();
    }

    @Test
    void a_refused_call_repeated_with_its_key_is_the_refusal_recorded_first() {
        Grant asked = new Grant(Scenario.OFFICE, false);
        house.withKey("k").command(asked).refused();
        Answer first = house.answer();
        house.at("2026-03-09T09:00:00Z").withKey("k").command(asked);
        assertThat(house.answer()).isEqualTo(first);
        assertThat(house.events()).isEmpty();
        house.withKey("another").command(asked).refused();
        assertThat(house.events()).hasSize(1);
    }

    @Test
    void what_has_become_possible_meanwhile_is_accepted_under_the_same_key() {
        house.employ("wang", Scenario.OFFICE, Scope.HOUSE, Post.FILER);
        Grant asked = new Grant(Scenario.OFFICE, true);
        house.as("wang").withKey("k").command(asked).refused();
        RecordId wang = house.person("wang");
        house.fact(
                "Employee",
                wang,
                new PostAssigned(wang, 2, Post.ARCHIVIST, Scope.HOUSE, LocalDate.of(2026, 1, 1), null));
        house.as("wang").withKey("k").command(asked).accepted();
        assertThat(((Answer.Accepted) house.answer()).repeated()).isFalse();
        house.withKey("k").command(asked).accepted();
        assertThat(((Answer.Accepted) house.answer()).repeated()).isTrue();
    }

    @Test
    void another_persons_key_is_another_key() {
        house.employ("wang", Scenario.OFFICE, Scope.HOUSE, Post.ARCHIVIST);
        RecordId probe = opened();
        house.withKey("k").command(new Change(probe, "a")).accepted();
        house.as("wang").withKey("k").command(new Change(probe, "b")).accepted();
        assertThat(((Answer.Accepted) house.answer()).repeated()).isFalse();
        assertThat(house.events()).hasSize(1);
    }

    @Test
    void who_saw_the_latest_version_changes_it() {
        RecordId probe = opened();
        house.ifMatch(0).command(new Change(probe, "a")).accepted();
        assertThat(((Answer.Accepted) house.answer()).appended().version()).isEqualTo(1);
    }

    @Test
    void who_saw_an_older_version_is_told_so() {
        RecordId probe = opened();
        house.command(new Change(probe, "a")).accepted();
        house.ifMatch(0).command(new Change(probe, "b"));
        assertThat(house.answer()).isEqualTo(new Answer.VersionMoved(1));
        assertThat(house.events()).isEmpty();
    }

    @Test
    void a_dry_run_shows_the_events_and_leaves_nothing() {
        house.dryRun().command(new Note(Scenario.OFFICE, false));
        assertThat(((Answer.WouldAccept) house.answer()).breaches()).hasSize(1);
        assertThat(((Answer.WouldAccept) house.answer()).events()).isNotEmpty();
        assertThat(house.events()).isEmpty();
    }

    @Test
    void a_refused_dry_run_leaves_not_even_the_refusal() {
        house.dryRun().command(new Grant(Scenario.OFFICE, false));
        assertThat(house.answer())
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.position()).isZero());
        assertThat(house.events()).isEmpty();
    }

    @Test
    void a_handler_that_never_settled_its_authority_appends_nothing() {
        int before = house.log().size();
        assertThatThrownBy(() -> house.command(new Forgetful("x")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("without having settled its authority");
        assertThat(house.log()).hasSize(before);
    }

    @Test
    void a_post_taken_back_between_decision_and_append_is_never_used() {
        RecordId li = house.person("li");
        house.meanwhile(() -> house.fact("Employee", li, new PostRelieved(li, 1, LocalDate.of(2026, 3, 2), "left")));
        house.command(new Grant(Scenario.OFFICE, true));
        assertThat(((Answer.Refused) house.answer()).refusal().ground()).isEqualTo(Ground.AUTHORITY);
        assertThat(house.events()).noneMatch(e -> e.getClass().getSimpleName().equals("FacetValueSet"));
    }

    @Test
    void a_node_that_is_behind_catches_up_before_it_refuses() {
        house.command(new Grant(Scenario.OFFICE, true)).accepted();
        house.employ("new", Scenario.OFFICE, Scope.HOUSE, Post.ARCHIVIST);
        house.as("new").command(new Grant(Scenario.OFFICE, true)).accepted();
    }

    @Test
    void a_rule_changed_between_decision_and_append_is_decided_anew() {
        RecordId rule = RecordId.of("rule", "I-13");
        house.meanwhile(() -> house.fact(
                "RuleFile",
                rule,
                new RuleChanged(
                        rule,
                        2,
                        Map.of("workingDays", "9", "maxLines", "10"),
                        true,
                        LocalDate.of(2026, 3, 2),
                        new Signature(rule, Post.NONE, null),
                        new Signature(rule, Post.NONE, null))));
        house.command(new Note(Scenario.OFFICE, false));
        assertThat(house.breached("I-13").rule().version()).isEqualTo(2);
        assertThat(house.breached("I-13").facts()).containsEntry("days", "9");
    }

    @Test
    void an_unknown_command_is_told_and_nothing_recorded() {
        house.call("custody", "BurnEverything", JsonNodeFactory.instance.objectNode());
        assertThat(house.answer()).isEqualTo(new Answer.NoSuchCommand());
        assertThat(house.events()).isEmpty();
    }

    @Test
    void a_missing_record_is_told_and_nothing_recorded() {
        house.command(new Change(RecordId.of("probe", "2026-999999"), "x"));
        assertThat(house.answer()).isEqualTo(new Answer.NoSuchRecord("probe/2026-999999"));
        assertThat(house.events()).isEmpty();
    }
}
