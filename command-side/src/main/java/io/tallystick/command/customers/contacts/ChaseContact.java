package io.tallystick.command.customers.contacts;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Asks for the report of an important dealing (IV-11); the ledger itself does so.
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.INFORMATION_OFFICER, Post.SYSTEM},
        rules = "IV-11",
        record = "dealing")
public record ChaseContact(@Target @RefersTo("dealing") RecordId dealing) {}
