package io.tallystick.command.custody;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.custody.Archive.Sent;
import io.tallystick.command.door.Scenario;
import io.tallystick.command.filing.DraftNumbers;
import io.tallystick.events.custody.Discrepancy;
import io.tallystick.events.custody.Discrepancy.Kind;
import io.tallystick.events.custody.Discrepancy.Resolution;
import io.tallystick.events.custody.HoldingEvent.HoldingListed;
import io.tallystick.events.custody.HoldingEvent.HoldingNotReceived;
import io.tallystick.events.custody.HoldingEvent.HoldingReceived;
import io.tallystick.events.custody.HoldingEvent.NotReceived;
import io.tallystick.events.custody.TransferEvent.CountCompleted;
import io.tallystick.events.custody.TransferEvent.DeliveryReceived;
import io.tallystick.events.custody.TransferEvent.DiscrepancyRaised;
import io.tallystick.events.custody.TransferEvent.RejectionReason;
import io.tallystick.events.custody.TransferEvent.Side;
import io.tallystick.events.custody.TransferEvent.TransferClosedWithExceptions;
import io.tallystick.events.custody.TransferEvent.TransferListed;
import io.tallystick.events.custody.TransferEvent.TransferReconciled;
import io.tallystick.events.filing.CustodyUnitEvent.DraftCodeGiven;
import io.tallystick.events.filing.CustodyUnitEvent.DraftCodeWithdrawn;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransferStoryTest {
    private final Archive archive = new Archive();
    private final Scenario house = archive.house();

    @Test
    void units_of_the_ledger_go_from_the_department_to_the_archives_room_line_by_line() {
        List<RecordId> units = archive.ready(4);
        house.as("feng").command(new DraftNumbers(units)).accepted();
        house.as("sun")
                .command(new ListTransfer(Archive.DEPARTMENT, Archive.ARCHIVES, units))
                .accepted();
        TransferListed listed = house.events(TransferListed.class).getFirst();
        RecordId id = house.record();
        assertThat(id).isEqualTo(listed.transfer());
        assertThat(listed.lines()).isEqualTo(4);
        assertThat(listed.pages()).isEqualTo(12);
        assertThat(house.events(HoldingListed.class)).hasSize(4);

        house.command(new DispatchTransfer(id, listed.listHash())).accepted();
        house.as("ru")
                .command(new RegisterArrival(id, LocalDate.of(2026, 3, 2)))
                .accepted();
        assertThat(house.events(DeliveryReceived.class).getFirst().workingDaysLate())
                .isZero();
        house.command(new CountLines(
                        id,
                        LineSet.of("1,4"),
                        List.of(new Rejection(LineSet.of("2"), RejectionReason.DAMAGE, "torn")),
                        LineSet.of("3"),
                        List.of(new PageCount(4, 2)),
                        null))
                .accepted();
        house.command(new RecordSurplus(id, "A loose photograph", 1, null)).accepted();
        house.command(new CompleteCount(id)).accepted();
        assertThat(house.events(CountCompleted.class).getFirst())
                .isEqualTo(new CountCompleted(
                        id,
                        2,
                        1,
                        1,
                        1,
                        house.events(CountCompleted.class).getFirst().counter()));
        assertThat(house.events(DiscrepancyRaised.class))
                .extracting(e -> e.discrepancy().kind())
                .containsExactly(Kind.REJECTED, Kind.MISSING, Kind.PAGES, Kind.SURPLUS);
        assertThat(house.events(DiscrepancyRaised.class).get(2).discrepancy())
                .isEqualTo(
                        new Discrepancy(3, Kind.PAGES, 4, "3", "2", units.get(3).value()));

        house.as("sun")
                .command(new SignReceipt(id, Side.TRANSFEROR, listed.listHash()))
                .accepted();
        house.as("hu")
                .command(new ResolveDiscrepancy(id, LineSet.of("1"), Resolution.RETURNED_FOR_REWORK, "rebind"))
                .accepted();
        house.as("han")
                .command(new ResolveDiscrepancy(id, LineSet.of("2"), Resolution.DECLARED_LOST, "not to be found"))
                .accepted();
        house.as("hu")
                .command(new ResolveDiscrepancy(id, LineSet.of("3"), Resolution.ACCEPTED_AS_COUNTED, "list wrong"))
                .accepted();
        house.command(new ResolveDiscrepancy(id, LineSet.of("4"), Resolution.SENT_BACK, "not ours"))
                .accepted();
        house.as("ru")
                .command(new SignReceipt(id, Side.RECEIVER, listed.listHash()))
                .accepted();

        assertThat(house.events(TransferReconciled.class))
                .containsExactly(new TransferReconciled(id, LineSet.of("1,4"), LineSet.of("2"), LineSet.of("3"), 1));
        assertThat(house.events(HoldingReceived.class))
                .extracting(HoldingReceived::holding)
                .containsExactlyInAnyOrder(Holding.of(units.get(0)), Holding.of(units.get(3)));
        assertThat(house.events(HoldingNotReceived.class))
                .extracting(HoldingNotReceived::outcome)
                .containsExactly(NotReceived.REJECTED, NotReceived.MISSING);
        assertThat(house.events(DraftCodeWithdrawn.class))
                .extracting(DraftCodeWithdrawn::unit)
                .containsExactlyInAnyOrder(units.get(1), units.get(2));
        assertThat(house.events(DraftCodeGiven.class))
                .as("the unit behind those that left moves up: no number is burnt")
                .extracting(DraftCodeGiven::unit, DraftCodeGiven::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(units.get(3), "Z109-WS·2026-D30-KFB-0002"));
    }

    @Test
    void a_declared_list_with_nothing_to_tell_is_reconciled_by_the_second_signature() {
        Sent sent = archive.counted(3, "1-3", "");
        archive.sign(sent);
        assertThat(house.events(TransferReconciled.class))
                .containsExactly(
                        new TransferReconciled(sent.id(), LineSet.first(3), LineSet.none(), LineSet.none(), 0));
        assertThat(house.events(HoldingReceived.class)).hasSize(3);
    }

    @Test
    void settling_the_last_difference_after_both_signed_reconciles() {
        Sent sent = archive.counted(3, "1-2", "3");
        archive.sign(sent);
        assertThat(house.events(TransferReconciled.class)).isEmpty();
        house.as("hu")
                .command(new ResolveDiscrepancy(sent.id(), LineSet.of("1"), Resolution.FOUND, "in the corridor"))
                .accepted();
        assertThat(house.events(TransferReconciled.class))
                .containsExactly(
                        new TransferReconciled(sent.id(), LineSet.first(3), LineSet.none(), LineSet.none(), 0));
    }

    @Test
    void a_transfer_closed_with_exceptions_keeps_them_visible() {
        Sent sent = archive.counted(3, "1-2", "3");
        archive.sign(sent);
        house.as("hu").command(new CloseWithExceptions(sent.id(), "year's end")).accepted();
        assertThat(house.events(TransferClosedWithExceptions.class).getFirst().openDiscrepancies())
                .isEqualTo(LineSet.of("1"));
        assertThat(house.events(HoldingNotReceived.class))
                .extracting(HoldingNotReceived::outcome)
                .containsExactly(NotReceived.MISSING);
    }

    @Test
    void a_withdrawn_list_frees_its_units_and_its_file() {
        Sent sent = archive.declared(2);
        house.as("sun").command(new WithdrawTransfer(sent.id(), "wrong file")).accepted();
        assertThat(house.events(HoldingNotReceived.class)).hasSize(2);
        house.command(Archive.declaring(2)).accepted();
    }

    @Test
    void the_same_file_is_taken_in_once() {
        Sent sent = archive.declared(2);
        house.as("sun").command(Archive.declaring(2));
        assertThat(house.refused().reason()).isEqualTo("refused.fileTakenIn");
        assertThat(house.refused().facts()).containsEntry("record", sent.id().value());
    }
}
