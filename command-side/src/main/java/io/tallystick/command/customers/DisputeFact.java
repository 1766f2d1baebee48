package io.tallystick.command.customers;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Doubts a fact; it counts as unverified from then on (II-28). The reason holds no personal values. */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        posts = {Post.INFORMATION_OFFICER, Post.FILE_CUSTODIAN, Post.SALESPERSON},
        rules = "II-28",
        record = "customer")
public record DisputeFact(@Target @RefersTo("customer") RecordId customer, int fact, String reason) {}
