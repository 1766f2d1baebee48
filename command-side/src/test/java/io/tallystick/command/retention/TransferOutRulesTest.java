package io.tallystick.command.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.custody.Archive;
import io.tallystick.command.custody.store.LetOut;
import io.tallystick.command.door.Scenario;
import io.tallystick.command.filing.ReclassifyUnit;
import io.tallystick.events.custody.HoldingEvent.HoldingCameBack;
import io.tallystick.events.custody.HoldingEvent.HoldingLeftRoom;
import io.tallystick.events.custody.HoldingEvent.HoldingTransferredOut;
import io.tallystick.events.custody.HoldingEvent.Leave;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.retention.DestructionBatchEvent.BatchCompleted;
import io.tallystick.events.retention.DestructionBatchEvent.ItemsHandedOver;
import io.tallystick.events.retention.Disposal;
import io.tallystick.events.retention.RetentionCaseEvent.UnitTransferredOut;
import io.tallystick.events.retention.TransferOutEvent.TransferOutDispatched;
import io.tallystick.events.retention.TransferOutEvent.TransferOutListed;
import io.tallystick.events.retention.TransferOutEvent.TransferOutSigned;
import io.tallystick.testkit.Rule;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TransferOutRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final Depot depot = new Depot();
    private final Scenario house = depot.house;

    /** Units the committee gives to another house, on an approved register. */
    private RecordId approved(List<RecordId> units) {
        RecordId batch = house.as("hu")
                .command(new ListForTransferOut(Archive.ARCHIVES, units))
                .accepted()
                .record();
        depot.decide(batch, "1-" + units.size(), Disposal.TRANSFER_OUT);
        String hash = depot.drawnUp(batch);
        depot.signed(batch, hash);
        house.as("fa").command(new ApproveDestruction(batch, hash, null)).accepted();
        return batch;
    }

    private TransferOutListed listed(RecordId batch, String lines) {
        house.as("ru")
                .command(new DrawUpTransferOut(batch, LineSet.of(lines), "State archives", "deed 7"))
                .accepted();
        return house.events(TransferOutListed.class).getFirst();
    }

    private void dispatched(TransferOutListed list) {
        house.as("hu").command(new DispatchTransferOut(list.transferOut(), list.listHash()));
        house.accepted();
    }

    private static SignTransferOut signed(TransferOutListed list, @Nullable String returned, @Nullable String reason) {
        return new SignTransferOut(
                list.transferOut(),
                list.listHash(),
                returned == null ? null : LineSet.of(returned),
                reason,
                "Zhou Min",
                "head of accessions",
                DAY);
    }

    @Test
    void records_kept_for_ever_go_to_the_state_archives_over_one_list_signed_by_both() {
        List<RecordId> units = depot.running(3, "WS", 1996, "Y");
        RecordId batch = approved(units);
        TransferOutListed list = listed(batch, "1-3");
        house.as("hu").command(new DispatchTransferOut(list.transferOut(), "00"));
        assertThat(house.refusedBy("VI-26").reason()).isEqualTo("refused.otherList");
        dispatched(list);
        assertThat(house.events(HoldingLeftRoom.class))
                .hasSize(3)
                .allMatch(
                        left -> left.reason() == Leave.TRANSFER_OUT && left.to().equals("State archives"));
        house.as("ru").command(signed(list, "3", null));
        assertThat(house.refusedBy("VI-26").reason()).isEqualTo("refused.returnedWithoutReason");
        house.command(signed(list, "3", "the spine is broken")).accepted();
        TransferOutSigned deed = house.events(TransferOutSigned.class).getFirst();
        assertThat(deed.taken()).isEqualTo(LineSet.of("1-2"));
        assertThat(deed.signatory().subject()).isEqualTo(list.transferOut());
        assertThat(house.events(HoldingTransferredOut.class)).hasSize(2);
        assertThat(house.events(UnitTransferredOut.class))
                .hasSize(2)
                .allMatch(stub -> stub.deed().equals("deed 7"));
        assertThat(house.events(HoldingCameBack.class)).hasSize(1);
        assertThat(house.events(ItemsHandedOver.class)).hasSize(1);
        assertThat(house.events(BatchCompleted.class)).isEmpty();
        dispatched(listed(batch, "3"));
        house.as("ru").command(signed(list, null, null));
        assertThat(house.refused().reason()).isEqualTo("refused.transferOutState");
    }

    @Test
    void what_is_gone_keeps_the_code_it_left_with() {
        List<RecordId> units = depot.running(1, "WS", 1996, "Y");
        TransferOutListed list = listed(approved(units), "1");
        dispatched(list);
        house.as("ru").command(signed(list, null, null)).accepted();
        house.as("hu").command(new ReclassifyUnit(units.getFirst(), "WS", "XZ", "to the office"));
        assertThat(house.refused().reason()).isEqualTo("refused.leftForGood");
    }

    @Test
    void what_is_on_one_list_is_on_no_other_until_that_is_called_off() {
        RecordId batch = approved(depot.running(2, "WS", 1996, "Y"));
        TransferOutListed list = listed(batch, "1-2");
        house.command(new DrawUpTransferOut(batch, LineSet.of("2"), "Other archives", "deed 8"));
        assertThat(house.refused().reason()).isEqualTo("refused.linesNotThere");
        house.as("hu").command(new StrikeOutItems(batch, LineSet.of("1"), "no"));
        assertThat(house.refused().reason()).isEqualTo("refused.linesNotThere");
        house.command(new WithdrawBatch(batch, "no"));
        assertThat(house.refused().reason()).isEqualTo("refused.batchBegun");
        house.command(new CallOffTransferOut(list.transferOut(), "they have no room"))
                .accepted();
        house.command(new StrikeOutItems(batch, LineSet.of("1-2"), "they stay")).accepted();
        assertThat(house.events(BatchCompleted.class)).hasSize(1);
    }

    @Rule("VI-11")
    void what_is_kept_for_a_time_that_still_runs_is_not_given_away() {
        house.as("hu").command(new ListForTransferOut(Archive.ARCHIVES, depot.running(1, "WS", 2020, "D30")));
        house.refusedBy("VI-11");
        house.command(new ListForTransferOut(Archive.ARCHIVES, depot.due(1))).accepted();
    }

    @Test
    void what_is_kept_for_ever_is_listed_for_another_house_but_never_destroyed() {
        List<RecordId> units = depot.running(1, "WS", 1996, "Y");
        house.as("hu").command(new ListForDisposal(Archive.ARCHIVES, units));
        house.refusedBy("VI-11");
        RecordId batch = house.command(new ListForTransferOut(Archive.ARCHIVES, units))
                .accepted()
                .record();
        house.as("an").command(new AppraiseItems(batch, LineSet.of("1"), Disposal.DESTROY, "no use", null));
        house.refusedBy("VI-11");
    }

    @Rule("VI-12")
    void a_hold_placed_before_it_leaves_keeps_it() {
        List<RecordId> units = depot.running(2, "WS", 1996, "Y");
        TransferOutListed list = listed(approved(units), "1-2");
        house.as("co").command(depot.hold(units.getFirst())).accepted();
        house.as("hu").command(new DispatchTransferOut(list.transferOut(), list.listHash()));
        house.refusedBy("VI-12");
    }

    @Test
    void a_hold_on_the_way_brings_it_back() {
        List<RecordId> units = depot.running(2, "WS", 1996, "Y");
        TransferOutListed list = listed(approved(units), "1-2");
        dispatched(list);
        house.as("co").command(depot.hold(units.getFirst())).accepted();
        house.as("ru").command(signed(list, null, null));
        house.refusedBy("VI-12");
        house.command(signed(list, "1", "held by a court")).accepted();
        assertThat(house.events(HoldingTransferredOut.class)).hasSize(1);
    }

    @Rule("VI-26")
    void an_item_retained_after_all_does_not_leave() {
        List<RecordId> units = depot.running(2, "WS", 1996, "Y");
        TransferOutListed list = listed(approved(units), "1-2");
        house.as("an")
                .command(new RetainUnit(Depot.retention(units.getFirst()), "asked for"))
                .accepted();
        house.as("hu").command(new DispatchTransferOut(list.transferOut(), list.listHash()));
        assertThat(house.refusedBy("VI-26").reason()).isEqualTo("refused.overtaken");
    }

    @Rule("VI-14")
    void who_dispatched_it_does_not_record_the_receivers_signature() {
        TransferOutListed list = listed(approved(depot.running(1, "WS", 1996, "Y")), "1");
        dispatched(list);
        house.as("hu").command(signed(list, null, null));
        assertThat(house.refusedBy("VI-14").reason()).isEqualTo("refused.separation");
    }

    @Test
    void the_receiver_has_not_signed_before_it_was_dispatched() {
        TransferOutListed list = listed(approved(depot.running(1, "WS", 1996, "Y")), "1");
        dispatched(list);
        SignTransferOut signed = signed(list, null, null);
        house.as("ru")
                .command(new SignTransferOut(
                        signed.transferOut(),
                        signed.listHash(),
                        null,
                        null,
                        signed.signatory(),
                        signed.office(),
                        DAY.minusDays(1)));
        assertThat(house.refused().reason()).isEqualTo("refused.signedBeforeDispatch");
        house.command(signed).accepted();
    }

    @Rule("VI-14")
    void who_made_the_list_does_not_sign_it_for_the_house() {
        house.employ("wu", Archive.ARCHIVES, Scope.ofFonds(Scenario.FONDS), Post.ARCHIVES_HEAD);
        RecordId batch = approved(depot.running(1, "WS", 1996, "Y"));
        house.as("wu").command(new DrawUpTransferOut(batch, LineSet.of("1"), "State archives", "deed 7"));
        TransferOutListed list = house.events(TransferOutListed.class).getFirst();
        house.command(new DispatchTransferOut(list.transferOut(), list.listHash()));
        house.refusedBy("VI-14");
    }

    @Test
    void the_receiver_has_as_many_days_as_the_rule_says_and_nothing_else_leaves_that_way() {
        List<RecordId> units = depot.running(2, "WS", 1996, "Y");
        house.as("hu")
                .command(new LetOut(List.of(units.get(1)), Leave.TRANSFER_OUT, "State archives", DAY.plusDays(3)));
        house.refusedBy("I-2");
        dispatched(listed(approved(List.of(units.getFirst())), "1"));
        LocalDate due = house.events(TransferOutDispatched.class).getFirst().due();
        assertThat(due).isEqualTo(house.events(HoldingLeftRoom.class).getFirst().due());
        assertThat(due).isEqualTo(DAY.plusDays(60 + 0L));
    }
}
