package io.tallystick.command.customers.demands;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;

/**
 * Records that the authority has it.
 *
 * @param receipt the number of its receipt
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.COMPLIANCE_OFFICER, Post.GENERAL_MANAGER},
        record = "demand",
        states = "HANDED_OVER",
        leads = true)
public record RecordReceipt(@Target @RefersTo("demand") RecordId demand, String receipt, LocalDate receivedOn) {}
