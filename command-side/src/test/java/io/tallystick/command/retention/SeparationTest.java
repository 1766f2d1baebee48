package io.tallystick.command.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.custody.Archive;
import io.tallystick.command.door.Scenario;
import io.tallystick.command.retention.Depot.Approved;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.retention.Disposal;
import io.tallystick.events.retention.Duties;
import io.tallystick.testkit.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nobody stands on both sides of a destruction, through whatever post or principal (VI-14). */
class SeparationTest {
    private static final Scope FONDS = Scope.ofFonds(Scenario.FONDS);
    private static final Scope ARCHIVES = Scope.ofUnit(Scenario.FONDS, Archive.ARCHIVES);

    private final Depot depot = new Depot();
    private final Scenario house = depot.house;

    @Rule("VI-14")
    void who_appraised_does_not_destroy_through_a_second_post() {
        house.employ("both", Archive.ARCHIVES, FONDS, Post.APPRAISER, Post.ARCHIVIST);
        Approved approved = appraisedBy("both");
        house.as("both").command(approved.execution());
        assertThat(house.refusedBy("VI-14").facts()).containsEntry("role", "role.appraiser");
    }

    @Rule("VI-14")
    void who_appraised_does_not_destroy_while_acting() {
        Approved approved = appraisedBy("an");
        depot.archive.act("an", "ru", Post.ARCHIVIST, ARCHIVES);
        house.as("an").command(approved.execution());
        house.refusedBy("VI-14");
    }

    @Test
    void a_small_house_may_be_exempted_and_that_is_recorded() {
        Approved approved = appraisedBy("an");
        depot.archive.act("an", "ru", Post.ARCHIVIST, ARCHIVES);
        house.as("fa")
                .command(new ExemptFromSeparation(
                        approved.batch(), Duties.APPRAISER_DESTROYS, "house rule 7", "three people in all"))
                .accepted();
        house.as("an").command(approved.execution()).accepted();
    }

    @Rule("VI-14")
    void an_exemption_names_its_basis() {
        Approved approved = appraisedBy("an");
        house.as("fa")
                .command(new ExemptFromSeparation(approved.batch(), Duties.APPRAISER_DESTROYS, null, "we are few"));
        assertThat(house.refusedBy("VI-14").reason()).isEqualTo("refused.exemptionWithoutBasis");
    }

    @Rule("VI-14")
    void the_operator_is_no_supervisor_through_a_second_post() {
        house.employ("twice", Archive.ARCHIVES, FONDS, Post.DESTRUCTION_SUPERVISOR, Post.ARCHIVIST);
        Approved approved = depot.approved(depot.due(1));
        house.at(Depot.WAITED);
        depot.check(approved);
        house.as("twice")
                .command(new CheckItems(approved.batch(), LineSet.of("1")))
                .accepted();
        house.command(approved.execution());
        assertThat(house.refusedBy("VI-14").facts()).containsEntry("role", "role.supervisor");
    }

    @Rule("VI-14")
    void the_two_supervisors_are_not_one_person_acting_for_the_other() {
        Approved approved = depot.approved(depot.due(1));
        house.at(Depot.WAITED);
        house.employ("deputy", Archive.ARCHIVES, FONDS);
        depot.archive.act("deputy", "jian", Post.DESTRUCTION_SUPERVISOR, ARCHIVES);
        house.as("jian")
                .command(new CheckItems(approved.batch(), LineSet.of("1")))
                .accepted();
        house.as("deputy").command(new CheckItems(approved.batch(), LineSet.of("1")));
        house.refusedBy("VI-14");
    }

    @Rule("VI-14")
    void who_listed_does_not_approve_while_acting() {
        RecordId batch = depot.listed(depot.due(1));
        depot.decide(batch, "1", Disposal.DESTROY);
        String hash = depot.drawnUp(batch);
        depot.signed(batch, hash);
        depot.archive.act("hu", "fa", Post.LEGAL_REPRESENTATIVE, ARCHIVES);
        house.as("hu").command(new ApproveDestruction(batch, hash, null));
        assertThat(house.refusedBy("VI-14").facts()).containsEntry("role", "role.lister");
    }

    @Rule("VI-14")
    void who_appraised_does_not_approve_through_a_second_post() {
        house.employ("chair", Archive.ARCHIVES, FONDS, Post.APPRAISER, Post.LEGAL_REPRESENTATIVE);
        RecordId batch = depot.listed(depot.due(1));
        depot.decide(batch, "1", Disposal.DESTROY);
        String hash = depot.drawnUp(batch);
        house.as("an").command(new SignRegister(batch, hash)).accepted();
        house.as("chair").command(new SignRegister(batch, hash)).accepted();
        house.command(new ApproveDestruction(batch, hash, null));
        house.refusedBy("VI-14");
    }

    @Rule("VI-14")
    void a_member_of_the_committee_signs_once() {
        RecordId batch = depot.listed(depot.due(1));
        depot.decide(batch, "1", Disposal.DESTROY);
        String hash = depot.drawnUp(batch);
        house.as("an").command(new SignRegister(batch, hash)).accepted();
        house.command(new SignRegister(batch, hash));
        house.refusedBy("VI-14");
    }

    /** A batch decided by the person, signed by the committee, approved and checked. */
    private Approved appraisedBy(String person) {
        List<RecordId> units = depot.due(1);
        RecordId batch = depot.listed(units);
        house.as(person)
                .command(new AppraiseItems(batch, LineSet.of("1"), Disposal.DESTROY, "of no use", null))
                .accepted();
        String hash = depot.drawnUp(batch);
        depot.signed(batch, hash);
        house.as("fa").command(new ApproveDestruction(batch, hash, null)).accepted();
        house.at(Depot.WAITED);
        Approved approved = new Approved(batch, hash, 1);
        depot.check(approved);
        return approved;
    }
}
