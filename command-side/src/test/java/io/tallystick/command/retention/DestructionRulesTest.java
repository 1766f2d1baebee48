package io.tallystick.command.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tallystick.command.custody.Archive;
import io.tallystick.command.custody.Holding;
import io.tallystick.command.door.Answer;
import io.tallystick.command.door.RowFault;
import io.tallystick.command.door.Scenario;
import io.tallystick.command.retention.Depot.Approved;
import io.tallystick.events.custody.HoldingEvent.HoldingDestroyed;
import io.tallystick.events.filing.RetentionPeriod;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.retention.DestructionBatchEvent.BatchCompleted;
import io.tallystick.events.retention.DestructionBatchEvent.DestructionApproved;
import io.tallystick.events.retention.DestructionBatchEvent.DestructionExecuted;
import io.tallystick.events.retention.DestructionBatchEvent.DestructionReminded;
import io.tallystick.events.retention.DestructionBatchEvent.DisposalLinesListed;
import io.tallystick.events.retention.DestructionBatchEvent.RegisterDrawnUp;
import io.tallystick.events.retention.DestructionBatchEvent.RegisterSigned;
import io.tallystick.events.retention.Disposal;
import io.tallystick.events.retention.DisposalLine;
import io.tallystick.events.retention.Hold;
import io.tallystick.events.retention.RegisterHash;
import io.tallystick.events.retention.RetentionCaseEvent.HoldPlaced;
import io.tallystick.events.retention.RetentionCaseEvent.RetentionLengthened;
import io.tallystick.events.retention.RetentionCaseEvent.UnitDestroyed;
import io.tallystick.events.retention.Trigger;
import io.tallystick.testkit.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DestructionRulesTest {
    private final Depot depot = new Depot();
    private final Scenario house = depot.house;

    @Test
    void from_a_list_to_a_stub() {
        List<RecordId> units = depot.due(3);
        RecordId batch = depot.listed(units);
        List<DisposalLine> lines =
                house.events(DisposalLinesListed.class).getFirst().lines();
        assertThat(lines.getFirst())
                .isEqualTo(new DisposalLine(
                        1,
                        units.getFirst(),
                        lines.getFirst().kind(),
                        "Old papers 1",
                        2010,
                        "OLD-1",
                        3,
                        0,
                        new RetentionPeriod("D10"),
                        LocalDate.of(2020, 12, 31),
                        15,
                        null));
        depot.decide(batch, "1-3", Disposal.DESTROY);
        depot.decide(batch, "2", Disposal.RETAIN);
        String hash = depot.drawnUp(batch);
        assertThat(hash)
                .isEqualTo(
                        RegisterHash.of(lines, Map.of(1, Disposal.DESTROY, 2, Disposal.RETAIN, 3, Disposal.DESTROY)));
        depot.signed(batch, hash);
        house.as("fa").command(new ApproveDestruction(batch, hash, null)).accepted();
        assertThat(house.events(DestructionApproved.class).getFirst().notBefore())
                .isEqualTo(LocalDate.of(2026, 5, 31));
        house.at(Depot.WAITED)
                .as("jian")
                .command(new CheckItems(batch, LineSet.of("1,3")))
                .accepted();
        house.as("jin").command(new CheckItems(batch, LineSet.of("1,3"))).accepted();
        house.as("ru")
                .command(new ExecuteDestruction(batch, hash, "mill", "pulped"))
                .accepted();
        assertThat(house.events(DestructionExecuted.class).getFirst().lines()).isEqualTo(LineSet.of("1,3"));
        assertThat(house.events(UnitDestroyed.class))
                .extracting(UnitDestroyed::stub)
                .containsExactly(lines.get(0), lines.get(2));
        assertThat(house.events(HoldingDestroyed.class))
                .extracting(HoldingDestroyed::holding)
                .containsExactly(Holding.of(units.get(0)), Holding.of(units.get(2)));
        house.as("jian").command(new WitnessDestruction(batch, hash)).accepted();
        assertThat(house.events(BatchCompleted.class)).isEmpty();
        house.as("jin").command(new WitnessDestruction(batch, hash)).accepted();
        assertThat(house.events(BatchCompleted.class)).hasSize(1);
    }

    @Rule("VI-26")
    void who_waited_long_enough_is_told_and_in_the_end_the_superiors_until_it_is_destroyed() {
        Approved approved = depot.approved(depot.due(1));
        LocalDate over = house.events(DestructionApproved.class).getFirst().notBefore();
        house.byTheLedger(new RemindOfDestruction(approved.batch()));
        assertThat(house.refused().reason()).isEqualTo("refused.noReminderDue");
        house.at(over.plusDays(3) + "T09:00:00Z")
                .byTheLedger(new RemindOfDestruction(approved.batch()))
                .accepted();
        assertThat(house.events(DestructionReminded.class).getFirst().reminder().to())
                .contains(house.person("hu"));
        house.byTheLedger(new RemindOfDestruction(approved.batch()));
        assertThat(house.refused().reason()).as("once").isEqualTo("refused.noReminderDue");
        depot.check(approved);
        house.as("ru").command(approved.execution()).accepted();
        house.at(over.plusDays(30) + "T09:00:00Z").byTheLedger(new RemindOfDestruction(approved.batch()));
        assertThat(house.refused().reason()).isEqualTo("refused.batchState");
    }

    @Test
    void an_item_decided_retain_is_never_destroyed_by_the_approval_of_the_batch() {
        List<RecordId> units = depot.due(2);
        RecordId batch = depot.listed(units);
        depot.decide(batch, "1", Disposal.DESTROY);
        depot.decide(batch, "2", Disposal.RETAIN);
        String hash = depot.drawnUp(batch);
        depot.signed(batch, hash);
        house.as("fa").command(new ApproveDestruction(batch, hash, null)).accepted();
        house.at(Depot.WAITED);
        house.as("jian").command(new CheckItems(batch, LineSet.of("1-2")));
        assertThat(house.refused().reason()).isEqualTo("refused.linesNotThere");
        for (String supervisor : List.of("jian", "jin")) {
            house.as(supervisor).command(new CheckItems(batch, LineSet.of("1"))).accepted();
        }
        house.as("ru")
                .command(new ExecuteDestruction(batch, hash, "mill", "pulped"))
                .accepted();
        assertThat(house.log())
                .filteredOn(e -> e instanceof UnitDestroyed || e instanceof HoldingDestroyed)
                .noneMatch(e -> e.toString().contains(units.get(1).key()));
    }

    @Test
    void a_list_that_cannot_be_names_each_unit_and_why() {
        List<RecordId> units = depot.due(3);
        List<RecordId> never = depot.held(1, "WS", 2011, "D10").reversed().subList(0, 1);
        house.as("co").command(depot.hold(units.get(1))).accepted();
        depot.listed(units.subList(2, 3));
        List<RecordId> wanted = List.of(units.get(0), units.get(1), units.get(2), never.getFirst());
        house.as("hu").command(new ListForDisposal(Archive.ARCHIVES, wanted));
        assertThat(house.refused().facts())
                .containsEntry("unit", units.get(1).key())
                .containsEntry(
                        "unfit",
                        units.get(1).key() + ", " + units.get(2).key() + ", "
                                + never.getFirst().key());
        assertThat(((Answer.Refused) house.answer()).rows())
                .extracting(RowFault::record, RowFault::reason)
                .containsExactly(
                        tuple(units.get(1), "refused.onHold"),
                        tuple(units.get(2), "refused.onOpenBatch"),
                        tuple(never.getFirst(), "refused.retentionNotBegun"));
    }

    @Rule("VI-12")
    void all_that_is_frozen_before_the_act_is_named_together() {
        List<RecordId> units = depot.due(3);
        Approved approved = depot.checked(units);
        house.as("co").command(depot.hold(units.get(0))).accepted();
        house.as("co").command(depot.hold(units.get(2))).accepted();
        house.as("ru").command(approved.execution());
        assertThat(house.refusedBy("VI-12").facts())
                .containsEntry("unfit", units.get(0).key() + ", " + units.get(2).key());
        assertThat(house.events(HoldingDestroyed.class)).isEmpty();
    }

    @Rule("VI-26")
    void a_decision_to_retain_after_the_approval_stops_the_destruction() {
        List<RecordId> units = depot.due(2);
        Approved approved = depot.checked(units);
        house.as("bao")
                .command(new RetainUnit(Depot.retention(units.getFirst()), "found to matter"))
                .accepted();
        house.as("ru").command(approved.execution());
        assertThat(house.refusedBy("VI-26").reason()).isEqualTo("refused.overtaken");
    }

    @Rule("VI-26")
    void a_hold_that_was_released_again_leaves_the_decision_overtaken() {
        List<RecordId> units = depot.due(1);
        Approved approved = depot.checked(units);
        house.as("fa")
                .command(new PlaceHold(
                        Depot.retention(units.getFirst()),
                        Hold.Kind.AUDIT,
                        "audit",
                        "audit",
                        house.person("co"),
                        LocalDate.of(2026, 7, 1)))
                .accepted();
        house.as("hu")
                .command(new ReleaseHold(Depot.retention(units.getFirst()), 1, "done"))
                .accepted();
        house.as("ru").command(approved.execution());
        assertThat(house.refusedBy("VI-26").reason()).isEqualTo("refused.overtaken");
    }

    @Rule("VI-12")
    void a_hold_placed_on_another_node_a_moment_before_the_act_stops_it() {
        List<RecordId> units = depot.due(3);
        Approved approved = depot.checked(units);
        RecordId held = Depot.retention(units.get(1));
        Signature auditor = new Signature(house.person("co"), Post.COMPLIANCE_OFFICER, null);
        house.meanwhile(() -> house.fact(
                "RetentionCase",
                held,
                new HoldPlaced(
                        held,
                        new Hold(
                                1,
                                Hold.Kind.INVESTIGATION,
                                "police",
                                "fraud",
                                house.person("co"),
                                LocalDate.of(2026, 7, 1)),
                        auditor)));
        house.as("ru").command(approved.execution());
        assertThat(house.refusedBy("VI-12").facts())
                .containsEntry("unit", units.get(1).key());
        assertThat(house.log()).noneMatch(e -> e instanceof UnitDestroyed);
    }

    @Rule("VI-26")
    void nothing_is_destroyed_before_the_waiting_period_is_over() {
        Approved approved = depot.approved(depot.due(1));
        house.at("2026-05-30T09:00:00Z");
        depot.check(approved);
        house.as("ru").command(approved.execution());
        assertThat(house.refusedBy("VI-26").reason()).isEqualTo("refused.waitingPeriod");
    }

    @Test
    void on_its_last_day_the_waiting_period_is_over() {
        Approved approved = depot.approved(depot.due(1));
        house.at("2026-05-31T00:00:00Z");
        depot.check(approved);
        house.as("ru").command(approved.execution()).accepted();
    }

    @Rule("VI-26")
    void two_supervisors_compare_every_item_first() {
        List<RecordId> units = depot.due(2);
        Approved approved = depot.approved(units);
        house.at(Depot.WAITED);
        house.as("jian")
                .command(new CheckItems(approved.batch(), LineSet.of("1-2")))
                .accepted();
        house.as("jin")
                .command(new CheckItems(approved.batch(), LineSet.of("1")))
                .accepted();
        house.as("ru").command(approved.execution());
        assertThat(house.refusedBy("VI-26").facts()).containsEntry("checked", "1");
    }

    @Rule("VI-26")
    void only_who_compared_every_item_signs_for_the_destruction() {
        Approved approved = depot.checked(depot.due(1));
        house.employ("late", Archive.ARCHIVES, Scope.ofFonds(Scenario.FONDS), Post.DESTRUCTION_SUPERVISOR);
        house.as("ru").command(approved.execution()).accepted();
        house.as("late").command(new WitnessDestruction(approved.batch(), approved.hash()));
        assertThat(house.refusedBy("VI-26").reason()).isEqualTo("refused.didNotCheck");
    }

    @Rule("VI-26")
    void committee_approver_and_operator_mean_the_same_register() {
        RecordId batch = depot.listed(depot.due(1));
        depot.decide(batch, "1", Disposal.DESTROY);
        depot.drawnUp(batch);
        house.as("an").command(new SignRegister(batch, "0".repeat(64)));
        assertThat(house.refusedBy("VI-26").reason()).isEqualTo("refused.otherRegister");
    }

    @Test
    void a_register_is_drawn_up_when_every_item_is_decided() {
        RecordId batch = depot.listed(depot.due(2));
        depot.decide(batch, "1", Disposal.DESTROY);
        house.as("hu").command(new DrawUpRegister(batch));
        assertThat(house.refused().facts()).containsEntry("lines", "2");
        house.command(new StrikeOutItems(batch, LineSet.of("2"), "not found on the shelf"))
                .accepted();
        house.command(new DrawUpRegister(batch)).accepted();
    }

    @Test
    void the_committee_is_two_members_at_least() {
        RecordId batch = depot.listed(depot.due(1));
        depot.decide(batch, "1", Disposal.DESTROY);
        String hash = depot.drawnUp(batch);
        house.as("an").command(new SignRegister(batch, hash)).accepted();
        assertThat(house.events(RegisterSigned.class).getFirst().complete()).isFalse();
        house.as("fa").command(new ApproveDestruction(batch, hash, null));
        assertThat(house.refused().reason()).isEqualTo("refused.batchState");
        house.as("bao").command(new SignRegister(batch, hash)).accepted();
        assertThat(house.events(RegisterSigned.class).getFirst().complete()).isTrue();
    }

    @Test
    void extending_sets_a_new_period_and_lets_the_unit_go() {
        List<RecordId> units = depot.due(2);
        RecordId batch = depot.listed(units);
        house.as("an").command(new AppraiseItems(batch, LineSet.of("1"), Disposal.EXTEND, "still of use", null));
        assertThat(house.refused().reason()).isEqualTo("refused.periodWithExtend");
        depot.decide(batch, "1", Disposal.EXTEND);
        assertThat(house.events(RetentionLengthened.class).getFirst().after().until())
                .isEqualTo(LocalDate.of(2036, 12, 31));
        depot.decide(batch, "2", Disposal.RETAIN);
        house.as("hu").command(new DrawUpRegister(batch)).accepted();
        assertThat(house.events(RegisterDrawnUp.class).getFirst().destroy()).isEqualTo(LineSet.none());
        assertThat(house.events(BatchCompleted.class)).hasSize(1);
        house.command(new ListForDisposal(Archive.ARCHIVES, List.of(units.get(1))))
                .accepted();
        house.command(new ListForDisposal(Archive.ARCHIVES, List.of(units.get(0))));
        house.refusedBy("VI-11");
    }

    @Test
    void a_unit_is_on_one_open_list_only_until_that_is_given_up() {
        List<RecordId> units = depot.due(1);
        RecordId batch = depot.listed(units);
        house.command(new ListForDisposal(Archive.ARCHIVES, units));
        assertThat(house.refused().facts()).containsEntry("batch", batch.value());
        house.command(new WithdrawBatch(batch, "made by mistake")).accepted();
        depot.listed(units);
    }

    @Test
    void what_is_not_handed_over_after_all_is_struck_out_and_the_batch_ends() {
        RecordId batch = depot.listed(depot.due(2));
        depot.decide(batch, "1", Disposal.DESTROY);
        depot.decide(batch, "2", Disposal.TRANSFER_OUT);
        String hash = depot.drawnUp(batch);
        depot.signed(batch, hash);
        house.as("fa").command(new ApproveDestruction(batch, hash, null)).accepted();
        house.at(Depot.WAITED);
        for (String supervisor : List.of("jian", "jin")) {
            house.as(supervisor).command(new CheckItems(batch, LineSet.of("1"))).accepted();
        }
        house.as("ru")
                .command(new ExecuteDestruction(batch, hash, "mill", "pulped"))
                .accepted();
        house.as("jian").command(new WitnessDestruction(batch, hash)).accepted();
        house.as("jin").command(new WitnessDestruction(batch, hash)).accepted();
        assertThat(house.events(BatchCompleted.class)).isEmpty();
        house.as("hu").command(new StrikeOutItems(batch, LineSet.of("2"), "the other house declined"));
        assertThat(house.events(BatchCompleted.class)).hasSize(1);
    }

    @Rule("III-2")
    void below_a_statutory_minimum_that_is_known_destruction_needs_its_legal_basis() {
        RecordId unit = depot.due(1).getFirst();
        house.command(new StartClock(
                        Depot.retention(unit),
                        Trigger.RELATIONSHIP_ENDED,
                        LocalDate.of(2017, 5, 1),
                        null,
                        null,
                        "account closed"))
                .accepted();
        RecordId batch = depot.listed(List.of(unit));
        depot.decide(batch, "1", Disposal.DESTROY);
        String hash = depot.drawnUp(batch);
        depot.signed(batch, hash);
        house.as("fa").command(new ApproveDestruction(batch, hash, null));
        assertThat(house.refusedBy("III-2").reason()).isEqualTo("refused.legalBasisNeeded");
        house.command(new ApproveDestruction(batch, hash, "measures of 2007, art. 29"))
                .accepted();
    }

    @Test
    void what_left_the_house_stays_as_a_stub_that_no_command_removes() {
        List<RecordId> units = depot.due(1);
        Approved approved = depot.checked(units);
        house.as("ru").command(approved.execution()).accepted();
        RecordId retention = Depot.retention(units.getFirst());
        house.as("hu").command(new LengthenRetention(retention, new RetentionPeriod("Y"), "too late"));
        assertThat(house.refused().reason()).isEqualTo("refused.retentionState");
        house.command(new ListForDisposal(Archive.ARCHIVES, units));
        assertThat(house.refused().reason()).isEqualTo("refused.notInCustody");
        house.as("co").command(depot.hold(units.getFirst()));
        assertThat(house.refused().reason()).isEqualTo("refused.retentionState");
        house.as("ru").command(approved.execution());
        assertThat(house.refused().reason()).isEqualTo("refused.batchState");
        assertThat(house.log()).filteredOn(UnitDestroyed.class::isInstance).hasSize(1);
    }
}
