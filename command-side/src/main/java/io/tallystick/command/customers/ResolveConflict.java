package io.tallystick.command.customers;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Chooses the one of several differing facts that stands on the card (II-27). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.INFORMATION_OFFICER, Post.FILE_CUSTODIAN},
        rules = "II-27",
        record = "customer")
public record ResolveConflict(@Target @RefersTo("customer") RecordId customer, int fact, String reason) {}
