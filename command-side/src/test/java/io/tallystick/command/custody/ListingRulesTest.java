package io.tallystick.command.custody;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.custody.Archive.Sent;
import io.tallystick.command.door.Answer;
import io.tallystick.command.door.Scenario;
import io.tallystick.command.filing.BindUnit;
import io.tallystick.events.custody.TransferEvent.TransferListed;
import io.tallystick.events.filing.CountingUnit;
import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.testkit.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListingRulesTest {
    private final Archive archive = new Archive();
    private final Scenario house = archive.house();

    private Scenario list(RecordId... units) {
        return house.as("sun").command(new ListTransfer(Archive.DEPARTMENT, Archive.ARCHIVES, List.of(units)));
    }

    @Rule("I-2")
    void a_unit_is_arranged_before_it_is_listed() {
        list(archive.filled(CustodyUnitKind.ITEM, null));
        assertThat(house.refusedBy("I-2").reason()).isEqualTo("refused.notArranged");
    }

    @Rule("I-2")
    void a_volume_is_bound_before_it_is_listed() {
        RecordId volume = archive.approved(CustodyUnitKind.VOLUME, null);
        list(volume);
        assertThat(house.refusedBy("I-2").reason()).isEqualTo("refused.notBound");
        house.as("feng").command(new BindUnit(volume)).accepted();
        list(volume).accepted();
    }

    @Rule("I-36")
    void a_unit_is_approved_by_its_department_before_it_is_listed() {
        list(archive.arranged(CustodyUnitKind.ITEM, null));
        house.refusedBy("I-36");
    }

    @Rule("I-34")
    void a_unit_of_a_project_is_approved_by_its_head_before_it_is_listed() {
        list(archive.arranged(CustodyUnitKind.ITEM, "P1"));
        house.refusedBy("I-34");
    }

    @Test
    void a_unit_is_on_one_open_list_only() {
        RecordId unit = archive.ready(CustodyUnitKind.ITEM);
        list(unit).accepted();
        list(unit);
        assertThat(house.refused().reason()).isEqualTo("refused.onOpenTransfer");
    }

    @Test
    void two_who_list_the_same_unit_at_once_do_not_both_succeed() throws Exception {
        RecordId unit = archive.ready(CustodyUnitKind.ITEM);
        ListTransfer command = new ListTransfer(Archive.DEPARTMENT, Archive.ARCHIVES, List.of(unit));
        List<Answer> answers = house.as("sun").atOnce(List.of(command, command, command));
        assertThat(answers).filteredOn(Answer.Accepted.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(Answer.Refused.class::isInstance).hasSize(2);
    }

    @Test
    void different_units_of_count_are_never_added_up() {
        list(
                        archive.ready(CustodyUnitKind.VOLUME),
                        archive.ready(CustodyUnitKind.PHOTO),
                        archive.ready(CustodyUnitKind.PHOTO))
                .accepted();
        assertThat(house.events(TransferListed.class).getFirst().counts())
                .containsOnly(
                        org.assertj.core.api.Assertions.entry(CountingUnit.VOLUME, 1),
                        org.assertj.core.api.Assertions.entry(CountingUnit.PHOTOGRAPH, 2));
    }

    @Rule("I-36")
    void a_declared_list_needs_the_departments_approval_before_dispatch() {
        Sent sent = archive.declared(2);
        house.as("sun").command(new DispatchTransfer(sent.id(), sent.hash()));
        house.refusedBy("I-36");
    }

    @Rule("I-34")
    void a_declared_list_of_a_project_needs_the_projects_approval() {
        DeclareTransfer plain = Archive.declaring(2);
        house.as("sun")
                .command(new DeclareTransfer(plain.fonds(), plain.from(), plain.to(), "P1", null, plain.lines()))
                .accepted();
        String hash = house.events(TransferListed.class).getFirst().listHash();
        RecordId id = house.record();
        house.as("han").command(new ApproveTransfer(id, hash));
        house.refusedBy("I-34");
    }

    @Rule("I-13")
    void what_is_approved_is_the_list_that_was_listed() {
        Sent sent = archive.declared(2);
        house.as("han").command(new ApproveTransfer(sent.id(), "0".repeat(64)));
        house.refusedBy("I-13");
    }

    @Rule("I-13")
    void what_is_dispatched_is_the_list_that_was_listed() {
        Sent sent = archive.approvedList(2);
        house.as("sun").command(new DispatchTransfer(sent.id(), "0".repeat(64)));
        house.refusedBy("I-13");
    }

    @Rule("VI-14")
    void nobody_approves_the_list_they_made() {
        house.as("han").command(Archive.declaring(2)).accepted();
        String hash = house.events(TransferListed.class).getFirst().listHash();
        house.command(new ApproveTransfer(house.record(), hash));
        house.refusedBy("VI-14");
    }

    @Rule("VI-14")
    void nobody_approves_the_list_they_made_while_acting_for_another() {
        Sent sent = archive.declared(2);
        archive.act("sun", "han", Post.DEPARTMENT_HEAD, Scope.ofUnit(Scenario.FONDS, Archive.DEPARTMENT));
        house.as("sun").command(new ApproveTransfer(sent.id(), sent.hash()));
        house.refusedBy("VI-14");
    }

    @Rule("I-13")
    void a_list_has_no_more_lines_than_the_house_allows() {
        archive.parameter("I-13", "maxLines", "2");
        house.as("sun").command(Archive.declaring(2)).accepted();
        house.command(new DeclareTransfer(
                Scenario.FONDS, Archive.DEPARTMENT, Archive.ARCHIVES, null, null, Archive.lines(3)));
        house.refusedBy("I-13");
    }

    @Test
    void a_line_that_cannot_be_recorded_is_named() {
        List<DeclaredLine> lines = new java.util.ArrayList<>(Archive.lines(2));
        DeclaredLine last = lines.getLast();
        lines.set(
                1,
                new DeclaredLine(
                        3, null, last.kind(), "WS", "SC", "x", 25, null, 1, 1, last.period(), null, null, null));
        house.as("sun")
                .command(new DeclareTransfer(Scenario.FONDS, Archive.DEPARTMENT, Archive.ARCHIVES, null, null, lines));
        assertThat(house.refused().facts()).containsEntry("line", "2").containsEntry("year", "25");
    }

    @Test
    void who_sends_must_hold_a_post_there() {
        house.as("ru").command(Archive.declaring(1));
        assertThat(house.refused().reason()).isEqualTo("refused.authority");
    }

    @Test
    void a_record_of_another_kind_is_no_transfer() {
        RecordId unit = archive.ready(CustodyUnitKind.ITEM);
        house.as("sun").command(new DispatchTransfer(unit, "0".repeat(64)));
        assertThat(house.answer()).isInstanceOf(Answer.NoSuchRecord.class);
    }
}
