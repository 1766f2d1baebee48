package io.tallystick.command.customers;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;

/**
 * Looks at a hold on a customer file again and lets it stand, by its reviewer (VI-12).
 *
 * @param reviewOn the day by which it is looked at once more
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.LEGAL_REPRESENTATIVE, Post.AUDITOR, Post.COMPLIANCE_OFFICER, Post.GENERAL_MANAGER},
        rules = "VI-12",
        record = "customer")
public record ReviewCustomerHold(
        @Target @RefersTo("customer") RecordId customer, int hold, String opinion, LocalDate reviewOn) {}
