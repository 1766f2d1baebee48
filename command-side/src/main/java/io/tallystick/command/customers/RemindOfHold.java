package io.tallystick.command.customers;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Reminds the reviewer of a hold on a customer file, in the end the superior; given by the ledger itself (VI-12).
 */
@LedgerCommand(kind = CommandKind.PERMIT, posts = Post.SYSTEM, rules = "VI-12", record = "customer")
public record RemindOfHold(@Target @RefersTo("customer") RecordId customer, int hold) {}
