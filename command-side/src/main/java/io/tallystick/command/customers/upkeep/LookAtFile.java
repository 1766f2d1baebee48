package io.tallystick.command.customers.upkeep;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Looks whether a file was touched in its time, and raises a task where it was not (II-52); the ledger itself does so.
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.FILE_CUSTODIAN, Post.SYSTEM},
        rules = {"II-52", "IV-12"},
        record = "customer")
public record LookAtFile(@Target @RefersTo("customer") RecordId customer) {}
