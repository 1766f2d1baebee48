package io.tallystick.command.notices;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.custody.Archive;
import io.tallystick.command.custody.RegisterArrival;
import io.tallystick.command.custody.RemindOfLeave;
import io.tallystick.command.custody.RemindOfSignature;
import io.tallystick.command.custody.RemindOfTransfer;
import io.tallystick.command.custody.store.LetOut;
import io.tallystick.command.custody.store.TakeBack;
import io.tallystick.command.door.Scenario;
import io.tallystick.events.custody.HoldingEvent.HoldingReceived;
import io.tallystick.events.custody.HoldingEvent.Leave;
import io.tallystick.events.custody.HoldingEvent.LeaveReminded;
import io.tallystick.events.custody.TransferEvent.Side;
import io.tallystick.events.custody.TransferEvent.SignatureReminded;
import io.tallystick.events.custody.TransferEvent.TransferReminded;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.testkit.Rule;
import java.time.LocalDate;
import java.util.List;

/** What further falls due: deliveries nobody registered, units let out. */
class FurtherDuesTest {
    private final Archive archive = new Archive();
    private final Scenario house = archive.house();

    @Rule("I-13")
    void a_transfer_handed_over_and_not_registered_is_reminded_of_until_it_is() {
        Archive.Sent sent = archive.dispatched(1);
        house.byTheLedger(new RemindOfTransfer(sent.id()));
        assertThat(house.refused().reason()).isEqualTo("refused.noReminderDue");
        house.at("2026-03-03T09:00:00Z")
                .byTheLedger(new RemindOfTransfer(sent.id()))
                .accepted();
        assertThat(house.events(TransferReminded.class).getFirst().reminder().to())
                .contains(house.person("ru"));
        house.byTheLedger(new RemindOfTransfer(sent.id()));
        assertThat(house.refused().reason()).as("once").isEqualTo("refused.noReminderDue");
        house.as("ru")
                .command(new RegisterArrival(sent.id(), LocalDate.of(2026, 3, 3)))
                .accepted();
        house.at("2026-03-12T09:00:00Z").byTheLedger(new RemindOfTransfer(sent.id()));
        assertThat(house.refused().reason()).isEqualTo("refused.nothingDue");
    }

    @Rule("I-13")
    void each_side_is_reminded_of_a_receipt_it_has_not_signed_until_it_has() {
        Archive.Sent sent = archive.counted(1, "1", "");
        house.byTheLedger(new RemindOfSignature(sent.id(), Side.RECEIVER));
        assertThat(house.refused().reason()).as("nothing is late yet").isEqualTo("refused.noReminderDue");
        house.at("2026-03-04T09:00:00Z")
                .byTheLedger(new RemindOfSignature(sent.id(), Side.RECEIVER))
                .accepted();
        SignatureReminded told = house.events(SignatureReminded.class).getFirst();
        assertThat(told.reminder().to()).contains(house.person("ru"));
        house.byTheLedger(new RemindOfSignature(sent.id(), Side.TRANSFEROR)).accepted();
        assertThat(house.events(SignatureReminded.class).getFirst().reminder().to())
                .as("those who handed over")
                .isNotEmpty()
                .isNotEqualTo(told.reminder().to());
        archive.sign(sent);
        house.at("2026-03-20T09:00:00Z").byTheLedger(new RemindOfSignature(sent.id(), Side.RECEIVER));
        assertThat(house.refused().reason()).isEqualTo("refused.nothingDue");
    }

    @Rule("I-2")
    void a_unit_let_out_is_reminded_of_until_it_is_back() {
        Archive.Sent sent = archive.counted(1, "1", "");
        archive.sign(sent);
        RecordId holding = house.events(HoldingReceived.class).getFirst().holding();
        RecordId unit = RecordId.of("unit", holding.key());
        house.as("hu")
                .command(new LetOut(List.of(unit), Leave.REPAIR, "binder", LocalDate.of(2026, 3, 10)))
                .accepted();
        house.byTheLedger(new RemindOfLeave(holding));
        assertThat(house.refused().reason()).isEqualTo("refused.noReminderDue");
        house.at("2026-03-10T09:00:00Z").byTheLedger(new RemindOfLeave(holding)).accepted();
        assertThat(house.events(LeaveReminded.class).getFirst().reminder().dueOn())
                .isEqualTo(LocalDate.of(2026, 3, 10));
        house.as("ru").command(new TakeBack(List.of(unit), true, null)).accepted();
        house.at("2026-03-20T09:00:00Z").byTheLedger(new RemindOfLeave(holding));
        assertThat(house.refused().reason()).isEqualTo("refused.nothingDue");
    }
}
