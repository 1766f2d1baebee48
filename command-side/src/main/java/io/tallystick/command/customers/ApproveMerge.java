package io.tallystick.command.customers;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Agrees to a merger somebody else proposed (II-22, VI-14). A dry run shows what would follow. */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.FILE_CUSTODIAN, Post.INFORMATION_OFFICER},
        rules = "VI-14",
        record = "customer")
public record ApproveMerge(
        @Target @RefersTo("customer") RecordId customer,
        @RefersTo("customer") RecordId absorbed) {}
