package io.tallystick.command.customers.upkeep;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Derives from its trade and relationship where a customer stands (II-1, II-3, II-4); the ledger itself does so whenever they change.
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.FILE_CUSTODIAN, Post.SYSTEM},
        rules = {"II-1", "II-4", "II-3", "II-11"},
        record = "customer")
public record DeriveStanding(@Target @RefersTo("customer") RecordId customer) {}
