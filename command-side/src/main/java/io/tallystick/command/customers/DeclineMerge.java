package io.tallystick.command.customers;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Declines a merger that was proposed (II-22). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.FILE_CUSTODIAN, Post.INFORMATION_OFFICER},
        record = "customer")
public record DeclineMerge(
        @Target @RefersTo("customer") RecordId customer,
        @RefersTo("customer") RecordId absorbed,
        String reason) {}
