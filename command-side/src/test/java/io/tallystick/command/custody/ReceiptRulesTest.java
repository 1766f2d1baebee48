package io.tallystick.command.custody;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.custody.Archive.Sent;
import io.tallystick.command.door.Scenario;
import io.tallystick.command.filing.ApproveFiling;
import io.tallystick.events.custody.Discrepancy.Resolution;
import io.tallystick.events.custody.TransferEvent.Side;
import io.tallystick.events.custody.TransferEvent.TransferReconciled;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.testkit.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReceiptRulesTest {
    private final Archive archive = new Archive();
    private final Scenario house = archive.house();

    @Rule("I-13")
    void both_sides_sign_over_the_list_that_was_listed() {
        Sent sent = archive.counted(2, "1-2", "");
        house.as("ru").command(new SignReceipt(sent.id(), Side.RECEIVER, "0".repeat(64)));
        assertThat(house.refusedBy("I-13").reason()).isEqualTo("refused.otherList");
    }

    @Rule("VI-14")
    void two_sides_are_two_persons() {
        Sent sent = archive.counted(2, "1-2", "");
        house.as("hu")
                .command(new SignReceipt(sent.id(), Side.RECEIVER, sent.hash()))
                .accepted();
        house.command(new SignReceipt(sent.id(), Side.TRANSFEROR, sent.hash()));
        house.refusedBy("VI-14");
    }

    @Rule("VI-14")
    void who_signed_for_one_side_does_not_sign_for_the_other_while_acting() {
        Sent sent = archive.counted(2, "1-2", "");
        house.as("sun")
                .command(new SignReceipt(sent.id(), Side.TRANSFEROR, sent.hash()))
                .accepted();
        archive.act("feng", "sun", Post.ARCHIVIST, Scope.ofUnit(Scenario.FONDS, Archive.DEPARTMENT));
        house.employ("big", Archive.ARCHIVES, Scope.ofFonds(Scenario.FONDS), Post.ARCHIVIST);
        archive.act("sun", "big", Post.ARCHIVIST, Scope.ofUnit(Scenario.FONDS, Archive.ARCHIVES));
        house.as("sun").command(new SignReceipt(sent.id(), Side.RECEIVER, sent.hash()));
        house.refusedBy("VI-14");
    }

    @Test
    void a_side_signs_once() {
        Sent sent = archive.counted(2, "1-2", "");
        house.as("ru")
                .command(new SignReceipt(sent.id(), Side.RECEIVER, sent.hash()))
                .accepted();
        house.as("hu").command(new SignReceipt(sent.id(), Side.RECEIVER, sent.hash()));
        assertThat(house.refused().reason()).isEqualTo("refused.alreadySigned");
    }

    @Test
    void nobody_signs_before_the_count_is_complete() {
        Sent sent = archive.arrived(2);
        house.as("ru").command(new SignReceipt(sent.id(), Side.RECEIVER, sent.hash()));
        assertThat(house.refused().reason()).isEqualTo("refused.countNotComplete");
    }

    @Test
    void each_side_signs_where_it_holds_its_post() {
        Sent sent = archive.counted(2, "1-2", "");
        house.as("ru").command(new SignReceipt(sent.id(), Side.TRANSFEROR, sent.hash()));
        assertThat(house.refused().reason()).isEqualTo("refused.authority");
    }

    @Test
    void a_difference_is_settled_in_a_way_that_fits_it() {
        Sent sent = archive.counted(2, "1", "2");
        house.as("hu")
                .command(new ResolveDiscrepancy(
                        sent.id(), LineSet.of("1"), Resolution.ACCEPTED_AS_COUNTED, "never mind"));
        assertThat(house.refused().reason()).isEqualTo("refused.resolutionDoesNotFit");
        house.command(new ResolveDiscrepancy(sent.id(), LineSet.of("7"), Resolution.FOUND, "x"));
        assertThat(house.refused().reason()).isEqualTo("refused.notOpen");
    }

    @Test
    void differences_are_settled_by_the_archives_head_or_the_sending_department() {
        Sent sent = archive.counted(2, "1", "2");
        ResolveDiscrepancy settle =
                new ResolveDiscrepancy(sent.id(), LineSet.of("1"), Resolution.DECLARED_LOST, "not to be found");
        house.as("ru").command(settle);
        assertThat(house.refused().reason()).isEqualTo("refused.noPost");
        house.employ("other", Archive.ARCHIVES, Scope.ofUnit(Scenario.FONDS, Archive.ARCHIVES), Post.DEPARTMENT_HEAD);
        house.as("other").command(settle);
        assertThat(house.refused().reason()).isEqualTo("refused.authority");
        house.as("han").command(settle).accepted();
    }

    @Test
    void what_is_taken_into_custody_is_for_the_archives_to_say() {
        Sent sent = archive.counted(2, "1", "2");
        ResolveDiscrepancy found = new ResolveDiscrepancy(sent.id(), LineSet.of("1"), Resolution.FOUND, "found");
        house.as("han").command(found);
        assertThat(house.refused().reason()).isEqualTo("refused.authority");
        house.as("hu").command(found).accepted();
    }

    @Rule("VI-14")
    void who_sent_does_not_say_that_it_was_found_after_all() {
        Sent sent = archive.counted(2, "1", "2");
        archive.act("sun", "hu", Post.ARCHIVES_HEAD, Scope.ofUnit(Scenario.FONDS, Archive.ARCHIVES));
        house.as("sun").command(new ResolveDiscrepancy(sent.id(), LineSet.of("1"), Resolution.FOUND, "found"));
        house.refusedBy("VI-14");
    }

    @Rule("VI-14")
    void whoever_counted_lines_does_not_sign_for_those_who_sent_them() {
        Sent sent = archive.arrived(2);
        house.employ("joint", Archive.ARCHIVES, Scope.ofFonds(Scenario.FONDS), Post.ARCHIVIST);
        house.as("joint")
                .command(new CountLines(sent.id(), LineSet.of("1-2"), null, null, null, null))
                .accepted();
        house.as("ru").command(new CompleteCount(sent.id())).accepted();
        house.as("joint").command(new SignReceipt(sent.id(), Side.TRANSFEROR, sent.hash()));
        house.refusedBy("VI-14");
    }

    @Test
    void a_line_with_other_pages_can_go_back_for_rework_and_the_sum_still_balances() {
        Sent sent = archive.arrived(3);
        house.command(new CountLines(sent.id(), LineSet.of("1-3"), null, null, List.of(new PageCount(2, 7)), null))
                .accepted();
        house.command(new CompleteCount(sent.id())).accepted();
        house.as("hu")
                .command(new ResolveDiscrepancy(
                        sent.id(), LineSet.of("1"), Resolution.RETURNED_FOR_REWORK, "three pages lack"))
                .accepted();
        archive.sign(sent);
        assertThat(house.events(TransferReconciled.class))
                .containsExactly(
                        new TransferReconciled(sent.id(), LineSet.of("1,3"), LineSet.of("2"), LineSet.none(), 0));
    }

    @Test
    void what_is_settled_is_not_closed_with_exceptions() {
        Sent sent = archive.counted(2, "1-2", "");
        house.as("hu").command(new CloseWithExceptions(sent.id(), "why not"));
        assertThat(house.refused().reason()).isEqualTo("refused.transferState");
        archive.sign(sent);
        house.as("hu").command(new CloseWithExceptions(sent.id(), "why not"));
        assertThat(house.refused().reason()).isEqualTo("refused.transferState");
    }

    @Test
    void a_missing_line_that_turns_up_later_can_be_listed_again_once_its_filing_is_approved() {
        Sent sent = archive.counted(2, "1", "2");
        archive.sign(sent);
        house.as("hu").command(new CloseWithExceptions(sent.id(), "lost")).accepted();
        RecordId unit = RecordId.of("unit", "T" + sent.id().key() + "-00002");
        house.as("han").command(new ApproveFiling(unit)).accepted();
        house.as("sun")
                .command(new ListTransfer(Archive.DEPARTMENT, Archive.ARCHIVES, List.of(unit)))
                .accepted();
    }
}
